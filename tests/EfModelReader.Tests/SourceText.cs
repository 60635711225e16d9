using System.Reflection;
using CatalogModel.Facts;
using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EfModelReader.Tests;

/// <summary>Makes projects of source text, bound to the test process's own assemblies as the tool binds scanned code to its own.</summary>
internal static class SourceText
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; " +
        "global using System.Threading.Tasks; global using System.Reflection; global using Microsoft.EntityFrameworkCore; " +
        "global using Microsoft.EntityFrameworkCore.Metadata.Builders; global using System.ComponentModel.DataAnnotations; " +
        "global using System.ComponentModel.DataAnnotations.Schema;";

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("EfModelReader.Tests", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ]);

    /// <summary>A project of one file.</summary>
    public static SourceSet Project(string text) => Project([("App/Code.cs", text)]);

    /// <summary>A project of several files.</summary>
    public static SourceSet Project(IEnumerable<(string Path, string Text)> files, string name = "App") => new([Make(name, files, [])]);

    /// <summary>Several projects, each one file that can see the ones before it.</summary>
    public static SourceSet Projects(params (string Name, string Text)[] projects)
    {
        List<SourceProject> made = [];
        foreach ((string name, string text) in projects)
        {
            made.Add(Make(name, [($"{name}/Code.cs", text)], [.. made]));
        }

        return new SourceSet(made);
    }

    /// <summary>The model of the only context of a file.</summary>
    public static ContextModel Model(string text) => Models(Project(text)).Single();

    /// <summary>The models of all contexts.</summary>
    public static IReadOnlyList<ContextModel> Models(SourceSet sources) => SourceModelReader.Read(sources, new ModelReadOptions(), CancellationToken.None);

    /// <summary>The text of a sample.</summary>
    public static string Sample(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new FileNotFoundException(file);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static SourceProject Make(string name, IEnumerable<(string Path, string Text)> files, SourceProject[] references)
    {
        CSharpParseOptions options = new(LanguageVersion.Preview);
        SyntaxTree[] trees = [.. files.Append(($"{name}/Usings.cs", Usings)).Select(f => CSharpSyntaxTree.ParseText(f.Item2, options, f.Item1))];
        return new SourceProject(trees, () => CSharpCompilation.Create(
            name, trees, [.. References.Value, .. references.Select(r => r.Compilation.ToMetadataReference())],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)))
        {
            Path = $"{name}/{name}.csproj",
            AssemblyName = name,
            References = [.. references.Select(r => r.Path)],
        };
    }
}

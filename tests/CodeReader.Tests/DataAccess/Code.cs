using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeReader.Tests.DataAccess;

/// <summary>Makes the projects that the tests of this folder read: from texts, with the runtime's own assemblies and nothing restored.</summary>
internal static partial class Code
{
    private static readonly MetadataReference[] Runtime =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => SharedFramework().IsMatch(Path.GetFileName(p)))
            .Select(p => MetadataReference.CreateFromFile(p))];

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    /// <summary>One project: <c>src/App/App.csproj</c> with the file <c>src/App/Code.cs</c>.</summary>
    public static (SourceSet Sources, SourceProject Project) Of(string text)
    {
        SourceSet sources = Projects(("App", text, []));
        return (sources, sources.Projects[0]);
    }

    /// <summary>Several projects, each of one file; a project refers to others by name, and those stand before it.</summary>
    public static SourceSet Projects(params (string Name, string Text, string[] References)[] projects)
    {
        Dictionary<string, SourceProject> made = [];
        foreach ((string name, string text, string[] references) in projects)
        {
            SyntaxTree[] trees = [Parse(text, $"src/{name}/Code.cs"), Parse(ImplicitUsings, $"src/{name}/obj/Usings.g.cs")];
            MetadataReference[] metadata = [.. Runtime, .. references.Select(r => made[r].Compilation.ToMetadataReference())];
            made.Add(name, new(trees, () => CSharpCompilation.Create(name, trees, metadata))
            {
                Path = $"src/{name}/{name}.csproj",
                AssemblyName = name,
                References = [.. references.Select(r => $"src/{r}/{r}.csproj")],
                IsDeployable = true,
            });
        }

        return new(made.Values);
    }

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);

    [GeneratedRegex("^(System|Microsoft\\.(Extensions|AspNetCore|CSharp|EntityFrameworkCore)|netstandard|mscorlib|Npgsql).*\\.dll$")]
    private static partial Regex SharedFramework();
}

using System.Text;
using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Projects;

namespace Workspace.Libraries;

/// <summary>Puts the descriptions of the libraries that a workspace uses into one compilation, for all its projects to reference.</summary>
internal static class LibraryDescriptions
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Linq.Expressions; " +
        "global using Microsoft.EntityFrameworkCore; global using Microsoft.EntityFrameworkCore.Metadata; global using Microsoft.EntityFrameworkCore.Metadata.Builders;";

    /// <summary>The compilation as a project that belongs to nobody, or null when the workspace uses no such library.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="metadata">The metadata that all compilations share.</param>
    public static SourceProject? Make(IReadOnlyList<ReadProject> projects, Lazy<IReadOnlyList<MetadataReference>> metadata)
    {
        if (!LibraryDescription.All.Any(d => d.IsNeeded(projects, new HashSet<string>())))
        {
            return null;
        }

        HashSet<string> assemblies = new(metadata.Value.Select(r => Path.GetFileNameWithoutExtension(r.Display ?? "")), StringComparer.OrdinalIgnoreCase);
        LibraryDescription[] needed = [.. LibraryDescription.All.Where(d => d.IsNeeded(projects, assemblies))];
        string[] names = [.. needed.Select(d => d.Name.Replace('.', '_'))]; // so that one can leave out what another has
        return Make(needed.Select(d => (d.Text, d.Symbols(projects).Concat(names))), metadata);
    }

    /// <summary>The compilation of given descriptions, each with the symbols of its version.</summary>
    public static SourceProject? Make(IEnumerable<(string Text, IEnumerable<string> Symbols)> descriptions, Lazy<IReadOnlyList<MetadataReference>> metadata)
    {
        // Trees without a path: nothing is ever evidenced by a place that is not in the repository.
        SyntaxTree[] trees =
        [
            .. descriptions.Select(d => CSharpSyntaxTree.ParseText(
                d.Text, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: d.Symbols), "", Encoding.UTF8)),
        ];
        if (trees.Length == 0)
        {
            return null;
        }

        SyntaxTree usings = CSharpSyntaxTree.ParseText(Usings, new CSharpParseOptions(LanguageVersion.Preview), "", Encoding.UTF8);
        return new SourceProject(trees, () => CSharpCompilation.Create(
            "LibraryDescriptions", trees.Append(usings), metadata.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)))
        {
            Path = "",
            AssemblyName = "LibraryDescriptions",
        };
    }
}

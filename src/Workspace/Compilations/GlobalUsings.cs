using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Projects;

namespace Workspace.Compilations;

/// <summary>
/// Writes what the SDK generates into a project before it compiles: global usings and friend assemblies. The tree belongs to the compilation
/// only; it is none of the project's trees and declares no symbol, so no reader meets it and nothing is ever evidenced by it.
/// </summary>
internal static class GlobalUsings
{
    private static readonly string[] Plain =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] Web =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] Worker =
    [
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    /// <summary>The generated tree of a project.</summary>
    public static SyntaxTree TreeOf(ReadProject project, IReadOnlyList<SyntaxTree> trees, CSharpParseOptions options)
    {
        IEnumerable<string> implicitUsings = project.ImplicitUsings ?? AreMissing(trees) ? Implicit(project) : [];
        IEnumerable<string> lines =
        [
            .. implicitUsings.Except(project.RemovedUsings, StringComparer.Ordinal).Select(n => $"global using {n};")
                .Concat(project.Usings).Distinct(StringComparer.Ordinal),
            .. project.FriendAssemblies.Select(f => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo({SymbolDisplay.FormatLiteral(f, quote: true)})]"),
        ];
        return CSharpSyntaxTree.ParseText(string.Join('\n', lines), options, "", Encoding.UTF8);
    }

    private static IEnumerable<string> Implicit(ReadProject project) =>
        Plain.Concat(project.IsWeb ? Web : project.IsWorker ? Worker : []);

    // No file that was read turns implicit usings on, yet most sources do without System: the switch stands somewhere unseen
    // (a package's props, a file above the root).
    private static bool AreMissing(IReadOnlyList<SyntaxTree> trees)
    {
        const int enoughToTell = 4;
        int without = 0;
        foreach (SyntaxTree tree in trees)
        {
            if (tree.GetRoot() is not CompilationUnitSyntax unit)
            {
                continue;
            }

            UsingDirectiveSyntax[] system = [.. unit.Usings
                .Concat(unit.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(n => n.Usings))
                .Where(u => u.Name?.ToString() is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)))];
            if (system.Any(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
            {
                return false;
            }

            without += system.Length == 0 ? 1 : 0;
        }

        return trees.Count >= enoughToTell && without * 2 > trees.Count;
    }
}

using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Services;

/// <summary>
/// What the classes are called that contexts derive from: EF's own, and those that the system puts between them. By name alone, as all that
/// decides what is proposed.
/// </summary>
internal sealed class ContextBases
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private ContextBases()
    {
    }

    /// <summary>Reads the classes between EF's context and the system's.</summary>
    public static ContextBases Of(IEnumerable<SourceProject> projects)
    {
        ContextBases bases = new();
        List<(string Name, string Base)> classes = [.. projects.SelectMany(p => p.Trees)
            .Where(t => t.GetText().ToString().Contains("DbContext", StringComparison.Ordinal))
            .SelectMany(Classes)
            .Select(c => (c.Identifier.Text, Base: BaseOf(c)))
            .Where(c => c.Base is not null)
            .Select(c => (c.Text, c.Base!))];
        while (classes.RemoveAll(c => bases.Is(c.Base) && bases.names.Add(c.Name)) > 0)
        {
            // Each round finds what derives from the classes of the round before.
        }

        return bases;
    }

    /// <summary>Whether a tree declares a context that can be made: a class with open type parameters is a base of others.</summary>
    public bool AreDeclaredIn(SyntaxTree tree) => Classes(tree).Any(c =>
        c.TypeParameterList is null && !c.Modifiers.Any(SyntaxKind.AbstractKeyword) && BaseOf(c) is { } name && Is(name));

    private bool Is(string name) =>
        names.Contains(name)
        || ((name.EndsWith("DbContext", StringComparison.Ordinal) || name.EndsWith("DbContextBase", StringComparison.Ordinal)) && !(name[0] == 'I' && char.IsUpper(name[1])));

    private static IEnumerable<ClassDeclarationSyntax> Classes(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<ClassDeclarationSyntax>();

    private static string? BaseOf(ClassDeclarationSyntax type) => type.BaseList?.Types.FirstOrDefault()?.Type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => null,
    };
}

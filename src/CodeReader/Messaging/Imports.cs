using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>The namespaces that a tree imports, those of its project's global usings included.</summary>
internal sealed class Imports
{
    private readonly ConcurrentDictionary<SourceProject, IReadOnlyCollection<string>> global = new();
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyCollection<string>> own = new();
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyCollection<string>> qualified = new();

    /// <summary>Whether a tree imports one of some root namespaces or a part of it.</summary>
    public bool Has(SourceProject project, SyntaxTree tree, IReadOnlyList<string> roots) =>
        own.GetOrAdd(tree, t => Of(t.GetRoot(), global: false)).Any(n => IsUnder(n, roots))
        || Global(project).Any(n => IsUnder(n, roots));

    /// <summary>Whether a tree names types of these namespaces in full, without an import.</summary>
    public bool Names(SyntaxTree tree, IReadOnlyList<string> roots) =>
        qualified.GetOrAdd(tree, t => new HashSet<string>(t.GetRoot().DescendantNodes().OfType<QualifiedNameSyntax>().Select(n => Text(n.Left)), StringComparer.Ordinal))
            .Any(n => IsUnder(n, roots));

    /// <summary>Whether a project refers to one of some packages (by the beginning of the id) or imports their namespaces anywhere.</summary>
    public bool Uses(SourceProject project, IReadOnlyList<string> roots) =>
        project.Packages.Keys.Any(p => roots.Any(r => p.StartsWith(r, StringComparison.OrdinalIgnoreCase)))
        || Global(project).Any(n => IsUnder(n, roots))
        || project.Trees.Any(t => own.GetOrAdd(t, x => Of(x.GetRoot(), global: false)).Any(n => IsUnder(n, roots)));

    /// <summary>Whether a namespace is one of the roots or lies under one.</summary>
    public static bool IsUnder(string name, IReadOnlyList<string> roots) =>
        roots.Any(r => name.StartsWith(r, StringComparison.Ordinal) && (name.Length == r.Length || name[r.Length] == '.'));

    private IReadOnlyCollection<string> Global(SourceProject project) => global.GetOrAdd(project, p =>
        new HashSet<string>(p.Compilation.SyntaxTrees.SelectMany(t => Of(t.GetRoot(), global: true)), StringComparer.Ordinal));

    private static HashSet<string> Of(SyntaxNode root, bool global)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (root is not CompilationUnitSyntax unit)
        {
            return names;
        }

        foreach (UsingDirectiveSyntax directive in unit.Usings)
        {
            if (directive.NamespaceOrType is { } name && directive.GlobalKeyword.Span.IsEmpty != global)
            {
                names.Add(Text(name));
            }
        }

        if (!global)
        {
            foreach (BaseNamespaceDeclarationSyntax space in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseNamespaceDeclarationSyntax>())
            {
                names.Add(Text(space.Name));
                names.UnionWith(space.Usings.Select(u => u.NamespaceOrType).Select(Text));
            }
        }

        return names;
    }

    private static string Text(SyntaxNode name) => name.ToString().Replace("global::", "").Replace(" ", "");
}

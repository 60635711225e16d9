using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Which words stand in which trees, and which types are declared where: what decides, without binding anything, which trees can matter.
/// </summary>
internal sealed class SourceIndex
{
    private static readonly ConditionalWeakTable<SourceSet, SourceIndex> Known = new();

    private readonly Dictionary<SyntaxTree, IndexedTree> byTree = [];
    private readonly Dictionary<string, List<IndexedTree>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeclaredType>> byBaseName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeclaredType>> byName = new(StringComparer.Ordinal);

    private SourceIndex(SourceSet sources, IReadOnlyList<IndexedTree> trees)
    {
        Sources = sources;
        Trees = trees;
        foreach (IndexedTree tree in trees)
        {
            byTree[tree.Tree] = tree;
            foreach (string word in tree.Words)
            {
                Add(byWord, word, tree);
            }

            foreach (DeclaredType type in tree.Types)
            {
                Add(byName, type.Syntax.Identifier.ValueText, type);
                foreach (string name in type.BaseNames)
                {
                    Add(byBaseName, name, type);
                }
            }
        }
    }

    public SourceSet Sources { get; }

    /// <summary>The trees of the projects that are part of the system, by project and path.</summary>
    public IReadOnlyList<IndexedTree> Trees { get; }

    /// <summary>The index of a set of projects; made once.</summary>
    public static SourceIndex Of(SourceSet sources, CancellationToken cancellation) => Known.GetValue(sources, s => Make(s, cancellation));

    private static SourceIndex Make(SourceSet sources, CancellationToken cancellation)
    {
        IndexedTree[] trees = [.. sources.Projects
            .Where(p => !p.IsTest)
            .SelectMany(p => p.Trees.Where(t => sources.OwnerOf(t) == p).Select(t => (Project: p, Tree: t)))
            .AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select((t, i) => new IndexedTree(i, t.Project, t.Tree, cancellation))];
        return new(sources, trees);
    }

    /// <summary>The indexed form of a tree; null when it is no part of the system.</summary>
    public IndexedTree? TreeOf(SyntaxTree tree) => byTree.TryGetValue(tree, out IndexedTree? found) ? found : null;

    /// <summary>The trees that mention any of some words, in order.</summary>
    public IReadOnlyList<IndexedTree> Mentioning(IEnumerable<string> words) =>
        [.. words.Distinct(StringComparer.Ordinal)
            .SelectMany(w => byWord.TryGetValue(w, out List<IndexedTree>? trees) ? trees : [])
            .Distinct()
            .OrderBy(t => t.Order)];

    /// <summary>Every simple name in a base list.</summary>
    public IEnumerable<string> BaseNames => byBaseName.Keys;

    /// <summary>The types whose base list names this simple name.</summary>
    public IReadOnlyList<DeclaredType> WithBase(string name) => byBaseName.TryGetValue(name, out List<DeclaredType>? types) ? types : [];

    /// <summary>The declarations of this simple name.</summary>
    public IReadOnlyList<DeclaredType> Named(string name) => byName.TryGetValue(name, out List<DeclaredType>? types) ? types : [];

    /// <summary>All declared types, by project and path.</summary>
    public IEnumerable<DeclaredType> Types => Trees.SelectMany(t => t.Types);

    /// <summary>The types whose base lists lead to one of some simple names, over any number of steps; by name only.</summary>
    public IReadOnlyList<DeclaredType> Descending(IEnumerable<string> names)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<DeclaredType> found = [];
        Queue<string> open = new(names.Where(seen.Add));
        while (open.Count > 0)
        {
            foreach (DeclaredType type in WithBase(open.Dequeue()))
            {
                if (found.Add(type) && seen.Add(type.Syntax.Identifier.ValueText))
                {
                    open.Enqueue(type.Syntax.Identifier.ValueText);
                }
            }
        }

        return [.. found.OrderBy(t => t.Tree.Order).ThenBy(t => t.Syntax.SpanStart)];
    }

    private static void Add<T>(Dictionary<string, List<T>> map, string key, T value)
    {
        if (!map.TryGetValue(key, out List<T>? list))
        {
            map.Add(key, list = []);
        }

        list.Add(value);
    }
}

/// <summary>A tree with the words that stand in it.</summary>
internal sealed class IndexedTree
{
    public IndexedTree(int order, SourceProject project, SyntaxTree tree, CancellationToken cancellation)
    {
        Order = order;
        Project = project;
        Tree = tree;
        Root = tree.GetRoot(cancellation);
        foreach (SyntaxToken token in Root.DescendantTokens())
        {
            // Identifiers, and literals that can be a topic.
            if (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
            {
                Words.Add(token.ValueText);
            }
        }

        Types = [.. Root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Select(t => new DeclaredType(this, t))];
    }

    /// <summary>Its place among all trees.</summary>
    public int Order { get; }

    public SourceProject Project { get; }

    public SyntaxTree Tree { get; }

    public SyntaxNode Root { get; }

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<DeclaredType> Types { get; }
}

/// <summary>A declaration of a class, record, struct or interface.</summary>
internal sealed class DeclaredType(IndexedTree tree, TypeDeclarationSyntax syntax)
{
    public IndexedTree Tree { get; } = tree;

    public TypeDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>Simple names in its base list, without type arguments.</summary>
    public IReadOnlyList<string> BaseNames { get; } =
        [.. syntax.BaseList?.Types.Select(t => SyntaxNames.Simple(t.Type)).Where(n => n.Length > 0) ?? []];
}

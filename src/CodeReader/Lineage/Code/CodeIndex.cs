using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Code;

/// <summary>Where names stand in the source: one walk over all trees, without binding. Made when somebody first looks for something.</summary>
internal sealed class CodeIndex
{
    private static readonly IReadOnlyList<SyntaxNode> Nothing = [];

    private readonly Dictionary<string, List<SyntaxNode>> subtypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> creations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> invocations = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, List<SyntaxNode>> implicitCreations = [];
    private readonly Dictionary<string, HashSet<SyntaxTree>> treesNaming = new(StringComparer.Ordinal);

    public CodeIndex(SourceSet sources)
    {
        foreach (SourceProject project in sources.Projects.Where(p => !p.IsTest))
        {
            foreach (SyntaxTree tree in project.Trees.Where(t => sources.OwnerOf(t) == project))
            {
                Walk(tree);
            }
        }
    }

    /// <summary>Type declarations whose base list has a type of this simple name.</summary>
    public IReadOnlyList<SyntaxNode> Subtypes(string simpleName) => Find(subtypes, simpleName);

    /// <summary>Expressions that make an instance of a type of this simple name; <c>new(…)</c> in files that name the type among them.</summary>
    public IEnumerable<SyntaxNode> Creations(string simpleName) =>
        Find(creations, simpleName).Concat(
            treesNaming.TryGetValue(simpleName, out HashSet<SyntaxTree>? trees)
                ? trees.Where(implicitCreations.ContainsKey).OrderBy(t => t.FilePath, StringComparer.Ordinal).SelectMany(t => implicitCreations[t])
                : []);

    /// <summary>Calls of methods of this simple name.</summary>
    public IReadOnlyList<SyntaxNode> Invocations(string methodName) => Find(invocations, methodName);

    /// <summary>The last part of a name, without type arguments.</summary>
    public static string? SimpleName(SyntaxNode? name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        _ => null,
    };

    private static IReadOnlyList<SyntaxNode> Find(Dictionary<string, List<SyntaxNode>> index, string name) =>
        index.TryGetValue(name, out List<SyntaxNode>? found) ? found : Nothing;

    private static void Add(Dictionary<string, List<SyntaxNode>> index, string? name, SyntaxNode node)
    {
        if (name is null)
        {
            return;
        }

        if (!index.TryGetValue(name, out List<SyntaxNode>? nodes))
        {
            index[name] = nodes = [];
        }

        nodes.Add(node);
    }

    private void Walk(SyntaxTree tree)
    {
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case SimpleBaseTypeSyntax { Parent.Parent: { } declaration } based:
                    Add(subtypes, SimpleName(based.Type), declaration);
                    break;
                case PrimaryConstructorBaseTypeSyntax { Parent.Parent: { } declaration } based:
                    Add(subtypes, SimpleName(based.Type), declaration);
                    break;
                case ObjectCreationExpressionSyntax creation:
                    Add(creations, SimpleName(creation.Type), creation);
                    break;
                case ImplicitObjectCreationExpressionSyntax creation:
                    if (!implicitCreations.TryGetValue(tree, out List<SyntaxNode>? list))
                    {
                        implicitCreations[tree] = list = [];
                    }

                    list.Add(creation);
                    break;
                case InvocationExpressionSyntax invocation:
                    Add(invocations, SimpleName(invocation.Expression), invocation);
                    break;
            }

            if (node is SimpleNameSyntax name && name.Parent is not MemberAccessExpressionSyntax)
            {
                string text = name.Identifier.ValueText;
                if (!treesNaming.TryGetValue(text, out HashSet<SyntaxTree>? trees))
                {
                    treesNaming[text] = trees = [];
                }

                trees.Add(tree);
            }
        }
    }
}

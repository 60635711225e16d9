using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Evaluation;

/// <summary>Nodes whose values somebody waits for, or a node whose value is given.</summary>
internal sealed class Watch
{
    private readonly HashSet<SyntaxNode> awaited;
    private readonly SyntaxNode? given;
    private readonly Value? gift;
    private readonly Dictionary<SyntaxNode, Value> seen = [];

    private Watch(IEnumerable<SyntaxNode> awaited, SyntaxNode? given, Value? gift)
    {
        this.awaited = [.. awaited];
        this.given = given;
        this.gift = gift;
    }

    /// <summary>Waits for no node.</summary>
    public static Watch Nothing() => new([], null, null);

    /// <summary>Waits for the values of expressions; for a lambda, for the value that its first parameter has in the end.</summary>
    public static Watch For(params IEnumerable<SyntaxNode> nodes) => new(nodes, null, null);

    /// <summary>Says what the value of an expression, or of a declared variable, is.</summary>
    public static Watch Give(SyntaxNode node, Value value) => new([], node, value);

    /// <summary>True as long as none of the nodes was reached.</summary>
    public bool IsMissed { get; private set; } = true;

    /// <summary>The value that was seen; null when the node was not reached.</summary>
    public Value? ValueOf(SyntaxNode node) => seen.TryGetValue(node, out Value? value) ? value : null;

    /// <summary>Whether code lies around one of the nodes, so that it must be entered even when nothing is known to call it.</summary>
    public bool IsWithin(SyntaxNode code) => (given is null ? awaited : [given]).Any(node => node.SyntaxTree == code.SyntaxTree && code.Span.Contains(node.Span));

    /// <summary>Whether a node is one that is waited for.</summary>
    public bool IsFor(SyntaxNode? node) => node is not null && awaited.Contains(node);

    /// <summary>The value of a node: the given one when it is the node that was meant.</summary>
    public Value Pass(SyntaxNode? node, Value value)
    {
        if (node is null)
        {
            return value;
        }

        if (node == given)
        {
            IsMissed = false;
            return gift!.As(value.Type ?? gift.Type);
        }

        if (awaited.Contains(node))
        {
            IsMissed = false;
            seen[node] = seen.TryGetValue(node, out Value? before) ? ValueOperations.Join(before, value) : value;
        }

        return value;
    }
}

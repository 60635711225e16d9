using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Evaluation;

/// <summary>A node whose value somebody waits for, or gives.</summary>
internal sealed class Watch
{
    private readonly SyntaxNode? seen;
    private readonly SyntaxNode? given;

    private Watch(SyntaxNode? seen, SyntaxNode? given, Value? value)
    {
        this.seen = seen;
        this.given = given;
        Value = value;
    }

    /// <summary>Waits for no node.</summary>
    public static Watch Nothing() => new(null, null, null);

    /// <summary>Waits for the value of an expression; for a lambda, for the value that its first parameter has in the end.</summary>
    public static Watch For(SyntaxNode node) => new(node, null, null);

    /// <summary>Says what the value of an expression, or of a declared variable, is.</summary>
    public static Watch Give(SyntaxNode node, Value value) => new(null, node, value);

    /// <summary>The value that was seen or is given; null when the node was not reached.</summary>
    public Value? Value { get; private set; }

    /// <summary>True as long as the node was not reached.</summary>
    public bool IsMissed { get; private set; } = true;

    /// <summary>Whether code lies around the node, so that it must be entered even when nothing is known to call it.</summary>
    public bool IsWithin(SyntaxNode code) => (seen ?? given) is { } node && node.SyntaxTree == code.SyntaxTree && code.Span.Contains(node.Span);

    /// <summary>Whether a node is the one that is waited for.</summary>
    public bool IsFor(SyntaxNode? node) => seen is not null && seen == node;

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
            return Value!.As(value.Type ?? Value.Type);
        }

        if (node == seen)
        {
            IsMissed = false;
            Value = Value is null ? value : ValueOperations.Join(Value, value);
        }

        return value;
    }
}

using System.Runtime.CompilerServices;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;

namespace CodeReader.Live;

/// <summary>
/// Whether a project's code switches on an outbox of its bus library: read from the syntax alone, once for each version of a file, and only when
/// somebody asks.
/// </summary>
public sealed class OutboxSwitches
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Read = new();

    private readonly Lazy<bool> any;

    /// <summary>The switches in the trees of a project.</summary>
    public OutboxSwitches(IEnumerable<SyntaxTree> trees, CancellationToken ct) =>
        any = new(() => trees.Any(t => (bool)Read.GetValue(t, tree => DualWriteReader.SwitchesIn(tree.GetRoot(ct)).Any())));

    /// <summary>Whether there is one.</summary>
    public bool Any => any.Value;
}

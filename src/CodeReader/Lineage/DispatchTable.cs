using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage;

/// <summary>
/// Who handles which message inside its own process: commands, queries and notifications of a mediator, domain events.
/// Messages that cross services are never in it: publishing one is an edge of the graph, not a call.
/// </summary>
public sealed class DispatchTable
{
    private readonly Dictionary<string, IReadOnlyList<IMethodSymbol>> handlers;

    /// <summary>Makes a table.</summary>
    /// <param name="handlers">Full name of the message's type (<see cref="EvidenceOf.FullName"/>) → the methods that handle it, in a stable order.</param>
    public DispatchTable(IEnumerable<KeyValuePair<string, IReadOnlyList<IMethodSymbol>>> handlers) =>
        this.handlers = handlers.ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal);

    /// <summary>A table without handlers.</summary>
    public static DispatchTable Empty { get; } = new([]);

    /// <summary>The messages that a method handles in the process; empty when it handles none.</summary>
    public IReadOnlyList<ITypeSymbol> MessagesOf(IMethodSymbol handler) =>
    [
        .. handler.Parameters.Select(p => p.Type)
            .SelectMany(t => t is INamedTypeSymbol { IsGenericType: true } envelope ? [t, .. envelope.TypeArguments] : new[] { t })
            .Where(t => HandlersOf(t).Any(h => EvidenceOf.FullName(h) == EvidenceOf.FullName(handler))),
    ];

    /// <summary>The methods that handle a message of this type; empty when nobody does.</summary>
    public IReadOnlyList<IMethodSymbol> HandlersOf(ITypeSymbol message) =>
        handlers.TryGetValue(EvidenceOf.FullName(message), out IReadOnlyList<IMethodSymbol>? found) ? found : [];
}

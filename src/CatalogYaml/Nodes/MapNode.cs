namespace CatalogYaml.Nodes;

/// <summary>Values by key, in the order in which they are written.</summary>
/// <param name="entries">The keys with their values; each key once.</param>
public sealed class MapNode(IReadOnlyList<MapEntry> entries) : Node
{
    /// <summary>The keys with their values; each key once.</summary>
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    /// <summary>True when it stands on one line, where it fits: <c>{ column: id, type: guid }</c>.</summary>
    public bool Compact { get; init; }

    internal override string Noun => "a map";

    /// <summary>The value of a key, or null.</summary>
    public Node? Find(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    internal static MapNode Of(params (string Key, Node? Value)[] entries) =>
        new([.. entries.Where(e => e.Value is not null).Select(e => new MapEntry(e.Key, e.Value!))]);
}

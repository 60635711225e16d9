namespace CatalogYaml.Nodes;

/// <summary>A key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(string Key, Node Value)
{
    /// <summary>Where the key was read.</summary>
    public Position At { get; init; }

    /// <summary>A remark for people, written behind the key in YAML and never read.</summary>
    public string? Remark { get; init; }
}

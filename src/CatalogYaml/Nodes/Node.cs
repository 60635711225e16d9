namespace CatalogYaml.Nodes;

/// <summary>A part of a document: a scalar, a list or a map. YAML and JSON are two ways to write it.</summary>
public abstract class Node
{
    /// <summary>Where it was read.</summary>
    public Position At { get; init; }

    /// <summary>What it is called in messages to people.</summary>
    internal abstract string Noun { get; }
}

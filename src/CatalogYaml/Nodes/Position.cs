namespace CatalogYaml.Nodes;

/// <summary>A place in a text.</summary>
/// <param name="Line">One-based; 0 when the node was not read from a text.</param>
/// <param name="Column">One-based, in UTF-16 units.</param>
public readonly record struct Position(int Line, int Column);

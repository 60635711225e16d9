using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>
/// How a value stands in a document. One description reads it, writes it and makes its JSON Schema, so that the three cannot differ.
/// </summary>
/// <typeparam name="T">The value's type in the model.</typeparam>
internal abstract class Shape<T>
{
    /// <summary>Reads the value; false when the node is of another shape, which is then among the problems.</summary>
    public abstract bool TryRead(Node node, Reading reading, out T value);

    /// <summary>The value as a node; null when there is nothing to write.</summary>
    /// <param name="value">The value.</param>
    /// <param name="form">The form that is written.</param>
    public abstract Node? Write(T value, Form form);

    /// <summary>The JSON Schema (draft-07) of the value.</summary>
    /// <param name="form">The form that is described.</param>
    public abstract MapNode Describe(Form form);
}

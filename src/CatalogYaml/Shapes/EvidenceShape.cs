using CatalogModel;
using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>A place in the source: <c>file:line</c>. In the JSON form only, so that it is never read.</summary>
internal sealed class EvidenceShape : Shape<Evidence>
{
    public static EvidenceShape One { get; } = new();

    /// <summary>Places in the order of a value's way.</summary>
    public static ListShape<Evidence> Chain { get; } = new(One);

    public override bool TryRead(Node node, Reading reading, out Evidence value)
    {
        value = new Evidence("", 0);
        return reading.Wrong(node, "left out: a catalog file has no line numbers");
    }

    public override Node? Write(Evidence value, Form form) => value.File.Length == 0 ? null : ScalarNode.Text(value.At);

    public override MapNode Describe(Form form) => JsonSchema.Typed("string");
}

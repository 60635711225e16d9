using System.Globalization;
using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>A whole number, or nothing.</summary>
internal sealed class NumberShape : Shape<int?>
{
    public static NumberShape Any { get; } = new();

    public override bool TryRead(Node node, Reading reading, out int? value)
    {
        value = null;
        if (node is ScalarNode { Kind: ScalarKind.Number } scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            value = number;
            return true;
        }

        return reading.Wrong(node, "a whole number");
    }

    public override Node? Write(int? value, Form form) => value is { } number ? ScalarNode.Number(number) : null;

    public override MapNode Describe(Form form) => JsonSchema.Typed("integer");
}

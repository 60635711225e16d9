using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>True, or false and not written.</summary>
internal sealed class FlagShape : Shape<bool>
{
    public static FlagShape Any { get; } = new();

    public override bool TryRead(Node node, Reading reading, out bool value)
    {
        value = node is ScalarNode { Kind: ScalarKind.Flag, Value: "true" };
        return value || node is ScalarNode { Kind: ScalarKind.Flag, Value: "false" } || reading.Wrong(node, "true or false", "write `true` or `false`, without quotes");
    }

    public override Node? Write(bool value, Form form) => value ? ScalarNode.Flag(value) : null;

    public override MapNode Describe(Form form) => JsonSchema.Typed("boolean");
}

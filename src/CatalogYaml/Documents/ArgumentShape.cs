using System.Globalization;
using CatalogModel.Buses;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>An argument of a call: its place from 1, its parameter's name, both, or <c>last</c>.</summary>
internal sealed class ArgumentShape : Shape<CallArgument?>
{
    private const string Expected = "an argument: its place from 1 (2), its parameter's name (message), both (message 2), or last";

    public static ArgumentShape Any { get; } = new();

    public override bool TryRead(Node node, Reading reading, out CallArgument? value)
    {
        value = node is ScalarNode { Kind: ScalarKind.Text or ScalarKind.Number } scalar ? Parsed(scalar.Value) : null;
        return value is not null || reading.Wrong(node, Expected);
    }

    public override Node? Write(CallArgument? value, Form form) => value switch
    {
        null => null,
        { Position: CallArgument.Last } => ScalarNode.Text("last"),
        { Position: >= 0, Name: "" } => ScalarNode.Number(value.Position + 1),
        { Position: >= 0 } => ScalarNode.Text(value.Name + " " + (value.Position + 1).ToString(CultureInfo.InvariantCulture)),
        _ => ScalarNode.Text(value.Name),
    };

    public override MapNode Describe(Form form) =>
        JsonSchema.OneOf(MapNode.Of(("type", ScalarNode.Text("integer")), ("minimum", ScalarNode.Number(1))), JsonSchema.Pattern("^([A-Za-z_][A-Za-z0-9_]*)( [1-9][0-9]?)?$"));

    private static CallArgument? Parsed(string text)
    {
        string[] parts = text.Split(' ');
        bool isPlace = int.TryParse(parts[parts.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place is > 0 and < 100;
        return parts.Length > 2 ? null
            : parts.Length == 2 ? isPlace && IsName(parts[0]) ? new(parts[0], place - 1) : null
            : isPlace ? new("", place - 1)
            : text == "last" ? new("", CallArgument.Last)
            : IsName(text) ? new(text, CallArgument.Nowhere)
            : null;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c == '_');
}

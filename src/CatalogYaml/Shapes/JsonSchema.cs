using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>Parts of JSON Schemas of draft-07, the newest that the editors' YAML servers know.</summary>
internal static class JsonSchema
{
    public static MapNode Typed(string type) => MapNode.Of(("type", ScalarNode.Text(type)));

    public static MapNode Pattern(string pattern) => MapNode.Of(("type", ScalarNode.Text("string")), ("pattern", ScalarNode.Text(pattern)));

    public static MapNode Words(IEnumerable<string> words) => MapNode.Of(("enum", ListNode.OfTexts(words)));

    public static MapNode List(MapNode item) => MapNode.Of(("type", ScalarNode.Text("array")), ("items", item));

    public static MapNode OneOf(params MapNode[] schemas) => MapNode.Of(("oneOf", new ListNode(schemas)));

    public static MapNode ByName(MapNode item) => MapNode.Of(("type", ScalarNode.Text("object")), ("additionalProperties", item));

    /// <summary>The schema with a sentence for people, which editors show beside the key.</summary>
    public static MapNode Described(MapNode schema, string summary) => new([new MapEntry("description", ScalarNode.Text(summary)), .. schema.Entries]);
}

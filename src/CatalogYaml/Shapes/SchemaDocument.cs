using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>A JSON Schema as a document of its own.</summary>
internal static class SchemaDocument
{
    /// <summary>The schema of a document, with its title.</summary>
    public static MapNode Of(string title, MapNode schema) => new(
    [
        new MapEntry("$schema", ScalarNode.Text("http://json-schema.org/draft-07/schema#")),
        new MapEntry("title", ScalarNode.Text(title)),
        .. schema.Entries,
    ]);
}

using CatalogModel;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;

namespace Exports.Json;

/// <summary>The whole catalog as JSON: the services' documents as in YAML, with <c>at: file:line</c> wherever there is evidence.</summary>
public static class CatalogJson
{
    /// <summary>The catalog as JSON text.</summary>
    public static string Write(Catalog catalog) => NodeJson.Write(CatalogShape.Shape.Write(catalog, Form.Json) ?? new MapNode([]));
}

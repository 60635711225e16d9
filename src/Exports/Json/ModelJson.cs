using CatalogModel.Facts;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;

namespace Exports.Json;

/// <summary>EF's models, and comparisons of them, as JSON.</summary>
public static class ModelJson
{
    /// <summary>The models as JSON text: <c>schemas/model-output.json</c>.</summary>
    public static string Write(IReadOnlyList<ServedContext> contexts) => NodeJson.Write(ModelShapes.Shape.Write(contexts, Form.Json) ?? new MapNode([]));

    /// <summary>The comparisons as JSON text: <c>schemas/model-comparison-output.json</c>.</summary>
    public static string Write(IReadOnlyList<ModelComparison> comparisons) => NodeJson.Write(ModelComparisonShape.Shape.Write(comparisons, Form.Json) ?? new MapNode([]));
}

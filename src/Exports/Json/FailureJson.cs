using CatalogYaml;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;

namespace Exports.Json;

/// <summary>Why a command could not run, as JSON, so that a program that waits for JSON gets some.</summary>
public static class FailureJson
{
    /// <summary>The failure as JSON text.</summary>
    public static string Write(Failure failure) => NodeJson.Write(FailureShape.Shape.Write(failure, Form.Json) ?? new MapNode([]));
}

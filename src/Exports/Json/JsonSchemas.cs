using CatalogYaml;
using CatalogYaml.Documents;
using CatalogYaml.Shapes;

namespace Exports.Json;

/// <summary>
/// Makes the JSON Schemas of all documents from the shapes that read and write them. The files in <c>schemas/</c> are made with this; a test holds them to it.
/// </summary>
internal static class JsonSchemas
{
    /// <summary>The schemas' texts by the names of their files.</summary>
    public static IReadOnlyDictionary<string, string> Make() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["system.json"] = NodeJson.Write(SchemaDocument.Of("catalog/system.yaml", FileKinds.System.Describe(Form.Yaml))),
        ["service.json"] = NodeJson.Write(SchemaDocument.Of("catalog/services/<service>.yaml", FileKinds.Service.Describe(Form.Yaml))),
        ["notes.json"] = NodeJson.Write(SchemaDocument.Of("catalog/notes/<service>.yaml", FileKinds.Notes.Describe(Form.Yaml))),
        ["baseline.json"] = NodeJson.Write(SchemaDocument.Of("catalog/baseline.yaml", FileKinds.Baseline.Describe(Form.Yaml))),
        ["check-output.json"] = NodeJson.Write(SchemaDocument.Of("catalog check --format json", FindingShape.Shape.Describe(Form.Json))),
        ["coverage-output.json"] = NodeJson.Write(SchemaDocument.Of("catalog coverage --format json", CoverageShape.Shape.Describe(Form.Json))),
        ["diff-output.json"] = NodeJson.Write(SchemaDocument.Of("catalog diff --format json", ComparisonShape.Shape.Describe(Form.Json))),
        ["error-output.json"] = NodeJson.Write(SchemaDocument.Of("--format json of a command that could not run", FailureShape.Shape.Describe(Form.Json))),
        ["model-output.json"] = NodeJson.Write(SchemaDocument.Of("catalog model --format json", ModelShapes.Shape.Describe(Form.Json))),
        ["model-comparison-output.json"] = NodeJson.Write(SchemaDocument.Of("catalog model --compare ... --format json", ModelComparisonShape.Shape.Describe(Form.Json))),
        ["scan-output.json"] = NodeJson.Write(SchemaDocument.Of("catalog scan --format json", CatalogShape.Shape.Describe(Form.Json))),
        ["trace-output.json"] = NodeJson.Write(SchemaDocument.Of("catalog trace --format json", TraceShape.Shape.Describe(Form.Json))),
    };
}

using CatalogModel.Findings;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;
using Exports.Json;

namespace Exports.Reports;

/// <summary>Findings as JSON: <c>schemas/check-output.json</c>.</summary>
internal static class JsonReport
{
    public static void Write(CheckReport report, TextWriter output)
    {
        IReadOnlyList<Finding> findings =
        [
            .. report.Findings
                .OrderBy(f => f.Rule, StringComparer.Ordinal)
                .ThenBy(f => f.Service, StringComparer.Ordinal)
                .ThenBy(f => f.Address, StringComparer.Ordinal)
                .ThenBy(f => f.Fingerprint, StringComparer.Ordinal),
        ];
        output.Write(NodeJson.Write(FindingShape.Shape.Write(findings, Form.Json) ?? new MapNode([])));
    }
}

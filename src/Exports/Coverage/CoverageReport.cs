using System.Globalization;
using System.Text;
using CatalogModel;
using CatalogModel.Coverage;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;
using Exports.Json;
using Exports.Reports;

namespace Exports.Coverage;

/// <summary>How much a catalog knows: for people and for programs.</summary>
public static class CoverageReport
{
    // Of nothing there is no share.
    private const string Nothing = "–";

    private static readonly (string Title, Func<ServiceCoverage, Share> Of)[] Columns =
    [
        ("entities owned", c => c.Entities),
        ("publish sites read", c => c.PublishSites),
        ("payload origins known", c => c.PayloadOrigins),
        ("links more than named", c => c.Links),
        ("fields described", c => c.Descriptions),
    ];

    /// <summary>The coverage as JSON: <c>schemas/coverage-output.json</c>.</summary>
    public static string WriteJson(CatalogCoverage coverage) => NodeJson.Write(CoverageShape.Shape.Write(coverage, Form.Json) ?? new MapNode([]));

    /// <summary>The coverage as a table, and the list of what could not be read.</summary>
    public static string WriteText(CatalogCoverage coverage)
    {
        StringBuilder text = new();
        Row[] rows = [.. coverage.Services.Select(s => new Row(SafeText.OneLine(s.Service), [.. Columns.Select(c => Count(c.Of(s)))])), new("all", [.. Columns.Select(c => InPercent(c.Of(coverage.Whole)))])];
        int name = rows.Max(r => r.Name.Length);
        int[] widths = [.. Columns.Select((c, i) => Math.Max(c.Title.Length, rows.Max(r => r.Cells[i].Length)))];
        Line("", [.. Columns.Select(c => c.Title)]);
        foreach (Row row in rows)
        {
            Line(row.Name, row.Cells);
        }

        text.Append('\n').Append(coverage.Services.Count == 0 ? "There is no service, so there is nothing to describe.\n" : coverage.Unread.Count == 0 ? "Everything that was seen could be read.\n" : "Could not be read:\n");
        foreach ((string service, UnresolvedItem item) in coverage.Unread)
        {
            string place = item.At.File.Length > 0 ? item.At.At : item.In;
            string symbol = item.At.File.Length > 0 && item.In != item.At.File ? $" in {item.In}" : "";
            text.Append("  ").Append(SafeText.OneLine($"{place}{symbol}: {item.What}: {item.Why}{(service.Length > 0 ? $" ({service})" : "")}")).Append('\n');
        }

        return text.ToString();

        void Line(string title, string[] cells) =>
            text.Append(string.Join("  ", cells.Select((c, i) => c.PadLeft(widths[i])).Prepend(title.PadRight(name))).TrimEnd()).Append('\n');
    }

    private static string Count(Share share) => share.All == 0 ? Nothing : string.Create(CultureInfo.InvariantCulture, $"{share.Known}/{share.All}");

    private static string InPercent(Share share) => share.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{Count(share)} = {percent} %") : Nothing;

    private sealed record Row(string Name, string[] Cells);
}

using CatalogCli.Files;
using CatalogCli.Terminal;
using CatalogModel.Findings;

namespace CatalogCli.Commands;

/// <summary>The ways in which findings are printed.</summary>
internal static class FindingFormats
{
    public const string Text = "text";

    public static IReadOnlyList<string> All { get; } = [Text, "json"];

    public static void Write(string format, IReadOnlyList<Finding> findings, CatalogLocation location, Streams streams)
    {
        _ = location;
        if (format == "json")
        {
            streams.Out.Write(System.Text.Json.JsonSerializer.Serialize(new { findings = findings.Select(f => new { rule = f.Rule, service = f.Service, severity = f.Severity.ToString(), address = f.Address, message = f.Message, at = f.At.At, owner = f.Owner }) }));
            return;
        }

        foreach (Finding f in findings)
        {
            streams.Out.WriteLine($"{f.At.At}: {f.Severity} {f.Rule}: {f.Message}");
        }
    }
}

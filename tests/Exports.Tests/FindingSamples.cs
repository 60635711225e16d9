using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Exports.Reports;

namespace Exports.Tests;

/// <summary>Findings of each severity, and one whose names try to break out of every report.</summary>
internal static class FindingSamples
{
    public const string Canary = "S3cr3tCanary";

    public static Finding RawSql { get; } = new()
    {
        Rule = "OWN005",
        Severity = Severity.Error,
        Service = "orderprocessor",
        Owner = "ordering",
        Address = "ordering.Order",
        Message = "SQL text reads ordering.orders, which ordering owns (it alone creates Order): consume its events, or ask it.",
        At = new Evidence("src/OrderProcessor/Services/GracePeriod.cs", 3, "OrderProcessor.Services.GracePeriod.Find"),
        Evidence =
        [
            new Evidence("src/OrderProcessor/Services/GracePeriod.cs", 3, "OrderProcessor.Services.GracePeriod.Find"),
            new Evidence("src/Ordering/Data/OrderingContext.cs", 20),
        ],
    };

    public static Finding SharedDatabase { get; } = new()
    {
        Rule = "OWN004",
        Severity = Severity.Warning,
        Service = "stock",
        Owner = "ordering",
        Address = "stock.StockDb",
        Message = "Two services are configured on the database shop.",
        At = new Evidence("src/Stock/Program.cs", 2),
    };

    public static Finding Unconsumed { get; } = new()
    {
        Rule = "OWN302",
        Severity = Severity.Info,
        Service = "ordering",
        Address = "OrderShipped",
        Message = "OrderShipped is published and nobody consumes it.",
        At = new Evidence("", 0, "OrderShipped"),
    };

    public static Finding Hostile { get; } = new()
    {
        Rule = "OWN101",
        Severity = Severity.Warning,
        Service = "a|b",
        Owner = "@everyone",
        Address = "List<T>\n::error::injected",
        Message = "100% of \u001B[31mred\u001B[0m \u202Etxt.exe | cell `code` *bold* <img src=x onerror=alert(1)> #12 @admin https://evil.example [link](javascript:alert(1))\r\n::set-output name=x::y\n# heading \uD800",
        At = new Evidence("src/a,b:c%|`d`.cs", 1, "<Main>$"),
        Evidence = [new Evidence("src/\u001B]0;title\u0007.cs", 9, "\u2066x")],
    };

    public static CheckReport All { get; } = new()
    {
        Findings = [Unconsumed, Hostile, SharedDatabase, RawSql],
        Accepted = 2,
        Suppressed =
        [
            new(RawSql with { Service = "stock" }, "The report moves to events in autumn.", new Evidence("catalog/system.yaml", 12)),
            new(Unconsumed with { Service = "stock" }, null, new Evidence("catalog/baseline.yaml", 4)),
        ],
        Rules =
        [
            new(new("OWN005", "SQL text touches a table that another service owns", Severity.Error, RuleCategory.Boundaries, RuleScope.Live))
            {
                Page = "# OWN005: SQL text touches a table that another service owns\n\n## What it looks for\n\nSQL that names a table of another service, see [OWN002](OWN002.md).\n\n## Why it matters\n\nNo compiler finds it.\n",
            },
            new(new("OWN101", "A reference to another service's data lacks the owner's prefix", Severity.Warning, RuleCategory.References, RuleScope.Live)) { Severity = Severity.Error },
            new(new("OWN302", "An event is published that nobody consumes", Severity.Info, RuleCategory.Events, RuleScope.System)),
            new(new("OWN306", "A consumer reads a payload field that no publisher sets", Severity.Warning, RuleCategory.Events, RuleScope.System)) { Severity = Severity.None },
        ],
        Services = ["ordering", "orderprocessor", "stock"],
        Version = "1.2.3",
        SourceOf = SourceOf,
        HelpOf = rule => $"docs/rules/{rule}.md",
    };

    private static string? SourceOf(string file) => file switch
    {
        "src/OrderProcessor/Services/GracePeriod.cs" => "class GracePeriod\n{\n    const string Sql = \"SELECT id FROM ordering.orders\";\n}\n",
        "src/Stock/Program.cs" => $"var x = 1;\noptions.UseNpgsql(\"Host=db;Username=stock;Password={Canary}\");\n",
        "src/a,b:c%|`d`.cs" => "  // \u001B[2J cleared \u202E\n",
        _ => null,
    };
}

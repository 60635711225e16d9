using CatalogModel;
using CatalogModel.Findings;
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
        Accepted = 3,
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

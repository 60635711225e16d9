using CatalogModel;
using CatalogModel.Comparison;
using CatalogYaml.Tests;
using Exports.Comparisons;
using Xunit;

namespace Exports.Tests;

public class ComparisonReportTests
{
    private const string Goldens = "tests/Exports.Tests/Goldens/";

    private static readonly IReadOnlyList<CatalogChange> Changes = CatalogComparison.Of(
        Samples.Catalog,
        new Catalog(Samples.System, [Samples.Analytics, Samples.Shortener with
        {
            Entities = [Samples.Shortener.Entities[0] with { Fields = [.. Samples.Shortener.Entities[0].Fields.Where(f => f.Name != "TargetUrl"), new Field { Name = "<b>|", Column = "x", Type = FieldTypes.Int }] }],
            Publishes = [],
        }]));

    [Fact]
    public void Changes_are_written_for_people() => Golden.Check(Goldens + "diff.txt", ComparisonReport.WriteText(Changes, colour: false));

    [Fact]
    public void Changes_are_written_for_a_pull_request() => Golden.Check(Goldens + "diff.md", ComparisonReport.WriteMarkdown(Changes));

    [Fact]
    public async Task Changes_are_written_for_programs()
    {
        Golden.Check(Goldens + "diff.json", ComparisonReport.WriteJson(Changes));
        await JsonFormTests.KeepsTo("diff-output.json", ComparisonReport.WriteJson(Changes));
        await JsonFormTests.KeepsTo("diff-output.json", ComparisonReport.WriteJson([]));
    }

    [Fact]
    public void No_changes_are_said()
    {
        Assert.Equal("no changes.\n", ComparisonReport.WriteText([], colour: true));
        Assert.Equal("## Data ownership: no changes\n", ComparisonReport.WriteMarkdown([]));
    }

    [Fact]
    public void A_comment_stays_below_what_GitHub_takes()
    {
        string text = ComparisonReport.WriteMarkdown([.. Enumerable.Range(0, 2_000).Select(i => new CatalogChange(CatalogChangeKind.Added, "a", $"a.B{i}", new string('x', 100), []))]);
        Assert.InRange(text.Length, 50_000, 65_000);
        Assert.EndsWith(" more: run `catalog diff` to see all.\n", text, StringComparison.Ordinal);
    }
}

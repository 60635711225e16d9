using CatalogModel;
using CatalogModel.Coverage;
using CatalogYaml.Tests;
using Exports.Coverage;
using Xunit;

namespace Exports.Tests;

public class CoverageReportTests
{
    private const string Goldens = "tests/Exports.Tests/Goldens/";

    private static readonly CatalogCoverage Coverage = CatalogCoverage.Of(Samples.Catalog, [new UnresolvedItem("file", "src/Broken.cs", "the file is\u001B not text", new Evidence("src/Broken.cs", 0))]);

    [Fact]
    public void Coverage_is_written_for_people() => Golden.Check(Goldens + "coverage.txt", CoverageReport.WriteText(Coverage));

    [Fact]
    public async Task Coverage_is_written_for_programs()
    {
        Golden.Check(Goldens + "coverage.json", CoverageReport.WriteJson(Coverage));
        await JsonFormTests.KeepsTo("coverage-output.json", CoverageReport.WriteJson(Coverage));
        await JsonFormTests.KeepsTo("coverage-output.json", CoverageReport.WriteJson(CatalogCoverage.Of(new Catalog(Samples.System, []), [])));
    }

    [Fact]
    public void Nothing_unread_is_said() =>
        Assert.EndsWith("Everything that was seen could be read.\n", CoverageReport.WriteText(CatalogCoverage.Of(new Catalog(Samples.System, [Samples.Shortener]), [])), StringComparison.Ordinal);

    [Fact]
    public void Of_nothing_there_is_no_share()
    {
        CatalogCoverage none = CatalogCoverage.Of(new Catalog(Samples.System, []), []);
        Assert.DoesNotContain("%", CoverageReport.WriteText(none), StringComparison.Ordinal);
        Assert.Contains("nothing to describe", CoverageReport.WriteText(none), StringComparison.Ordinal);
        Assert.DoesNotContain("percent", CoverageReport.WriteJson(none), StringComparison.Ordinal);
    }
}

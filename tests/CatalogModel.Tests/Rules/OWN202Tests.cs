using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN202Tests
{
    private static readonly Evidence At = new("analytics/Reports.cs", 3, "Analytics.Reports.Top");

    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid", "Target:string").Creates("ShortUrl").Publishes("UrlCreated", "Id = ShortUrl.Id", "Target = ShortUrl.Target");

    private static ServiceFixture Analytics => Service("analytics").Entity("Stats", "Id:guid", "Target:string").Consumes("UrlCreated", "Target -> Stats.Target");

    [Fact]
    public void A_copy_that_nobody_reads_is_reported()
    {
        Finding finding = Reported<OWN202>(Shortener, Analytics);

        Assert.Equal(("analytics.Stats.Target", "shortener", Severity.Warning), (finding.Address, finding.Owner, finding.Severity));
        Assert.Contains("nothing in `analytics` reads it", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Target")]
    [InlineData("Target.Host")]
    [InlineData(null)]
    public void A_copy_that_is_read_is_left_alone(string? member) => Assert.Empty(Check<OWN202>(Read("analytics", member)));

    [Theory]
    [InlineData("analytics", "Id")]
    [InlineData("shortener", "Target")]
    public void Another_fields_or_another_services_reads_do_not_help(string service, string member) => Assert.Single(Check<OWN202>(Read(service, member)));

    [Fact]
    public void A_table_that_sql_reads_is_left_alone() => Silent<OWN202>(Shortener, Analytics.Sql(Analytics.Model!.Entities[0].Table!));

    [Fact]
    public void A_table_that_sql_only_writes_is_reported() => Reported<OWN202>(Shortener, Analytics.Sql(Analytics.Model!.Entities[0].Table!, writes: true));

    private static SystemFacts Read(string service, string? member)
    {
        SystemFacts facts = Of(Shortener, Analytics);
        string type = facts.Contexts.Single(c => c.Project.Contains("analytics", StringComparison.Ordinal)).Entities[0].Type;
        return facts with
        {
            Facts = [.. facts.Facts.Select(f => f.Project.Contains(service, StringComparison.Ordinal) ? f with { Reads = [new(type, member, ReadUse.Value, At)] } : f)],
        };
    }
}

using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN002Tests
{
    [Fact]
    public void A_table_of_another_service_in_the_same_database_is_reported()
    {
        Finding finding = Reported<OWN002>(
            Service("shortener").Entity("Link", "Id:int").Creates("Link").On("links"), Service("redirector").Entity("Link", "Id:int").On("links"));

        Assert.Equal(("redirector", "shortener", "redirector.Link"), (finding.Service, finding.Owner, finding.Address));
        Assert.Contains("`shortener` owns it as `shortener.Link`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_one_name_in_separate_databases_are_left_alone() =>
        Silent<OWN002>(Service("shortener").Entity("Link", "Id:int").On("links"), Service("redirector").Entity("Link", "Id:int").On("redirects"));

    [Fact]
    public void Tables_of_one_name_in_databases_that_are_not_known_are_left_alone() =>
        Silent<OWN002>(Service("crm").Entity("Customer", "Id:int"), Service("billing").Entity("Customer", "Id:int"));

    [Fact]
    public void An_outbox_in_each_services_database_is_left_alone() =>
        Silent<OWN002>(Service("crm").Entity("OutboxMessage", Shared, "Id:guid"), Service("billing").Entity("OutboxMessage", Shared, "Id:guid"));

    [Fact]
    public void One_message_table_for_all_services_is_nobodys()
    {
        IReadOnlyList<Finding> findings = Check<OWN002>(Service("crm").Entity("InboxMessage", "Id:guid").On("messages"), Service("billing").Entity("InboxMessage", "Id:guid").On("messages"));

        Assert.Equal(["billing", "crm"], findings.Select(f => f.Service));
        Assert.All(findings, f => Assert.Equal("(shared)", f.Owner));
    }

    private static EntityModel Shared(EntityModel entity) => entity with { Type = "Shared.OutboxMessage", At = new("lib/Shared/Outbox.cs", 1) };
}

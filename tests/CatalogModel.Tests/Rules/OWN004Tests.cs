using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN004Tests
{
    [Fact]
    public void A_service_on_another_ones_database_is_reported()
    {
        Finding finding = Reported<OWN004>(Service("ordering").Entity("Order", "Id:int").On("orderingdb"), Service("processor").On("orderingdb", context: null));

        Assert.Equal(("processor", "ordering", Severity.Error), (finding.Service, finding.Owner, finding.Severity));
        Assert.Contains("`orderingdb`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_for_each_program_is_only_a_warning() =>
        Assert.All(
            Check<OWN004>(Service("crm").InSchema("crm").Entity("Customer", "Id:int").On("app"), Service("billing").InSchema("billing").Entity("Invoice", "Id:int").On("app")),
            f => Assert.Equal(Severity.Warning, f.Severity));

    [Fact]
    public void A_schema_for_each_module_is_left_alone() =>
        Silent<OWN004>(
            Service("crm").Module().InSchema("crm").Entity("Customer", "Id:int").On("app"), Service("billing").Module().InSchema("billing").Entity("Invoice", "Id:int").On("app"));

    [Fact]
    public void Databases_of_their_own_are_left_alone() =>
        Silent<OWN004>(Service("crm").Entity("Customer", "Id:int").On("crm"), Service("billing").Entity("Invoice", "Id:int").On("billing"));
}

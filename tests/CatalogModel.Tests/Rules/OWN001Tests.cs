using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN001Tests
{
    private static ServiceFixture Crm => Service("crm").Entity("Customer", "Id:int");

    [Fact]
    public void A_foreign_key_to_another_services_table_is_reported()
    {
        Finding finding = Reported<OWN001>(
            Crm,
            Service("orders").Entity("Customer", e => e with { Type = "crm.Domain.Customer", At = new("src/crm/Code.cs", 10) }, "Id:int")
                .Entity("Order", "Id:int", "CustomerId:int").ForeignKey("CustomerId", "Customer", "crm.Domain.Customer"));

        Assert.Equal(("orders", "crm", "orders.Order.CustomerId", Severity.Error), (finding.Service, finding.Owner, finding.Address, finding.Severity));
        Assert.Contains("`CrmCustomerId`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_soft_reference_is_left_alone() => Silent<OWN001>(Crm, Service("orders").Entity("Order", "Id:int", "CrmCustomerId:int"));

    [Fact]
    public void A_foreign_key_inside_the_service_is_left_alone() =>
        Silent<OWN001>(Crm, Service("orders").Entity("Customer", "Id:int").Entity("Order", "Id:int", "CustomerId:int").ForeignKey("CustomerId", "Customer"));
}

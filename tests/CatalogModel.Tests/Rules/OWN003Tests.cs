using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN003Tests
{
    private static ServiceFixture Crm => Service("crm").Entity("Customer", "Id:int");

    [Fact]
    public void A_use_of_another_services_context_is_reported()
    {
        Finding finding = Reported<OWN003>(Crm, Service("orders").Uses(Crm));

        Assert.Equal(("orders", "crm", "orders/CrmDbContext"), (finding.Service, finding.Owner, finding.Address));
    }

    [Fact]
    public void The_own_context_is_left_alone() => Silent<OWN003>(Crm.Uses(Crm));

    [Fact]
    public void A_host_that_configures_its_modules_is_left_alone() => Silent<OWN003>(Crm.Module(), Service("host").References(Crm.Project).Uses(Crm));
}

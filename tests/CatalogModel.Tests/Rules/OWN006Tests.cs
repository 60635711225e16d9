using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN006Tests
{
    private static ServiceFixture Crm => Service("crm").Entity("Customer", "Id:int");

    [Fact]
    public void A_reference_to_another_services_project_is_reported()
    {
        Finding finding = Reported<OWN006>(Crm, Service("orders").References(Crm.Project));

        Assert.Equal(("orders", "crm", Severity.Warning), (finding.Service, finding.Owner, finding.Severity));
    }

    [Fact]
    public void A_contracts_library_is_left_alone()
    {
        SystemFacts facts = Of(Crm, Service("orders").References("src/crm/Crm.Contracts.csproj")).With(new ProjectInfo("src/crm/Crm.Contracts.csproj", "Crm.Contracts", [], false, false));

        Assert.Empty(Check<OWN006>(facts));
    }

    [Fact]
    public void A_shared_library_is_left_alone()
    {
        SystemFacts facts = Of(Crm.References("lib/Kernel.csproj"), Service("orders").References("lib/Kernel.csproj")).With(new ProjectInfo("lib/Kernel.csproj", "Kernel", [], false, false));

        Assert.Empty(Check<OWN006>(facts));
    }

    [Fact]
    public void A_host_that_puts_modules_together_is_left_alone() => Silent<OWN006>(Crm.Module(), Service("host").References(Crm.Project));
}

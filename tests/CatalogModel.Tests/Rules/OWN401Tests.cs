using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN401Tests
{
    [Fact]
    public void A_file_that_is_out_of_date_is_reported()
    {
        RuleContext context = Checking.Context(Of(Service("orders"))) with { StaleFiles = ["catalog/services/orders.yaml"] };

        Finding finding = Assert.Single(RuleRunner.Run(context, [new OWN401()]).Findings);
        Assert.Equal(("orders", "catalog/services/orders.yaml", Severity.Error), (finding.Service, finding.Address, finding.Severity));
    }

    [Fact]
    public void Files_that_are_up_to_date_are_left_alone() => Checking.Silent<OWN401>(Service("orders"));
}

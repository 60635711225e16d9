using CatalogModel.Facts;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN205Tests
{
    private static ServiceFixture Crm => Service("crm").Entity("Customer", "Id:guid", "Name:string").Creates("Customer");

    private static ServiceFixture Billing => Service("billing").Entity("Customer", "Id:guid", "Name:string").Creates("Customer");

    [Fact]
    public void A_table_in_which_two_services_make_rows_is_reported_in_both() =>
        Assert.Equal(["billing.Customer", "crm.Customer"], Check<OWN205>(Crm.On("app"), Billing.On("app")).Select(f => f.Address));

    [Fact]
    public void A_copy_that_two_owners_fill_is_reported() =>
        Assert.Equal(
            "mail.Recipient.Name",
            Reported<OWN205>(
                Crm.Publishes("CustomerChanged", "Name = Customer.Name"), Billing.Publishes("CustomerChanged", "Name = Customer.Name"),
                Service("mail").Entity("Recipient", "Id:guid", "Name:string").Consumes("CustomerChanged", "Name -> Recipient.Name")).Address);

    [Fact]
    public void Two_services_with_customers_that_never_exchange_them_are_left_alone() => Silent<OWN205>(Crm, Billing);

    [Fact]
    public void A_persons_word_on_the_owner_settles_it()
    {
        SystemFacts facts = Of(Crm.On("app"), Billing.On("app")).With(s => s with { Owners = new Dictionary<string, string> { ["crm.Customer"] = "crm" } });

        Assert.Empty(Check<OWN205>(facts));
    }
}

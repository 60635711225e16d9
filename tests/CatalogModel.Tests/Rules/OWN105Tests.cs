using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN105Tests
{
    private static ServiceFixture Customers => Service("customers").Entity("Customer", "Id:guid", "Email:string").Creates("Customer").Publishes("CustomerMoved", "Id = Customer.Id", "Email = Customer.Email");

    [Fact]
    public void A_copy_that_is_the_key_here_is_reported_with_the_key_to_hold_instead()
    {
        Finding finding = Reported<OWN105>(Customers, Service("mail").Entity("Mailbox", "Email:string", "Size:int").Consumes("CustomerMoved", "Email -> Mailbox.Email"));

        Assert.Equal(("mail.Mailbox.Email", "customers", Severity.Warning), (finding.Address, finding.Owner, finding.Severity));
        Assert.Contains("looks `personal` by its name: hold the owner's key instead, as `CustomersCustomerId`", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`notes/customers.yaml`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_an_entity_that_is_keyed_by_a_document_asks_its_owner_for_an_id()
    {
        Finding finding = Reported<OWN105>(
            Service("people").Entity("Person", "Cpf:string").Creates("Person").Publishes("PersonAdded", "Cpf = Person.Cpf"),
            Service("loans").Entity("Loan", "Id:guid", "PeoplePersonCpf:string").Consumes("PersonAdded", "Cpf -> Loan.PeoplePersonCpf"));

        Assert.Equal("loans.Loan.PeoplePersonCpf", finding.Address);
        Assert.Contains("let `people` give its `Person` an id", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_beside_an_id_is_left_alone() =>
        Silent<OWN105>(Customers, Service("mail").Entity("Mailbox", "Id:guid", "Email:string").Consumes("CustomerMoved", "Email -> Mailbox.Email"));

    [Fact]
    public void A_reference_by_id_is_left_alone() =>
        Silent<OWN105>(Customers, Service("mail").Entity("Mailbox", "Id:guid", "CustomersCustomerId:guid").Consumes("CustomerMoved", "Id -> Mailbox.CustomersCustomerId"));

    [Fact]
    public void A_value_that_its_owner_called_public_is_left_alone() =>
        Assert.Empty(Check<OWN105>(Said(new Notes { Service = "customers", Items = [new("Customer.Email", null, "public", new("n", 1))] })));

    [Fact]
    public void But_not_where_those_who_hold_it_called_it_personal() =>
        Assert.Single(Check<OWN105>(Said(
            new Notes { Service = "customers", Items = [new("Customer.Email", null, "public", new("n", 1))] },
            new Notes { Service = "mail", Items = [new("Mailbox.Email", null, "personal", new("n", 1))] })));

    private static SystemFacts Said(params Notes[] notes) =>
        Of(Customers, Service("mail").Entity("Mailbox", "Email:string", "Size:int").Consumes("CustomerMoved", "Email -> Mailbox.Email")) with { Notes = notes };
}

using CatalogModel.Facts;
using CatalogModel.Resolution;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Resolution;

public class LinkTests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid", "TargetUrl:string")
        .Creates("ShortUrl").Publishes("UrlCreated", "UrlId = ShortUrl.Id", "TargetUrl = ShortUrl.TargetUrl");

    [Fact]
    public void A_stored_copy_of_an_owners_field_is_a_replica()
    {
        Catalog catalog = Build(Shortener, Service("analytics").Entity("UrlStats", "Id:guid", "TargetUrl:string").Consumes("UrlCreated", "TargetUrl -> UrlStats.TargetUrl"));

        FieldLink link = Assert.Single(catalog.Field("analytics", "UrlStats", "TargetUrl").Replicates);
        Assert.Equal("shortener.ShortUrl.TargetUrl", link.To);
        Assert.Equal(["UrlCreated"], link.Via);
        Assert.Equal(Transport.Event, link.Through);
        Assert.Equal(Strength.Flow, link.Strength);
        Assert.NotEmpty(link.Chain);
    }

    [Fact]
    public void A_stored_copy_of_an_owners_key_is_a_reference()
    {
        Catalog catalog = Build(Shortener, Service("analytics").Entity("UrlStats", "Id:guid", "Url:guid").Consumes("UrlCreated", "UrlId -> UrlStats.Url"));

        Assert.Equal(["shortener.ShortUrl.Id"], catalog.References("analytics", "UrlStats", "Url"));
        Assert.Empty(catalog.Replicates("analytics", "UrlStats", "Url"));
    }

    [Fact]
    public void What_a_service_passes_on_without_keeping_it_is_still_the_owners()
    {
        Catalog catalog = Build(Shortener, Relay, Service("analytics").Entity("UrlStats", "Id:guid", "TargetUrl:string").Consumes("UrlShown", "Target -> UrlStats.TargetUrl"));

        FieldLink link = Assert.Single(catalog.Field("analytics", "UrlStats", "TargetUrl").Replicates);
        Assert.Equal(("shortener.ShortUrl.TargetUrl", Strength.Flow), (link.To, link.Strength));
        Assert.Equal(["UrlShown"], link.Via);
        Assert.Contains(link.Chain, e => e.At == "src/relay/Code.cs:7");
    }

    [Fact]
    public void What_comes_back_to_its_owner_is_no_copy() => Assert.Empty(
        Build(Shortener.Entity("Preview", "Id:guid", "Url:string").Consumes("UrlShown", "Target -> Preview.Url"), Relay).Replicates("shortener", "Preview", "Url"));

    [Theory]
    [InlineData("shortener", false, 1)]
    [InlineData("analytics", false, 0)]
    [InlineData("relay", true, 0)]
    public void Peoples_word_on_an_owner_wins_and_is_held_against_the_code(string owner, bool doubted, int copies)
    {
        SystemFacts facts = Of(Shortener, Service("relay").Entity("Target", "Id:guid"), Service("analytics").Entity("UrlStats", "Id:guid", "TargetUrl:string").Consumes("UrlCreated", "TargetUrl -> UrlStats.TargetUrl"))
            .With(s => s with { Owners = new Dictionary<string, string> { ["analytics.UrlStats.TargetUrl"] = owner }, OwnersAt = new Dictionary<string, Evidence> { ["analytics.UrlStats.TargetUrl"] = new("catalog/system.yaml", 9) } });
        Catalog catalog = CatalogBuilder.Build(facts);

        Assert.All(catalog.Field("analytics", "UrlStats", "TargetUrl").Replicates, l => Assert.Equal(Strength.Stated, l.Strength));
        Assert.Equal(copies, catalog.Field("analytics", "UrlStats", "TargetUrl").Replicates.Count);
        Assert.Equal(doubted ? ["catalog/system.yaml:9"] : [], catalog.Find("analytics")!.Unresolved.Select(u => u.At.At));
    }

    private static ServiceFixture Relay => Service("relay").Consumes("UrlCreated")
        .Publishes("UrlShown", m => m with { Payload = [new("Target", FieldTypes.String, []) { Passed = [new("relay.Contracts.UrlCreated", "TargetUrl", ValueChange.Identity, [new("src/relay/Code.cs", 7)])] }] });

    private static ServiceFixture Customers => Service("customers").Entity("Customer", "Id:guid", "Email:string", "Cpf:string", "City:string").Creates("Customer")
        .Publishes("CustomerMoved", "Email = Customer.Email", "City = Customer.City");

    private static ServiceFixture Guarded => Service("mail").Entity("Recipient", "Id:guid", "Address:string", "City:string")
        .Consumes("CustomerMoved", "Email ? Recipient.Address", "Email -> Recipient.Address").Creates("Recipient", "CustomerMoved");

    [Fact]
    public void A_row_that_is_found_by_an_owners_natural_key_is_tied_to_it()
    {
        Catalog catalog = Build(Customers, Service("mail").Entity("Recipient", "Id:guid", "Address:string", "City:string").Creates("Recipient").Consumes("CustomerMoved", "Email ? Recipient.Address", "City ? Recipient.City"));

        FieldLink link = Assert.Single(catalog.Field("mail", "Recipient", "Address").References);
        Assert.Equal(("customers.Customer.Email", true, Strength.Flow), (link.To, link.NaturalKey, link.Strength));
        Assert.NotEmpty(link.Chain);
        Assert.Empty(catalog.References("mail", "Recipient", "City"));
    }

    [Fact]
    public void A_natural_key_that_is_copied_and_sought_by_is_both_a_copy_and_a_tie()
    {
        Catalog catalog = Build(Customers, Service("mail").Entity("Recipient", "Id:guid", "Address:string").Consumes("CustomerMoved", "Email -> Recipient.Address", "Email ? Recipient.Address"));

        Assert.Equal(["customers.Customer.Email"], catalog.References("mail", "Recipient", "Address"));
        Assert.Equal(["customers.Customer.Email"], catalog.Replicates("mail", "Recipient", "Address"));
    }

    [Fact]
    public void A_natural_key_that_is_sought_so_that_it_is_stored_once_is_a_copy_and_no_tie()
    {
        Catalog catalog = Build(Customers, Guarded);

        Assert.Empty(catalog.References("mail", "Recipient", "Address"));
        Assert.Equal(["customers.Customer.Email"], catalog.Replicates("mail", "Recipient", "Address"));
        Assert.Empty(catalog.References("customers", "Customer", "Email"));
    }

    [Fact]
    public void A_natural_key_ties_rows_that_a_message_finds_and_changes() => Assert.Equal(
        ["customers.Customer.Email"], Build(Customers, Guarded.Updates("Recipient", "City", "CustomerMoved")).References("mail", "Recipient", "Address"));

    [Fact]
    public void A_natural_key_ties_rows_that_another_message_finds() => Assert.Equal(
        ["customers.Customer.Email"],
        Build(Customers.Publishes("CustomerLeft", "Email = Customer.Email"), Guarded.Consumes("CustomerLeft", "Email ? Recipient.Address")).References("mail", "Recipient", "Address"));

    [Theory]
    [InlineData("Order", "Id:guid", "CustomersEmail", Strength.Prefix)]
    [InlineData("Order", "Id:guid", "customers_customer_cpf", Strength.Prefix)]
    [InlineData("Discount", null, "CustomerEmail", Strength.Name)]
    public void A_natural_key_is_known_by_the_owners_prefix_or_as_the_key_of_its_own_rows(string entity, string? key, string field, Strength strength)
    {
        Catalog catalog = Build(Customers, Service("sales").Entity(entity, [.. key is null ? [] : new[] { key }, field + ":string"]).Creates(entity));

        FieldLink link = Assert.Single(catalog.Field("sales", entity, field).References);
        Assert.Equal((strength, true), (link.Strength, link.NaturalKey));
    }

    [Theory]
    [InlineData("CustomerEmail")]
    [InlineData("Email")]
    [InlineData("CustomersCity")]
    public void A_natural_key_that_somebody_may_have_typed_in_is_no_reference(string field) =>
        Assert.Empty(Build(Customers, Service("sales").Entity("Order", "Id:guid", field + ":string").Creates("Order")).References("sales", "Order", field));

    [Fact]
    public void A_row_that_is_found_by_an_owners_key_holds_that_key()
    {
        Catalog catalog = Build(
            Shortener.Publishes("UrlRemoved", "UrlId = ShortUrl.Id"),
            Service("analytics").Entity("UrlStats", "Id:guid", "Target:guid").Creates("UrlStats").Consumes("UrlRemoved", "UrlId ? UrlStats.Target"));

        AssertSeen("shortener.ShortUrl.Id", Assert.Single(catalog.Field("analytics", "UrlStats", "Target").References));
    }

    [Fact]
    public void Only_the_events_that_write_a_key_bring_it()
    {
        Catalog catalog = Build(
            Shortener.Publishes("UrlRemoved", "UrlId = ShortUrl.Id"),
            Service("analytics").Entity("UrlStats", "Id:guid", "Target:guid").Consumes("UrlRemoved", "UrlId ? UrlStats.Target").Consumes("UrlCreated", "UrlId -> UrlStats.Target"));

        FieldLink link = Assert.Single(catalog.Field("analytics", "UrlStats", "Target").References);
        Assert.Equal(["UrlCreated"], link.Via);
        Assert.Equal((Transport.Event, Strength.Flow), (link.Through, link.Strength));
    }

    [Fact]
    public void A_row_that_the_consumer_made_and_finds_by_its_own_key_proves_that_the_publisher_holds_it()
    {
        Catalog catalog = Build(
            Service("ordering").Entity("Line", "Id:guid", "Product:int").Publishes("OrderPaid", "Product = Line.Product"),
            Service("catalog").Entity("Item", "Id:int", "Stock:int").Creates("Item").Consumes("OrderPaid", "Product ? Item"));

        AssertSeen("catalog.Item.Id", Assert.Single(catalog.Field("ordering", "Line", "Product").References));
        Assert.Empty(catalog.References("catalog", "Item", "Id"));
    }

    [Fact]
    public void What_comes_back_to_its_owner_is_no_replica()
    {
        Catalog catalog = Build(
            Service("orders").Entity("Order", "Id:guid", "Note:string").Publishes("OrderPlaced", "Note = Order.Note").Consumes("PaymentDone", "Note -> Order.Note"),
            Service("payment").Entity("Payment", "Id:guid", "Note:string").Consumes("OrderPlaced", "Note -> Payment.Note").Publishes("PaymentDone", "Note = Payment.Note"));

        Assert.Equal(["orders.Order.Note"], catalog.Replicates("payment", "Payment", "Note"));
        Assert.Empty(catalog.Replicates("orders", "Order", "Note"));
    }

    [Fact]
    public void A_copy_of_a_copy_belongs_to_the_first_owner()
    {
        Catalog catalog = Build(
            Service("users").Entity("User", "Id:guid", "Email:string").Creates("User").Publishes("UserCreated", "Email = User.Email"),
            Service("crm").Entity("Contact", "Id:guid", "Email:string").Consumes("UserCreated", "Email -> Contact.Email").Publishes("ContactAdded", "Email = Contact.Email"),
            Service("mail").Entity("Recipient", "Id:guid", "Email:string").Consumes("ContactAdded", "Email -> Recipient.Email"));

        Assert.Equal(["users.User.Email"], catalog.Replicates("mail", "Recipient", "Email"));
    }

    [Fact]
    public void Services_that_fill_each_other_in_a_circle_come_to_an_end()
    {
        ServiceFixture Ring(string name, string from, string to) => Service(name).Entity("Note", "Id:guid", "Text:string")
            .Publishes(from, "Text = Note.Text").Consumes(to, "Text -> Note.Text");
        Catalog catalog = Build(Ring("a", "FromA", "FromC"), Ring("b", "FromB", "FromA"), Ring("c", "FromC", "FromB"));

        Assert.All(catalog.Services, s => Assert.All(s.Entities[0].Fields.SelectMany(f => f.Replicates), l => Assert.DoesNotContain(s.Name + ".", l.To, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_key_of_a_copied_entity_leads_to_its_owner()
    {
        Catalog catalog = Build(
            Service("conferences").Entity("Conference", "Id:guid", "Name:string").Creates("Conference").Publishes("ConferenceCreated", "Id = Conference.Id", "Name = Conference.Name"),
            Service("tickets").Entity("Conference", "Id:guid", "Name:string").Entity("Ticket", "Id:guid", "ConferenceId:guid").ForeignKey("ConferenceId", "Conference")
                .Consumes("ConferenceCreated", "Id -> Conference.Id", "Name -> Conference.Name").Publishes("TicketSold", "ConferenceId = Ticket.ConferenceId"),
            Service("attendance").Entity("Visit", "Id:guid", "Where:guid").Consumes("TicketSold", "ConferenceId -> Visit.Where"));

        Assert.Equal("conferences", catalog.Entity("tickets", "Conference").Owner);
        Assert.Equal(["conferences.Conference.Id"], catalog.References("attendance", "Visit", "Where"));
        Assert.Empty(catalog.References("tickets", "Ticket", "ConferenceId"));
    }

    [Fact]
    public void A_foreign_value_that_changes_a_services_own_figure_is_no_replica()
    {
        Catalog catalog = Build(
            Service("ordering").Entity("Line", "Id:guid", "Units:int").Publishes("OrderPaid", "Units = Line.Units"),
            Service("catalog").Entity("Item", "Id:int", "Stock:int").Creates("Item").Consumes("OrderPaid", "Units ~> Item.Stock"));

        Assert.Empty(catalog.Replicates("catalog", "Item", "Stock"));
    }

    [Fact]
    public void A_value_computed_of_foreign_values_is_a_derived_replica()
    {
        Catalog catalog = Build(
            Service("identity").Entity("User", "Id:guid", "First:string", "Last:string").Publishes("UserCreated", "Name = User.First + User.Last"),
            Service("passenger").Entity("Passenger", "Id:guid", "Name:string").Creates("Passenger", "UserCreated").Consumes("UserCreated", "Name -> Passenger.Name"));

        Assert.Equal(["identity.User.First", "identity.User.Last"], catalog.Replicates("passenger", "Passenger", "Name"));
        Assert.All(catalog.Field("passenger", "Passenger", "Name").Replicates, l => Assert.Equal(ValueChange.Derived, l.As));
    }

    [Fact]
    public void A_key_in_a_payload_is_known_by_its_name_where_its_value_could_not_be_followed()
    {
        Catalog catalog = Build(
            Service("agendas").Entity("AgendaItem", "Id:guid").Publishes("AgendaItemAssigned", "AgendaItemId"),
            Service("attendances").Entity("Talk", "Id:guid", "Source:guid").Consumes("AgendaItemAssigned", "AgendaItemId -> Talk.Source"));

        FieldLink link = Assert.Single(catalog.Field("attendances", "Talk", "Source").References);
        Assert.Equal("agendas.AgendaItem.Id", link.To);
        Assert.Equal(Strength.Name, link.Strength);
    }

    [Theory]
    [InlineData("ShortenerShortUrlId", Strength.Prefix)]
    [InlineData("shortener_short_url_id", Strength.Prefix)]
    [InlineData("ShortUrlId", Strength.Name)]
    [InlineData("TargetShortUrlId", Strength.Name)]
    public void Names_tell_references(string field, Strength strength)
    {
        Catalog catalog = Build(Shortener, Service("analytics").Entity("Visit", "Id:guid", field + ":guid"));

        FieldLink link = Assert.Single(catalog.Field("analytics", "Visit", field).References);
        Assert.Equal("shortener.ShortUrl.Id", link.To);
        Assert.Equal(strength, link.Strength);
        Assert.Null(link.Through);
    }

    [Theory]
    [InlineData("ShortUrlId:int")]
    [InlineData("LinkId:guid")]
    [InlineData("ShortUrl:guid")]
    public void Names_do_not_tell_references_of_another_type_or_of_nothing(string field)
    {
        Catalog catalog = Build(Shortener, Service("analytics").Entity("Visit", "Id:guid", field));

        Assert.Empty(catalog.References("analytics", "Visit", field.Split(':')[0]));
    }

    [Fact]
    public void A_users_key_is_known_whatever_the_identity_library_calls_users()
    {
        Catalog catalog = Build(Service("identity").Entity("ApplicationUser", "Id:string"), Service("webhooks").Entity("Subscription", "Id:int", "UserId:string"));

        Assert.Equal(["identity.ApplicationUser.Id"], catalog.References("webhooks", "Subscription", "UserId"));
    }

    [Fact]
    public void Events_teach_how_a_key_is_called()
    {
        Catalog catalog = Build(
            Service("catalog").Entity("CatalogEntry", "Id:int").Publishes("PriceChanged", "ProductId = CatalogEntry.Id"),
            Service("ordering").Entity("Line", "Id:int", "ProductId:int"));

        Assert.Equal(["catalog.CatalogEntry.Id"], catalog.References("ordering", "Line", "ProductId"));
    }

    [Fact]
    public void A_field_beside_its_entitys_key_is_that_entitys_field_where_its_value_could_not_be_followed()
    {
        Catalog catalog = Build(
            Service("users").Entity("User", "Id:guid", "Email:string").Publishes("SignedUp", "UserId = User.Id", "Email", "Role"),
            Service("crm").Entity("Contact", "Id:guid", "Email:string", "Role:string").Consumes("SignedUp", "Email -> Contact.Email", "Role -> Contact.Role"));

        FieldLink link = Assert.Single(catalog.Field("crm", "Contact", "Email").Replicates);
        Assert.Equal(("users.User.Email", Strength.Name), (link.To, link.Strength));
        Assert.Empty(catalog.Replicates("crm", "Contact", "Role"));
    }

    [Fact]
    public void A_name_beside_a_reference_is_a_copy_of_what_it_refers_to()
    {
        Catalog catalog = Build(
            Service("catalog").Entity("Product", "Id:int", "Name:string", "Price:decimal"),
            Service("ordering").Entity("Line", "Id:int", "ProductId:int", "ProductName:string", "ProductColor:string", "Price:decimal"));

        FieldLink link = Assert.Single(catalog.Field("ordering", "Line", "ProductName").Replicates);
        Assert.Equal(("catalog.Product.Name", Strength.Name, (Transport?)null), (link.To, link.Strength, link.Through));
        Assert.Empty(catalog.Replicates("ordering", "Line", "ProductColor"));
        Assert.Empty(catalog.Replicates("ordering", "Line", "Price"));
    }

    [Fact]
    public void A_key_that_an_event_fills_is_not_proven_by_a_later_look_up_with_somebody_elses_field()
    {
        Catalog catalog = Build(
            Service("auth").Entity("User", "Id:guid").Creates("User").Publishes("UserRegistered", "UserId = User.Id"),
            Service("links").Entity("Link", "Id:guid", "UserId:guid").Creates("Link").Publishes("LinkCreated", "UserId = Link.UserId"),
            Service("analytics").Entity("UserStats", "UserId:guid", "Count:int").Consumes("UserRegistered", "UserId -> UserStats.UserId").Consumes("LinkCreated", "UserId ? UserStats"));

        Assert.Equal(["auth.User.Id"], catalog.References("links", "Link", "UserId"));
        Assert.Equal(["auth.User.Id"], catalog.References("analytics", "UserStats", "UserId"));
    }

    [Fact]
    public void Code_in_an_events_handler_makes_nothing_on_its_own_accord()
    {
        Catalog catalog = Build(
            Service("identity").Entity("User", "Id:guid", "Name:string").Creates("User").Publishes("UserCreated", "Id = User.Id", "Name = User.Name"),
            Service("crm").Entity("User", "Id:guid", "Name:string").Creates("User", at: "UserCreatedHandler.Handle")
                .Consumes("UserCreated", "Id -> User.Id", "Name -> User.Name"));

        Assert.Equal("identity", catalog.Entity("crm", "User").Owner);
    }

    [Fact]
    public void A_name_that_two_services_could_mean_tells_nothing()
    {
        Catalog catalog = Build(
            Service("crm").Entity("Customer", "Id:guid"), Service("billing").Entity("Customer", "Id:guid"), Service("orders").Entity("Order", "Id:guid", "CustomerId:guid"));

        Assert.Empty(catalog.References("orders", "Order", "CustomerId"));
    }

    [Fact]
    public void A_service_with_customers_of_its_own_means_its_own()
    {
        Catalog catalog = Build(
            Service("crm").Entity("Customer", "Id:guid"), Service("orders").Entity("Customer", "Id:guid").Entity("Order", "Id:guid", "CustomerId:guid"));

        Assert.Empty(catalog.References("orders", "Order", "CustomerId"));
    }

    [Fact]
    public void A_foreign_key_of_the_own_model_is_no_soft_reference()
    {
        Catalog catalog = Build(
            Service("crm").Entity("Buyer", "Id:guid"), Service("orders").Entity("Person", "Id:guid").Entity("Order", "Id:guid", "BuyerId:guid").ForeignKey("BuyerId", "Person"));

        Assert.Empty(catalog.References("orders", "Order", "BuyerId"));
    }

    [Fact]
    public void Two_services_with_customers_that_never_exchange_them_have_nothing_in_common()
    {
        Catalog catalog = Build(Service("crm").Entity("Customer", "Id:guid", "Name:string"), Service("billing").Entity("Customer", "Id:guid", "Name:string"));

        Assert.All(catalog.Services.SelectMany(s => s.Entities), e => Assert.Null(e.Owner));
        Assert.All(catalog.Services.SelectMany(s => s.Entities).SelectMany(e => e.Fields), f => Assert.Empty(f.References.Concat(f.Replicates)));
        Assert.All(catalog.Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void Technical_tables_refer_to_nothing()
    {
        Catalog catalog = Build(Service("orders").Entity("Message", "Id:guid"), Service("stock").Entity("OutboxMessage", "Id:guid", "MessageId:guid"));

        Assert.True(catalog.Entity("stock", "OutboxMessage").Technical);
        Assert.Empty(catalog.References("stock", "OutboxMessage", "MessageId"));
    }

    [Fact]
    public void A_persons_word_on_an_owner_wins()
    {
        ServiceFixture analytics = Service("analytics").Entity("UrlStats", "Id:guid", "TargetUrl:string").Consumes("UrlCreated", "TargetUrl -> UrlStats.TargetUrl");
        Catalog catalog = CatalogModel.Resolution.CatalogBuilder.Build(
            Of(Shortener, analytics).With(s => s with { Owners = new Dictionary<string, string> { ["analytics.UrlStats.TargetUrl"] = "analytics", ["analytics.UrlStats"] = "shortener" } }));

        Assert.Empty(catalog.Replicates("analytics", "UrlStats", "TargetUrl"));
        Assert.Equal("shortener", catalog.Entity("analytics", "UrlStats").Owner);
    }

    /// <summary>The code shows what the field holds, but no event brings it there.</summary>
    private static void AssertSeen(string to, FieldLink link)
    {
        Assert.Equal((to, null, Strength.Flow), (link.To, link.Through, link.Strength));
        Assert.Empty(link.Via);
        Assert.NotEmpty(link.Chain);
    }
}

using CatalogModel.Facts;
using CatalogModel.Resolution;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Resolution;

public class AccessTests
{
    private static ServiceFixture Ordering => Service("ordering").InSchema("ordering").Entity("Order", "Id:int", "Status:string").Creates("Order");

    [Fact]
    public void Sql_on_another_services_table_is_recorded_with_its_owner()
    {
        ForeignAccess access = Assert.Single(Build(Ordering, Service("processor").Sql("ORDERS", schema: "ordering")).Find("processor")!.Access);

        Assert.Equal(("ordering", AccessKind.RawSql, "ordering.Order", "ordering.orders", "processor.Report"), (access.To, access.How, access.Entity, access.What, access.In));
    }

    [Fact]
    public void Sql_without_a_schema_means_the_only_service_with_such_a_table()
    {
        Assert.Single(Build(Ordering, Service("processor").Sql("orders")).Find("processor")!.Access);
        Assert.Empty(Build(Ordering, Service("sales").Entity("Order", "Id:int"), Service("processor").Sql("orders")).Find("processor")!.Access);
    }

    [Fact]
    public void Sql_on_a_table_of_the_own_model_is_nobody_elses_business()
    {
        Catalog catalog = Build(Service("crm").Entity("Customer", "Id:int"), Service("billing").Entity("Customer", "Id:int").Sql("customers"));

        Assert.All(catalog.Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void Sql_on_a_database_of_its_own_does_not_touch_a_table_of_the_same_name_elsewhere()
    {
        Catalog catalog = Build(Service("crm").Entity("Customer", "Id:int").On("crm"), Service("billing").Sql("customers").On("billing", context: null));

        Assert.Empty(catalog.Find("billing")!.Access);
    }

    [Fact]
    public void A_table_that_two_services_map_in_one_database_belongs_to_the_one_that_makes_its_rows()
    {
        Catalog catalog = Build(
            Service("shortener").Entity("Link", "Id:int").Creates("Link").On("shortener_db"), Service("redirector").Entity("Link", "Id:int").On("shortener_db"));

        Assert.Empty(catalog.Find("shortener")!.Access);
        Assert.Equal(
            [(AccessKind.SharedTable, "links"), (AccessKind.SharedDatabase, "shortener_db")],
            catalog.Find("redirector")!.Access.Select(a => (a.How, a.What)));
        Assert.All(catalog.Find("redirector")!.Access, a => Assert.Equal("shortener", a.To));
        Assert.Equal("shortener", catalog.Entity("redirector", "Link").Owner);
    }

    [Fact]
    public void Equal_table_names_in_different_databases_are_different_tables()
    {
        Catalog catalog = Build(Service("crm").Entity("Customer", "Id:int").On("crm"), Service("billing").Entity("Customer", "Id:int").On("billing"));

        Assert.All(catalog.Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void Equal_database_names_on_different_servers_are_different_databases()
    {
        Catalog catalog = Build(Service("crm").Entity("Customer", "Id:int").On("app", "crm-db"), Service("billing").Entity("Customer", "Id:int").On("app", "billing-db"));

        Assert.All(catalog.Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void A_table_that_nobody_alone_makes_is_shared()
    {
        Catalog catalog = Build(
            Service("crm").Entity("Customer", "Id:int").Creates("Customer").On("app"), Service("billing").Entity("Customer", "Id:int").Creates("Customer").On("app"));

        Assert.All(catalog.Services, s => Assert.Contains(s.Access, a => a is { How: AccessKind.SharedTable, To: "(shared)" }));
    }

    [Fact]
    public void Another_services_type_in_the_model_is_its_table()
    {
        Catalog catalog = Build(
            Service("crm").Entity("Customer", "Id:int"),
            Service("orders").Entity("Customer", e => e with { Type = "crm.Domain.Customer", At = new("src/crm/Code.cs", 10) }, "Id:int")
                .Entity("Order", "Id:int", "CustomerId:int").ForeignKey("CustomerId", "Customer", "crm.Domain.Customer"));

        Assert.Contains(catalog.Find("orders")!.Access, a => a is { How: AccessKind.SharedTable, Entity: "crm.Customer" });
        Assert.Contains(catalog.Find("orders")!.Access, a => a is { How: AccessKind.ForeignKey, Entity: "crm.Customer", In: "Order.CustomerId" });
        Assert.Equal("crm.Customer", catalog.Entity("orders", "Order").Relationships.Single().To);
    }

    [Fact]
    public void The_outbox_of_a_shared_library_in_each_services_own_database_is_not_shared()
    {
        Catalog catalog = Build(Service("crm").Entity("OutboxMessage", Shared, "Id:guid").On("crm"), Service("billing").Entity("OutboxMessage", Shared, "Id:guid").On("billing"));

        Assert.All(catalog.Services, s => Assert.Empty(s.Access));

        static EntityModel Shared(EntityModel e) => e with { Type = "Shared.OutboxMessage", At = new("lib/Shared/Outbox.cs", 1) };
    }

    [Fact]
    public void One_outbox_in_one_database_is_shared()
    {
        Catalog catalog = Build(Service("crm").Entity("OutboxMessage", "Id:guid").On("messages"), Service("billing").Entity("OutboxMessage", "Id:guid").On("messages"));

        Assert.All(catalog.Services, s => Assert.Equal([AccessKind.SharedTable, AccessKind.SharedDatabase], s.Access.Select(a => a.How)));
        Assert.All(catalog.Services.SelectMany(s => s.Access), a => Assert.Equal("(shared)", a.To));
    }

    [Fact]
    public void A_bare_connection_to_another_services_database_shares_it()
    {
        Catalog catalog = Build(Ordering.On("orderingdb"), Service("processor").On("orderingdb", context: null));

        ForeignAccess access = Assert.Single(catalog.Find("processor")!.Access);
        Assert.Equal((AccessKind.SharedDatabase, "ordering", "orderingdb", false), (access.How, access.To, access.What, access.SeparateSchemas));
    }

    [Fact]
    public void A_database_that_bears_several_names_is_told_once()
    {
        Catalog catalog = Build(Ordering.On("orderingdb").On("ordering-docker"), Service("processor").On("orderingdb", context: null).On("ordering-docker", context: null));

        Assert.Single(catalog.Find("processor")!.Access);
    }

    [Fact]
    public void A_database_of_several_services_belongs_to_the_one_it_is_named_after()
    {
        Catalog catalog = Build(Service("catalog").Entity("Item", "Id:int").On("Shop.CatalogDb"), Service("webhooks").Entity("Subscription", "Id:int").On("Shop.CatalogDb"));

        Assert.Empty(catalog.Find("catalog")!.Access);
        Assert.Equal("catalog", Assert.Single(catalog.Find("webhooks")!.Access).To);
    }

    [Fact]
    public void A_librarys_default_configuration_connects_nobody()
    {
        ProjectFacts library = new() { Project = "lib/Messaging/Messaging.csproj", Connections = [new(null, "Messages", "localhost", "messages", "postgresql", new("lib/Messaging/appsettings.json", 3))] };
        SystemFacts facts = Of(Service("crm").References(library.Project), Service("billing").References(library.Project)).With(new ProjectInfo(library.Project, "Messaging", [], false, false), library);

        Assert.All(CatalogBuilder.Build(facts).Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void A_resource_that_one_host_hands_to_two_services_is_one_database()
    {
        SystemFacts facts = Of(Ordering.OnResource("orderingdb"), Service("processor").OnResource("orderingdb", bare: true));

        Assert.Empty(CatalogBuilder.Build(facts).Find("processor")!.Access);
        ProjectFacts host = new() { Project = "src/AppHost/AppHost.csproj", Connections = [new(null, "orderingdb", null, null, "postgresql", new("src/AppHost/Program.cs", 3))] };
        Assert.Single(CatalogBuilder.Build(facts.With(new ProjectInfo("src/AppHost/AppHost.csproj", "AppHost", [], false, true), host)).Find("processor")!.Access);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "jobs")]
    public void One_name_that_each_service_gives_its_own_database_connects_nobody(bool configured, string? hostsDatabase)
    {
        SystemFacts facts = Of(Service("crm").OnResource("DefaultConnection"), Service("billing").OnResource("DefaultConnection"));
        facts = facts with { Facts = [.. facts.Facts.Select(f => !configured ? f : f with { Connections = [.. f.Connections, new(null, "ConnectionStrings:DefaultConnection", "db", "db" + f.Project.Length, "postgresql", new(Path.ChangeExtension(f.Project, ".json"), 3))] })] };
        ProjectFacts host = new() { Project = "src/Jobs/Jobs.csproj", Connections = [new(null, "DefaultConnection", null, hostsDatabase, "postgresql", new("src/Jobs/appsettings.json", 3))] };

        Assert.All(CatalogBuilder.Build(facts.With(new ProjectInfo("src/Jobs/Jobs.csproj", "Jobs", [], false, true), host)).Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void What_other_services_configure_for_a_shared_library_is_theirs()
    {
        ContextModel shared = new() { Context = "Shared.AuditDbContext", Project = "lib/Shared/Shared.csproj", Provider = "postgresql", At = new("lib/Shared/Audit.cs", 1) };
        ProjectFacts library = new()
        {
            Project = shared.Project,
            Connections = [new(shared.Context, "Audit", "db", "billing_audit", "postgresql", new("src/billing/appsettings.json", 2)), new(shared.Context, "Audit", "db", "crm_audit", "postgresql", new("src/crm/appsettings.json", 2))],
        };
        SystemFacts facts = Of(Service("crm").References(shared.Project), Service("billing").References(shared.Project)).With(new ProjectInfo(shared.Project, "Shared", [], false, false), library);

        Assert.All(CatalogBuilder.Build(facts with { Contexts = [shared] }).Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void A_schema_for_each_module_of_one_process_is_normal_and_between_programs_recorded_as_separate()
    {
        ServiceFixture crm = Service("crm").InSchema("crm").Entity("Customer", "Id:int").On("app");
        ServiceFixture billing = Service("billing").InSchema("billing").Entity("Invoice", "Id:int").On("app");

        Assert.All(Build(crm, billing).Services, s => Assert.True(Assert.Single(s.Access).SeparateSchemas));
        Assert.All(Build(crm.Module(), billing.Module()).Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void A_database_file_is_each_services_own()
    {
        Catalog catalog = Build(Service("crm").Entity("Customer", "Id:int").On("app.db"), Service("billing").Entity("Customer", "Id:int").On("app.db"));

        Assert.All(catalog.Services, s => Assert.Empty(s.Access));
    }

    [Fact]
    public void Another_services_context_is_recorded_where_it_is_used()
    {
        ServiceFixture crm = Service("crm").Entity("Customer", "Id:int");

        ForeignAccess access = Assert.Single(Build(crm, Service("orders").Uses(crm)).Find("orders")!.Access);
        Assert.Equal((AccessKind.ForeignContext, "crm", "CrmDbContext", "orders.Reader"), (access.How, access.To, access.What, access.In));
    }

    [Fact]
    public void A_reference_to_another_services_internals_is_recorded_and_to_its_contracts_not()
    {
        ServiceFixture crm = Service("crm").Entity("Customer", "Id:int");
        SystemFacts facts = Of(crm, Service("orders").References(crm.Project, "src/crm/Crm.Contracts.csproj"))
            .With(new ProjectInfo("src/crm/Crm.Contracts.csproj", "Crm.Contracts", [], false, false));

        ForeignAccess access = Assert.Single(CatalogBuilder.Build(facts).Find("orders")!.Access);
        Assert.Equal((AccessKind.Internals, crm.Project), (access.How, access.What));
    }

    [Fact]
    public void A_host_that_puts_modules_together_reaches_into_none()
    {
        ServiceFixture crm = Service("crm").Module().Entity("Customer", "Id:int");

        Assert.Empty(Build(crm, Service("host").References(crm.Project).Uses(crm)).Find("host")!.Access);
    }

    [Fact]
    public void A_context_of_a_library_is_attributed_to_the_services_that_name_it()
    {
        ContextModel shared = new() { Context = "Shared.AuditDbContext", Project = "lib/Shared/Shared.csproj", Provider = "postgresql", At = new("lib/Shared/Audit.cs", 1) };
        SystemFacts facts = Of(Service("crm").References(shared.Project).UsesContext(shared.Context, shared.Project), Service("billing").References(shared.Project))
            .With(new ProjectInfo(shared.Project, "Shared", [], false, false));
        Catalog catalog = CatalogBuilder.Build(facts with { Contexts = [shared] });

        Assert.Equal("AuditDb", Assert.Single(catalog.Find("crm")!.Stores).Name);
        Assert.Empty(catalog.Find("billing")!.Stores);
        Assert.All(catalog.Services, s => Assert.Empty(s.Access));
    }
}

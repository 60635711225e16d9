using CatalogModel;
using static Workspace.Tests.Services.SystemBuilder;

namespace Workspace.Tests.Services;

public sealed class ServiceFinderTests
{
    [Fact]
    public void What_is_deployed_and_keeps_data_is_a_service_with_the_libraries_only_it_uses()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("src/Catalog.Data/Catalog.Data.csproj", Context)
            .WithWeb("src/Catalog.API/Catalog.API.csproj", "", "src/Catalog.Data/Catalog.Data.csproj")
            .WithWeb("src/Basket.API/Basket.API.csproj", Context);

        Assert.Equal(["basket: src/Basket.API", "catalog: src/Catalog.API src/Catalog.Data"], repository.Services());
    }

    [Theory]
    [InlineData("class A : IConsumer<OrderPlaced> { }")]
    [InlineData("class A { IMongoCollection<Order> orders; }")]
    [InlineData("class A { [CapSubscribe(\"orders\")] void M() { } }")]
    [InlineData("class A { void M() { channel.BasicPublish(); } }")]
    [InlineData("class A { void M() { new NpgsqlConnection(c); } }")]
    public void Exchanging_or_touching_data_makes_a_service_too(string source)
    {
        using TemporaryRepository repository = new();

        Assert.Equal(["shop: Shop"], repository.WithWeb("Shop/Shop.csproj", source).Services());
    }

    [Fact]
    public void Gateways_and_pure_user_interfaces_are_none_even_on_shared_libraries_with_data()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Blocks/Blocks.csproj", Handler)
            .WithWeb("Gateway/Gateway.csproj", "", "Blocks/Blocks.csproj")
            .WithWeb("Web/Web.csproj", "", "Blocks/Blocks.csproj")
            .WithWeb("Orders/Orders.csproj", Context, "Blocks/Blocks.csproj");

        Assert.Equal(["orders: Orders"], repository.Services());
    }

    [Theory]
    [InlineData("DatabaseMigrator/DatabaseMigrator.csproj", "class A { void M() { new SqlConnection(c); } }")]
    [InlineData("Import/Import.csproj", "class A { void M() { new SqlConnection(c); } }")]
    public void Tools_are_no_services(string path, string source)
    {
        using TemporaryRepository repository = new();

        Assert.Empty(repository.WithConsole(path, source).Services());
    }

    [Fact]
    public void A_console_program_that_a_Dockerfile_runs_is_a_service()
    {
        using TemporaryRepository repository = new();
        repository.WithConsole("Importer/Importer.csproj", "class A { void M() { new SqlConnection(c); } }")
            .With("Importer/Dockerfile", "ENTRYPOINT [\"dotnet\", \"Importer.dll\"]");

        ServiceSettings service = Assert.Single(ServiceFinder.Propose(repository.Read()).Services);

        Assert.Equal(("importer", "Dockerfile Importer/Dockerfile"), (service.Name, service.Because));
    }

    [Fact]
    public void A_compose_file_says_how_a_service_is_called_where_it_runs()
    {
        using TemporaryRepository repository = new();
        repository.WithWeb("src/Orders/Orders.csproj", Context).With("src/Orders/Dockerfile", "ENTRYPOINT dotnet Orders.dll")
            .With("docker-compose.yml", """
                version: '3'
                services:
                  db:
                    image: postgres
                  orders-api:
                    environment:
                      - PASSWORD=secret
                    build:
                      context: .
                      dockerfile: src/Orders/Dockerfile
                """);

        Assert.Equal("compose service orders-api", Assert.Single(ServiceFinder.Propose(repository.Read()).Services).Because);
    }

    [Fact]
    public void An_app_host_names_its_resources_and_is_no_service_itself()
    {
        using TemporaryRepository repository = new();
        repository.WithWeb("Orders.API/Orders.API.csproj", Context)
            .WithProject("AppHost/AppHost.csproj", """<ItemGroup><ProjectReference Include="..\Orders.API\Orders.API.csproj" /></ItemGroup>""", "Aspire.AppHost.Sdk/13.1.0")
            .With("AppHost/Program.cs", """var b = DistributedApplication.CreateBuilder(args); b.AddProject<Projects.Orders_API>("orders-api").WithReference(db);""");

        ServiceSettings service = Assert.Single(ServiceFinder.Propose(repository.Read()).Services);

        Assert.Equal(("orders", "Aspire resource orders-api"), (service.Name, service.Because));
    }

    [Fact]
    public void Two_entrances_to_one_data_library_of_one_name_are_one_service()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Sales.Data/Sales.Data.csproj", Context)
            .WithWeb("Sales.Api/Sales.Api.csproj", "", "Sales.Data/Sales.Data.csproj")
            .WithConsole("Sales.Jobs/Sales.Jobs.csproj", Handler, "Sales.Data/Sales.Data.csproj")
            .WithWeb("Stock.Api/Stock.Api.csproj", Context);

        Assert.Equal(["sales: Sales.Api Sales.Data Sales.Jobs", "stock: Stock.Api"], repository.Services());
    }

    [Fact]
    public void Names_that_differ_only_in_how_they_run_are_one_service()
    {
        using TemporaryRepository repository = new();
        repository.WithWeb("Sales.Api/Sales.Api.csproj", Context).WithConsole("Sales.Service/Sales.Service.csproj", Handler).WithWeb("Stock/Stock.csproj", Context);

        Assert.Equal(["sales: Sales.Api Sales.Service", "stock: Stock"], repository.Services());
    }

    [Fact]
    public void A_deployable_that_does_not_share_the_data_library_stays_a_service_of_its_own()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Ordering.Infrastructure/Ordering.Infrastructure.csproj", Context)
            .WithWeb("Ordering.API/Ordering.API.csproj", "", "Ordering.Infrastructure/Ordering.Infrastructure.csproj")
            .WithWeb("Ordering.BackgroundTasks/Ordering.BackgroundTasks.csproj", "class A { void M() { new SqlConnection(c); } }");

        Assert.Equal(
            ["ordering: Ordering.API Ordering.Infrastructure", "ordering-backgroundtasks: Ordering.BackgroundTasks"],
            repository.Services());
    }

    [Fact]
    public void Services_whose_contexts_have_a_base_of_the_system_stay_apart()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Persistence/Persistence.csproj", "public class UnitOfWork<T> : DbContext where T : DbContext { }")
            .WithWeb("Orders.Api/Orders.Api.csproj", "class OrdersDbContext : UnitOfWork<OrdersDbContext> { }", "Persistence/Persistence.csproj")
            .WithLibrary("Stock/Stock.csproj", "class StockDbContext : UnitOfWork<StockDbContext> { }", "Persistence/Persistence.csproj")
            .WithWeb("Stock.Api/Stock.Api.csproj", "", "Stock/Stock.csproj");

        Assert.Equal(["orders: Orders.Api", "stock: Stock Stock.Api"], repository.Services());
    }

    [Fact]
    public void Services_on_one_event_log_library_stay_apart()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("EventLog/EventLog.csproj", Context)
            .WithWeb("Orders/Orders.csproj", Context, "EventLog/EventLog.csproj")
            .WithWeb("Stock/Stock.csproj", Context, "EventLog/EventLog.csproj");

        Assert.Equal(["orders: Orders", "stock: Stock"], repository.Services());
        Assert.Equal(["EventLog"], ServiceFinder.Propose(repository.Read()).Shared);
    }

    [Fact]
    public void Deployables_whose_only_data_is_one_library_are_one_service()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Infrastructure/Infrastructure.csproj", Context)
            .WithWeb("Web/Web.csproj", "", "Infrastructure/Infrastructure.csproj")
            .WithWeb("PublicApi/PublicApi.csproj", "", "Infrastructure/Infrastructure.csproj");

        Assert.Single(repository.Services());
    }

    [Fact]
    public void Contracts_that_several_use_are_contracts_and_those_of_one_service_stand_under_it()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Messages/Messages.csproj", "public record OrderPlaced(int Id);")
            .WithLibrary("Common/Common.csproj", "public interface IIntegrationEvent; public record Hello(string Name) : IIntegrationEvent;")
            .WithLibrary("Tools/Tools.csproj", "public static class Tools { public static int Add(int a, int b) => a + b; }")
            .WithLibrary("Orders.Contracts/Orders.Contracts.csproj", "public record OrderDto(int Id);")
            .WithWeb("Orders.Api/Orders.Api.csproj", Context, "Messages/Messages.csproj", "Orders.Contracts/Orders.Contracts.csproj", "Tools/Tools.csproj", "Common/Common.csproj")
            .WithWeb("Stock.Api/Stock.Api.csproj", Context, "Messages/Messages.csproj", "Orders.Contracts/Orders.Contracts.csproj", "Tools/Tools.csproj", "Common/Common.csproj");

        SystemSettings settings = ServiceFinder.Propose(repository.Read());

        Assert.Equal(["Common", "Messages"], settings.Contracts);
        Assert.Equal(["Tools"], settings.Shared);
        Assert.Equal(["Orders.Api", "Orders.Contracts"], settings.Services[0].Sources);
    }

    [Fact]
    public void The_beginning_that_all_names_share_is_dropped()
    {
        using TemporaryRepository repository = new();
        repository.WithWeb("a/Contoso.Shop.Orders.Api/Contoso.Shop.Orders.Api.csproj", Context).WithWeb("b/Contoso.Shop.StockService/Contoso.Shop.StockService.csproj", Context);

        Assert.Equal(["orders", "stock"], ServiceFinder.Propose(repository.Read()).Services.Select(s => s.Name));
    }

    [Fact]
    public void A_name_that_only_looks_like_an_ending_is_kept()
    {
        using TemporaryRepository repository = new();
        repository.WithWeb("Ghost/Ghost.csproj", Context).WithWeb("Therapi/Therapi.csproj", Context);

        Assert.Equal(["ghost", "therapi"], ServiceFinder.Propose(repository.Read()).Services.Select(s => s.Name));
    }

    [Fact]
    public void Projects_of_one_name_in_different_folders_are_different_services_named_after_what_differs()
    {
        using TemporaryRepository repository = new();
        foreach (string service in new[] { "Order", "Payment" })
        {
            string source = $"src/Services/{service}/src";
            repository.WithLibrary($"{source}/Infrastructure/Infrastructure.csproj", Context)
                .WithWeb($"{source}/WebUI/WebUI.csproj", "", $"{source}/Infrastructure/Infrastructure.csproj")
                .With($"{source}/WebUI/Dockerfile", "ENTRYPOINT [\"dotnet\", \"WebUI.dll\"]");
        }

        SystemSettings settings = ServiceFinder.Propose(repository.Read());

        Assert.Equal(
            [
                ("order", "src/Services/Order", "Dockerfile src/Services/Order/src/WebUI/Dockerfile"),
                ("payment", "src/Services/Payment", "Dockerfile src/Services/Payment/src/WebUI/Dockerfile"),
            ],
            settings.Services.Select(s => (s.Name, string.Join(' ', s.Sources), s.Because)));
    }

    [Fact]
    public void Entrances_of_one_name_to_one_data_library_are_one_service()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Data/Data.csproj", Context)
            .WithWeb("public/Api/Api.csproj", "", "Data/Data.csproj")
            .WithWeb("internal/Api/Api.csproj", "", "Data/Data.csproj");

        Assert.Single(repository.Services());
    }

    [Fact]
    public void What_belongs_to_each_of_two_namesakes_stands_beside_it()
    {
        using TemporaryRepository repository = new();
        repository.WithWeb("north/Sales.Api/Sales.Api.csproj", Context).WithConsole("north/Sales.Worker/Sales.Worker.csproj", Handler)
            .WithWeb("south/Sales.Api/Sales.Api.csproj", Context).WithConsole("south/Sales.Worker/Sales.Worker.csproj", Handler);

        Assert.Equal(["north-sales: north", "south-sales: south"], repository.Services());
    }

    [Theory]
    [InlineData("Order/Api/Api.csproj", "Payment/Web.Host/Web.Host.csproj", "order", "payment")]
    [InlineData("src/Api/Api.csproj", "src/Orders/Orders.csproj", "api", "orders")]
    [InlineData("backend/Api/Api.csproj", "services/Api/Api.csproj", "backend-api", "services-api")]
    [InlineData("a/one/Stock/Stock.csproj", "b/one/Stock/Stock.csproj", "a-stock", "b-stock")]
    [InlineData("a/one/My.Stock/My.Stock.csproj", "b/one/My.Stock/My.Stock.csproj", "a-stock", "b-stock")]
    [InlineData("a/b/Stock.Api/Stock.Api.csproj", "b/a/Stock.Api/Stock.Api.csproj", "a-b-stock", "b-a-stock")]
    [InlineData("a/b/Stock/Stock.csproj", "b/a/Stock/Stock.csproj", "a-b-stock", "b-a-stock")]
    public void A_name_that_says_too_little_is_completed_by_the_folder_that_differs(string first, string second, string firstName, string secondName)
    {
        using TemporaryRepository repository = new();
        repository.WithWeb(first, Context).WithWeb(second, Context);

        Assert.Equal([firstName, secondName], ServiceFinder.Propose(repository.Read()).Services.Select(s => s.Name));
    }

    [Fact]
    public void A_system_is_named_after_its_solution()
    {
        using TemporaryRepository repository = new();
        repository.WithWeb("Orders/Orders.csproj", Context).With("src/Inner.slnx", "<Solution />").With("Shop.slnx", "<Solution />");

        Assert.Equal("Shop", ServiceFinder.Propose(repository.Read()).Name);
    }

    [Fact]
    public void What_people_wrote_is_kept_and_what_they_left_out_is_filled_in()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Tools/Tools.csproj", "public static class Tools { public static int Add(int a, int b) => a + b; }")
            .WithWeb("Orders/Orders.csproj", Context, "Tools/Tools.csproj").WithWeb("Stock/Stock.csproj", Context, "Tools/Tools.csproj");
        SystemSettings written = new()
        {
            Name = "Shop",
            Services = [new() { Name = "orders", Team = "sales" }, new() { Name = "warehouse", Sources = ["Stock"] }],
        };

        SystemSettings complete = ServiceFinder.Complete(written, ServiceFinder.Propose(repository.Read()));

        Assert.Equal(["orders sales Orders", "warehouse  Stock"], complete.Services.Select(s => $"{s.Name} {s.Team} {string.Join(' ', s.Sources)}"));
        Assert.Equal(["Tools"], complete.Shared);
        Assert.False(complete.Proposed);
    }

    [Fact]
    public void A_shared_library_that_people_gave_to_a_service_is_not_shared_again()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Tools/Tools.csproj", "public static class Tools { public static int Add(int a, int b) => a + b; }")
            .WithWeb("Orders/Orders.csproj", Context, "Tools/Tools.csproj").WithWeb("Stock/Stock.csproj", Context, "Tools/Tools.csproj");
        SystemSettings written = new() { Name = "Shop", Services = [new() { Name = "orders", Sources = ["Orders", "Tools"] }] };

        Assert.Empty(ServiceFinder.Complete(written, ServiceFinder.Propose(repository.Read())).Shared);
    }
}

using CatalogModel.Facts;
using CatalogModel.Resolution;

namespace CatalogModel.Tests.Resolution;

public class ServiceMapTests
{
    private static readonly SystemSettings Settings = new()
    {
        Name = "test",
        Services = [new() { Name = "orders", Sources = ["src/Orders"] }, new() { Name = "orders-worker", Sources = ["src/Orders/Worker"] }, new() { Name = "stock", Sources = ["src/Stock"] }],
    };

    [Fact]
    public void A_project_belongs_to_the_service_with_the_longest_folder_around_it()
    {
        ServiceMap map = Map(Project("src/Orders/Api/Api.csproj"), Project("src/Orders/Worker/Worker.csproj"));

        Assert.Equal("orders", map.OwnerOf("src/Orders/Api/Api.csproj"));
        Assert.Equal("orders-worker", map.OwnerOf("src/Orders/Worker/Worker.csproj"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("./")]
    public void The_root_itself_can_be_a_service(string source)
    {
        ServiceMap map = ServiceMap.Of(new() { Name = "test", Services = [new() { Name = "shop", Sources = [source] }] }, [Project("Shop.csproj"), Project("src/Core/Core.csproj")]);

        Assert.Equal("shop", map.OwnerOf("Shop.csproj"));
        Assert.Equal("shop", map.OwnerOf("src/Core/Core.csproj"));
        Assert.Equal("shop", map.ServiceOfFile("Data/Order.cs"));
    }

    [Fact]
    public void A_folder_with_the_same_beginning_is_another_folder()
    {
        ServiceMap map = Map(Project("src/OrdersReports/Reports.csproj"));

        Assert.Null(map.OwnerOf("src/OrdersReports/Reports.csproj"));
    }

    [Fact]
    public void A_library_that_one_service_uses_belongs_to_it()
    {
        ServiceMap map = Map(Project("src/Orders/Api.csproj", "lib/Domain/Domain.csproj"), Project("lib/Domain/Domain.csproj", "lib/Core/Core.csproj"), Project("lib/Core/Core.csproj"));

        Assert.Equal("orders", map.OwnerOf("lib/Domain/Domain.csproj"));
        Assert.Equal("orders", map.OwnerOf("lib/Core/Core.csproj"));
    }

    [Fact]
    public void A_library_that_several_services_use_belongs_to_none_and_is_attributed_to_all()
    {
        ServiceMap map = Map(Project("src/Orders/Api.csproj", "lib/Core/Core.csproj"), Project("src/Stock/Api.csproj", "lib/Core/Core.csproj"), Project("lib/Core/Core.csproj"));

        Assert.Null(map.OwnerOf("lib/Core/Core.csproj"));
        Assert.Equal(["orders", "stock"], map.UsersOf("lib/Core/Core.csproj"));
    }

    [Fact]
    public void What_is_reached_only_through_another_services_project_is_not_used()
    {
        ServiceMap map = Map(Project("src/Orders/Api.csproj", "src/Stock/Api.csproj"), Project("src/Stock/Api.csproj", "lib/Core/Core.csproj"), Project("lib/Core/Core.csproj"));

        Assert.Equal("stock", map.OwnerOf("lib/Core/Core.csproj"));
    }

    [Fact]
    public void Tests_are_no_part_of_the_system()
    {
        ServiceMap map = Map(Project("src/Orders/Tests/Tests.csproj") with { IsTest = true });

        Assert.Null(map.OwnerOf("src/Orders/Tests/Tests.csproj"));
        Assert.Empty(map.UsersOf("src/Orders/Tests/Tests.csproj"));
    }

    [Fact]
    public void A_file_belongs_to_the_nearest_project_around_it()
    {
        ServiceMap map = Map(Project("src/Orders/Api/Api.csproj"), Project("src/Stock/Api.csproj"));

        Assert.Equal("orders", map.ServiceOfFile("src/Orders/Api/Data/Order.cs"));
        Assert.Null(map.ServiceOfFile("docs/Order.cs"));
    }

    [Theory]
    [InlineData("Orders.Contracts", true)]
    [InlineData("Orders.IntegrationEvents", true)]
    [InlineData("Orders.Messages", true)]
    [InlineData("Orders.Domain", false)]
    [InlineData("Orders.Infrastructure", false)]
    public void Contracts_libraries_are_known_by_their_names(string name, bool expected)
    {
        ServiceMap map = Map(new ProjectInfo("src/Orders/X.csproj", name, [], false, false));

        Assert.Equal(expected, map.IsContracts("src/Orders/X.csproj"));
    }

    [Fact]
    public void Contracts_libraries_can_be_named_by_people()
    {
        ServiceMap map = ServiceMap.Of(Settings with { Contracts = ["src/*/Api.Surface"] }, [Project("src/Orders/Api.Surface/Surface.csproj")]);

        Assert.True(map.IsContracts("src/Orders/Api.Surface/Surface.csproj"));
    }

    private static ServiceMap Map(params ProjectInfo[] projects) => ServiceMap.Of(Settings, projects);

    private static ProjectInfo Project(string path, params string[] references) =>
        new(path, path[(path.LastIndexOf('/') + 1)..^7], references, IsTest: false, IsDeployable: false);
}

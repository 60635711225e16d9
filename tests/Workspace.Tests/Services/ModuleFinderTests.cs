using CatalogModel;
using static Workspace.Tests.Services.SystemBuilder;

namespace Workspace.Tests.Services;

public sealed class ModuleFinderTests
{
    private const string Plain = "public static class Tools { public static int Add(int a, int b) => a + b; }";

    [Fact]
    public void Folders_of_modules_with_contexts_of_their_own_are_the_services_and_their_host_is_none()
    {
        using TemporaryRepository repository = Modules();

        Assert.Equal(["orders: src/Modules/Orders", "saga: src/Modules/Saga", "users: src/Modules/Users"], repository.Services());
        Assert.Equal("module of Bootstrapper", ServiceFinder.Propose(repository.Read()).Services[0].Because);
    }

    [Fact]
    public void A_modules_contracts_stand_under_it()
    {
        using TemporaryRepository repository = Modules();
        repository.WithLibrary("src/Modules/Users/Users.Contracts/Users.Contracts.csproj", "public record UserDto(int Id);")
            .WithLibrary("src/Modules/Orders/Orders.Core/Orders.Core.csproj", Context, "src/Modules/Users/Users.Contracts/Users.Contracts.csproj");

        SystemSettings settings = ServiceFinder.Propose(repository.Read());

        Assert.Equal(["src/Modules/Users"], settings.Services.Single(s => s.Name == "users").Sources);
        Assert.Empty(settings.Contracts);
    }

    [Fact]
    public void A_module_that_was_also_extracted_is_two_services_of_different_names()
    {
        using TemporaryRepository repository = Modules();
        repository.WithLibrary("src/Services/Users/Shop.Services.Users.Core/Shop.Services.Users.Core.csproj", Context)
            .WithWeb("src/Services/Users/Shop.Services.Users.Api/Shop.Services.Users.Api.csproj", Plain, "src/Services/Users/Shop.Services.Users.Core/Shop.Services.Users.Core.csproj");

        string[] services = [.. repository.Services()];

        Assert.Contains("users: src/Modules/Users", services);
        Assert.Contains(services, s => s.EndsWith(": src/Services/Users", StringComparison.Ordinal));
        Assert.Equal(services.Length, services.Select(s => s.Split(':')[0]).Distinct().Count());
    }

    [Fact]
    public void Modules_on_one_common_context_are_one_service()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Modules/Core/Core.csproj", Context)
            .WithLibrary("Modules/Orders/Orders.csproj", "class Repository { ShopDbContext context; DbConnection connection; }", "Modules/Core/Core.csproj")
            .WithWeb("Host/Shop.csproj", Plain, "Modules/Core/Core.csproj", "Modules/Orders/Orders.csproj");

        Assert.Equal(["shop: Host Modules/Core Modules/Orders"], repository.Services());
    }

    [Fact]
    public void Groups_of_one_stem_with_contexts_of_their_own_are_modules_without_a_folder_that_says_so()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Shop.Orders.Core/Shop.Orders.Core.csproj", Context).WithLibrary("Shop.Orders.Api/Shop.Orders.Api.csproj", Plain, "Shop.Orders.Core/Shop.Orders.Core.csproj")
            .WithLibrary("Shop.Users.Core/Shop.Users.Core.csproj", Context).WithLibrary("Shop.Users.Api/Shop.Users.Api.csproj", Plain, "Shop.Users.Core/Shop.Users.Core.csproj")
            .WithWeb("Shop.Host/Shop.Host.csproj", Plain, "Shop.Orders.Api/Shop.Orders.Api.csproj", "Shop.Users.Api/Shop.Users.Api.csproj");

        Assert.Equal(["orders: Shop.Orders.Api Shop.Orders.Core", "users: Shop.Users.Api Shop.Users.Core"], repository.Services());
    }

    [Fact]
    public void The_layers_of_one_service_are_no_modules()
    {
        using TemporaryRepository repository = new();
        repository.WithLibrary("Leave.Application/Leave.Application.csproj", Plain)
            .WithLibrary("Leave.Persistence/Leave.Persistence.csproj", Context, "Leave.Application/Leave.Application.csproj")
            .WithLibrary("Leave.Identity/Leave.Identity.csproj", Context, "Leave.Application/Leave.Application.csproj")
            .WithWeb("Leave.Api/Leave.Api.csproj", Plain, "Leave.Persistence/Leave.Persistence.csproj", "Leave.Identity/Leave.Identity.csproj");

        Assert.Equal(["leave: Leave.Api Leave.Application Leave.Identity Leave.Persistence"], repository.Services());
    }

    private static TemporaryRepository Modules() => new TemporaryRepository()
        .WithLibrary("src/Shared/Shared.csproj", Handler)
        .WithLibrary("src/Modules/Orders/Orders.Core/Orders.Core.csproj", Context, "src/Shared/Shared.csproj")
        .WithLibrary("src/Modules/Orders/Orders.Api/Orders.Api.csproj", Plain, "src/Modules/Orders/Orders.Core/Orders.Core.csproj")
        .WithLibrary("src/Modules/Users/Users/Users.csproj", Context, "src/Shared/Shared.csproj")
        .WithLibrary("src/Modules/Saga/Saga/Saga.csproj", "class Saga : IEventHandler<SignedUp> { }", "src/Shared/Shared.csproj")
        .WithWeb("src/Bootstrapper/Bootstrapper.csproj", Plain,
            "src/Modules/Orders/Orders.Api/Orders.Api.csproj", "src/Modules/Users/Users/Users.csproj", "src/Modules/Saga/Saga/Saga.csproj");
}

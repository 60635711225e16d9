using CatalogModel;
using CatalogModel.Facts;

namespace EfModelHost.Tests;

/// <summary>The same service with every EF Core that the registry has: each way to a context leads to the same model.</summary>
public sealed class EveryEfTests(BuiltServices services)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static TheoryData<BuiltService> Programs => [.. BuiltService.All.Where(s => s.Program is not null)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Each_way_leads_to_the_model_that_the_source_has(BuiltService service)
    {
        IReadOnlyList<ContextModel> models = services.Read(service.Name, "Development", Limit);

        ReadFrom.Service(models);
        Assert.Equal(
            [
                "DesignTimeContext factory 0",
                "FactoryRegisteredContext services 0",
                "OrphanContext  1",
                "RegisteredContext services 0",
                "SelfConfiguredContext constructor 0",
            ],
            models.Select(m => $"{m.Context["Shop.".Length..]} {m.Schema} {m.Unresolved.Count}"));
        Assert.All(models, m => Assert.StartsWith(service.Ef + ".", m.EfVersion));
        Assert.All(models, m => Assert.Equal(service.Ef == 7 ? "in-memory" : "sqlite", m.Provider));

        // EF's provider for memory knows no tables of hierarchies.
        bool tables = service.Ef != 7;
        string outline = ModelOutline.Of(services.Source(service.Name)[0], tables);
        Assert.All(models, m => Assert.Equal(outline, ModelOutline.Of(m, tables)));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Nothing_runs_that_comes_after_the_host_is_built(BuiltService service)
    {
        services.Read(service.Name, "Development", Limit);

        Assert.False(File.Exists(Path.Combine(services.Folder(service.Name), "ran.txt")));
        Assert.Empty(Directory.GetFiles(services.Folder(service.Name), "*.db", SearchOption.AllDirectories));
    }

    [Fact]
    public void Places_and_descriptions_come_from_the_source()
    {
        ContextModel model = services.Read("Shop10", "Development", Limit).First(m => m.Context == "Shop.RegisteredContext");

        EntityModel order = model.Entities.Single(e => e.Name == "Order");
        Assert.Equal("Shop10/Shop.cs", order.At?.File);
        Assert.Equal("An order.", order.Description);
        Assert.Equal("The number that customers know.", order.Fields.Single(f => f.Path == "Number").Description);
        Assert.All(order.ForeignKeys, k => Assert.NotNull(k.At));
        Assert.Equal("Shop10/Shop.cs", model.At.File);
        Assert.Equal("Shop10/Shop10.csproj", model.Project);
    }

    [Fact]
    public void A_library_is_read_without_start_up_code()
    {
        IReadOnlyList<ContextModel> models = services.Read("ShopLibrary", "Development", Limit);

        ReadFrom.Service(models);
        Assert.Equal(["factory", "services", null, null, "constructor"], models.Select(m => m.Schema));
        Assert.All(models.Where(m => m.Schema is null or "services"), m => Assert.Contains("made up", Assert.Single(m.Unresolved).Why));
    }
}

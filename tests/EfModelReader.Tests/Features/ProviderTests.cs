using CatalogModel.Facts;

namespace EfModelReader.Tests.Features;

public class ProviderTests
{
    private const string Context = "public class Shop(DbContextOptions<Shop> options) : DbContext(options) { public DbSet<Item> Items => Set<Item>(); } public class Item { public int Id { get; set; } public string FullName { get; set; } = \"\"; }";

    private static ContextModel Read(string startup) => SourceText.Models(SourceText.Projects(("Data", Context), ("Host", startup))).Single();

    [Theory]
    [InlineData("o.UseNpgsql()", "postgresql")]
    [InlineData("o.UseSqlServer()", "sqlserver")]
    [InlineData("o.UseSqlite()", "sqlite")]
    [InlineData("o.UseMySql(1, 2)", "mysql")]
    [InlineData("o.UseOracle()", "oracle")]
    [InlineData("o.UseCosmos()", "cosmos")]
    [InlineData("o.UseInMemoryDatabase()", "in-memory")]
    public void The_provider_is_the_one_that_registration_chooses(string call, string kind) =>
        Assert.Equal(kind, Read($"services.AddDbContext<Shop>(o => {call});").Provider);

    [Fact]
    public void A_database_in_memory_gives_way_to_a_real_one() =>
        Assert.Equal("sqlserver", Read("if (test) services.AddDbContext<Shop>(o => o.UseInMemoryDatabase()); else services.AddDbContext<Shop>(o => o.UseSqlServer());").Provider);

    [Fact]
    public void A_generic_helper_is_followed() =>
        Assert.Equal("sqlite", Read("Setup.AddStore<Shop>(); class Setup { public static void AddStore<T>() { s.AddDbContext<T>(o => o.UseSqlite()); } static void Other() { s.AddDbContext<Log>(o => o.UseNpgsql()); } }").Provider);

    [Fact]
    public void The_naming_plug_in_beside_the_provider_counts() =>
        Assert.Equal("Item: items [Id] (FullName full_name:string, Id id:int)", Shape.Of(Read("services.AddDbContext<Shop>(o => o.UseNpgsql().UseSnakeCaseNamingConvention());")));

    [Fact]
    public void A_naming_plug_in_of_another_context_does_not() =>
        Assert.Equal(
            "Item: Items [Id] (FullName FullName:string, Id Id:int)",
            Shape.Of(Read("services.AddDbContext<Log>(o => o.UseNpgsql().UseSnakeCaseNamingConvention()); services.AddDbContext<Shop>(o => o.UseNpgsql());")));

    [Fact]
    public void Registration_in_a_project_that_cannot_see_the_context_does_not_count()
    {
        IReadOnlyList<ContextModel> models = SourceText.Models(new([
            .. SourceText.Projects(("A", Context), ("AHost", "s.AddDbContext<Shop>(o => o.UseNpgsql());")).Projects,
            .. SourceText.Projects(("B", Context), ("BHost", "s.AddDbContext<Shop>(o => o.UseSqlite());")).Projects]));
        Assert.Equal(["postgresql", "sqlite"], models.Select(m => m.Provider));
    }

    [Fact]
    public void An_unknown_provider_is_said()
    {
        ContextModel model = Read("");
        Assert.Equal("unknown", model.Provider);
        Assert.Contains("no database provider is configured", Shape.Unresolved(model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_for_one_of_several_databases_says_so_in_its_name()
    {
        const string Code = """
            public abstract class Shop : DbContext { public DbSet<Item> Items => Set<Item>(); }
            public class ShopMySql : Shop { }
            public class ShopPostgres : Shop { }
            public class Item { public int Id { get; set; } }
            static class Setup { static void My(dynamic o) => o.UseMySql(1); static void Pg(dynamic o) => o.UseNpgsql(2); static void More(dynamic o) => o.UseMySql(3); }
            """;
        Assert.Equal(["mysql", "postgresql"], SourceText.Models(SourceText.Project(Code)).Select(m => m.Provider));
    }
}

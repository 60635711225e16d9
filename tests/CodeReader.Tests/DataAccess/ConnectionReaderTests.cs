using CatalogModel.Facts;
using CodeReader.DataAccess;

namespace CodeReader.Tests.DataAccess;

public sealed class ConnectionReaderTests
{
    [Theory]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseNpgsql(configuration.GetConnectionString("Shop")));""", "Shop")]
    [InlineData("""services.AddDbContextPool<Shop>((sp, o) => { o.EnableDetailedErrors(); o.UseNpgsql(configuration.GetConnectionString("Shop")!, n => n.CommandTimeout(3)); });""", "Shop")]
    [InlineData("""var text = configuration.GetConnectionString("Shop") ?? throw new Exception(); services.AddDbContextFactory<Shop>(o => o.UseNpgsql(text));""", "Shop")]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseNpgsql(configuration["ConnectionStrings:Shop"]));""", "Shop")]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseNpgsql(configuration["ConnectionString"]));""", "ConnectionString")]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseNpgsql(configuration.GetSection("Data")["Text"]));""", "Data:Text")]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseNpgsql(configuration.GetSection("Data").GetSection("Text").Value));""", "Data:Text")]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseNpgsql(Environment.GetEnvironmentVariable("ConnectionStrings__Shop")));""", "Shop")]
    [InlineData("""services.AddDbContext<IShop, Shop>(o => o.UseNpgsql(configuration.GetConnectionString(Names.Shop)));""", "ShopName")]
    [InlineData("""services.AddDbContext<Shop>((sp, o) => o.UseNpgsql(sp.GetRequiredService<ShopOptions>().ConnectionString));""", "ShopOptions:ConnectionString")]
    [InlineData("""services.AddDbContext<Shop>((sp, o) => o.UseNpgsql(sp.GetRequiredService<IOptions<ShopOptions>>().Value.ConnectionString));""", "ShopOptions:ConnectionString")]
    [InlineData("""var options = services.GetOptions<ShopOptions>("shop"); services.AddDbContext<Shop>(o => o.UseNpgsql(options.ConnectionString));""", "shop:ConnectionString")]
    [InlineData("""var options = configuration.GetSection("Shop").Get<ShopOptions>()!; services.AddDbContext<Shop>(o => o.UseNpgsql(options.ConnectionString));""", "Shop:ConnectionString")]
    [InlineData("""services.AddDbContext<Shop>((sp, o) => o.UseNpgsql(sp.GetRequiredService<NamedOptions>().Text));""", "Named:Section:Text")]
    [InlineData("""builder.AddNpgsqlDbContext<Shop>("shopdb");""", "shopdb")]
    [InlineData("""builder.AddNpgsqlDbContext<Shop>(connectionName: "shopdb", configureDbContextOptions: o => o.EnableDetailedErrors());""", "shopdb")]
    [InlineData("""services.AddPostgres<Shop>("Shop");""", "Shop")]
    public void The_name_of_a_contexts_connection_is_read(string statement, string name)
    {
        ConnectionUse use = Assert.Single(Read(statement));
        Assert.Equal(("App.Shop", name, "postgresql", "App.Startup.Run"), (use.Context, use.ConnectionName, use.Provider, use.At.Symbol));
        Assert.Null(use.Database);
    }

    [Theory]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseSqlServer("Server=db;Database=shop;User Id=sa;Password=secret"));""", "App.Shop on db/shop by sqlserver")]
    [InlineData("""const string file = "shop.db"; services.AddDbContext<Shop>(o => o.UseSqlite($"Data Source={file}"));""", "App.Shop on /src/App/shop.db by sqlite")]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseInMemoryDatabase("shop"));""", "App.Shop on / by in-memory")]
    [InlineData("""services.AddDbContext<Shop>(o => o.UseNpgsql(File.ReadAllText("secret")));""", "App.Shop on / by postgresql")]
    [InlineData("""var connection = new NpgsqlConnection("Host=db;Database=shop;Password=secret");""", " on db/shop by postgresql")]
    [InlineData("""var database = new MongoClient("mongodb://db:27017").GetDatabase("shop");""", " on /shop by mongodb")]
    [InlineData("""services.AddMarten(o => o.Connection("Host=db;Database=shop;Password=secret"));""", " on db/shop by postgresql")]
    [InlineData("""services.AddNpgsqlDataSource("Host=db;Database=shop;Password=secret");""", " on db/shop by postgresql")]
    public void A_connection_in_the_code_gives_server_and_database_only(string statement, string expected)
    {
        ConnectionUse use = Assert.Single(Read(statement));
        Assert.Equal(expected, $"{use.Context} on {use.Server}/{use.Database} by {use.Provider}");
        Assert.DoesNotContain("secret", use.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_bare_connection_by_name_is_read() =>
        Assert.Equal("shopdb", Assert.Single(Read("""builder.AddNpgsqlDataSource("shopdb");""")).ConnectionName);

    [Fact]
    public void A_context_that_configures_itself_is_read()
    {
        ConnectionUse use = Assert.Single(Read("", """
            class Own : DbContext { protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql("Host=db;Database=own;Password=secret"); }
            """));
        Assert.Equal(("App.Own", "db", "own", "postgresql"), (use.Context, use.Server, use.Database, use.Provider));
    }

    [Theory]
    [InlineData("services.AddDbContext<Shop>();", "")]
    [InlineData("services.AddScoped<Shop>();", "")]
    [InlineData("var connection = new NpgsqlConnection(text);", "")]
    [InlineData("services.AddStackExchangeRedisCache(o => o.Configuration = \"localhost:6379\");", "")]
    [InlineData("cache.GetDatabase(\"x\");", "")]
    [InlineData("", "class Factory : IDesignTimeDbContextFactory<Shop> { object Make() => new NpgsqlConnection(\"Host=db;Database=design\"); }")]
    public void What_configures_nothing_stays_silent(string statement, string type) => Assert.Empty(Read(statement, type));

    private static IReadOnlyList<ConnectionUse> Read(string statement, string type = "")
    {
        (SourceSet sources, SourceProject project) = Code.Of($$"""
            using System.IO;
            using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options; using Microsoft.EntityFrameworkCore.Design; using Npgsql; using MongoDB.Driver;
            namespace App;
            interface IShop;
            class Shop : DbContext, IShop;
            class Cache { public object GetDatabase(string name) => name; }
            static class Names { public const string Shop = "ShopName"; }
            class ShopOptions { public string ConnectionString { get; set; } = ""; }
            class NamedOptions { public const string SectionName = "Named:Section"; public string Text { get; set; } = ""; }
            static class Wrapper
            {
                public static IServiceCollection AddPostgres<T>(this IServiceCollection services, string name) where T : DbContext =>
                    services.AddDbContext<T>((sp, o) => o.UseNpgsql(sp.GetRequiredService<IConfiguration>().GetConnectionString(name)));
            }
            class Startup
            {
                void Run(IServiceCollection services, IConfiguration configuration, dynamic unused, Cache cache, string text) { {{statement}} }
            }
            {{type}}
            """);
        return DataAccessReader.Read(sources, project, PersistedTypes.Empty, CancellationToken.None).Connections;
    }
}

using CatalogModel.Facts;
using CodeReader.DataAccess;
using CodeReader.DataAccess.Connections;
using CodeReader.DataAccess.Connections.Settings;
using CsCheck;

namespace CodeReader.Tests.DataAccess;

public sealed class ConnectionSettingsTests
{
    private const string Usings = """
        using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection;
        """;

    private const string Library = Usings + """
        namespace Library;
        public class Outbox : DbContext;
        public class OutboxOptions { public string ConnectionString { get; set; } = ""; }
        public static class Setup
        {
            public static void AddOutbox(IServiceCollection services) =>
                services.AddDbContext<Outbox>((sp, o) => o.UseNpgsql(sp.GetRequiredService<OutboxOptions>().ConnectionString));
        }
        """;

    [Fact]
    public void Settings_say_which_database_a_connection_name_means()
    {
        SourceSet sources = Code.Projects(("App", Service("Main"), []));
        Assert.Equal(
            ["App: App.Shop Main db/shop postgresql at src/App/Code.cs", "App: App.Shop Main db/shop postgresql at src/App/appsettings.json:4"],
            Complete(sources, ("src/App/appsettings.json", """
                {
                  // how it starts
                  "ConnectionStrings": {
                    "Main": "Host=db;Database=shop;Password=secret",
                  },
                  "Other": [ "x", { "Text": "Host=\u0064b" } ]
                }
                """)));
    }

    [Fact]
    public void A_library_that_several_services_use_is_configured_by_each()
    {
        SourceSet sources = Code.Projects(("Library", Library, []), ("A", "class A;", ["Library"]), ("B", "class B;", ["Library"]));
        (string, string) Settings(string project, string database) => ($"src/{project}/appsettings.json",
            $$"""{ "Outbox": { "ConnectionString": "Host=db;Database={{database}};Password=secret" } }""");

        Assert.Equal(
            [
                "A: Library.Outbox Outbox:ConnectionString db/outbox postgresql at src/A/appsettings.json:1",
                "B: Library.Outbox Outbox:ConnectionString db/outbox postgresql at src/B/appsettings.json:1",
                "Library: Library.Outbox OutboxOptions:ConnectionString db/outbox postgresql at src/Library/Code.cs",
            ],
            Complete(sources, Settings("A", "outbox"), Settings("B", "outbox")));
        Assert.Contains("Library: Library.Outbox OutboxOptions:ConnectionString / postgresql at src/Library/Code.cs", Complete(sources, Settings("A", "one"), Settings("B", "two")));
    }

    [Fact]
    public void The_only_database_of_a_service_is_meant_where_the_code_does_not_show_the_key()
    {
        SourceSet sources = Code.Projects(("App", Usings + """
            namespace App;
            class Shop : DbContext;
            class Startup { void Run(IServiceCollection services, string text) => services.AddDbContext<Shop>(o => o.UseNpgsql(text)); }
            """, []));
        Assert.Contains("App: App.Shop Data:Text db/shop postgresql at src/App/appsettings.json:1", Complete(sources,
            ("src/App/appsettings.json", """{ "Data": { "Text": "Host=db;Database=shop" } }""")));
        Assert.Contains("App: App.Shop  / postgresql at src/App/Code.cs", Complete(sources,
            ("src/App/appsettings.json", """{ "Data": { "Text": "Host=db;Database=shop", "More": "Host=db;Database=more" } }""")));
    }

    [Fact]
    public void Options_can_be_bound_to_the_whole_configuration()
    {
        SourceSet sources = Code.Projects(("Library", Library, []), ("App", "class App;", ["Library"]));
        Assert.Contains("App: Library.Outbox ConnectionString db/outbox postgresql at src/App/appsettings.json:1", Complete(sources,
            ("src/App/appsettings.json", """{ "ConnectionString": "Host=db;Database=outbox", "Other": "Host=db;Database=other" }""")));
    }

    [Fact]
    public void A_compose_file_sets_the_environment_of_what_it_builds()
    {
        SourceSet sources = Code.Projects(("App", Service("Main"), []), ("Other", "class Other;", []));
        (string, string)[] files =
        [
            ("docker-compose.yml", """
                version: "3"
                services:
                  app:
                    build:
                      context: .
                      dockerfile: src/App/Dockerfile
                  other:
                    build: ./src/Other
                    environment:
                      ConnectionStrings__Main: "Host=db;Database=other;Password=secret" # not app's
                """),
            ("docker-compose.override.yml", """
                services:
                  app:
                    environment:
                    - ASPNETCORE_URLS=http://0.0.0.0:80
                    - ConnectionStrings__Main=${APP_DB:-Server=db;Database=shop;Password=secret}
                """),
        ];
        Assert.Equal(
            [
                "App: App.Shop Main db/shop postgresql at docker-compose.override.yml:5",
                "App: App.Shop Main db/shop postgresql at src/App/Code.cs",
                "Other:  Main db/other  at docker-compose.yml:10",
            ],
            Complete(sources, files));
    }

    [Fact]
    public void Two_services_with_a_file_of_one_name_have_two_databases()
    {
        SourceSet sources = Code.Projects(("A", "class A;", []), ("B", "class B;", []));
        Assert.Equal(
            ["A:  Main /src/A/app.db sqlite at src/A/appsettings.json:1", "B:  Main /src/B/app.db sqlite at src/B/appsettings.json:1"],
            Complete(sources, [.. "AB".Select(p => ($"src/{p}/appsettings.json", """{ "ConnectionStrings": { "Main": "Data Source=app.db" } }"""))]));
    }

    [Fact]
    public void A_mongo_database_stands_beside_its_connection()
    {
        SourceSet sources = Code.Projects(("App", "class App;", []));
        Assert.Equal(["App:  Mongo:DatabaseName /shop  at src/App/appsettings.json:1"], Complete(sources,
            ("src/App/appsettings.json", """{ "Mongo": { "ConnectionString": "mongodb://localhost:27017", "DatabaseName": "shop" }, "Log": { "Database": "x" } }""")));
    }

    [Fact]
    public void An_aspire_host_hands_databases_to_projects()
    {
        SourceSet sources = Code.Projects(
            ("Ordering.API", Usings + """
                namespace Ordering;
                public class OrderingContext : DbContext;
                class Startup { void Run(dynamic builder) { builder.AddNpgsqlDbContext<OrderingContext>("orderingdb"); } }
                """, []),
            ("OrderProcessor", """class Startup { void Run(dynamic builder) { builder.AddNpgsqlDataSource("orderingdb"); } }""", []),
            ("Host", """
                var builder = DistributedApplication.CreateBuilder(args);
                var postgres = builder.AddPostgres("postgres").WithImage("x");
                var orders = postgres.AddDatabase("orderingdb", "orders");
                var api = builder.AddProject<Projects.Ordering_API>("ordering-api").WithReference(orders).WaitFor(orders);
                var processor = builder.AddProject("processor", "../OrderProcessor/OrderProcessor.csproj");
                processor.WithReference(api).WithReference(orders);
                """, []));
        Assert.Equal(
            [
                "Host:  orderingdb postgres/orders postgresql at src/Host/Code.cs",
                "OrderProcessor:  orderingdb postgres/orders postgresql at src/Host/Code.cs",
                "OrderProcessor:  orderingdb postgres/orders postgresql at src/OrderProcessor/Code.cs",
                "Ordering.API:  orderingdb postgres/orders postgresql at src/Host/Code.cs",
                "Ordering.API: Ordering.OrderingContext orderingdb postgres/orders postgresql at src/Ordering.API/Code.cs",
            ],
            Complete(sources));
    }

    [Theory]
    [InlineData("src/App/appsettings.json", true)]
    [InlineData("src/App/appsettings.Development.json", true)]
    [InlineData("docker-compose.prod.yml", true)]
    [InlineData("deploy/compose.yaml", true)]
    [InlineData("src/App/appsettings.test.json", false)]
    [InlineData("docker-compose-tests.override.yml", false)]
    [InlineData("src/App/launchSettings.json", false)]
    public void Only_files_that_configure_services_are_wanted(string path, bool wanted) => Assert.Equal(wanted, SettingsFile.IsWanted(path));

    [Fact]
    public void No_text_breaks_the_reading_of_a_file()
    {
        SourceSet sources = Code.Projects(("App", "class App;", []));
        Gen.Char["{}[]\",:/*\\\nu0a #-='"].Array[0, 80].Select(c => new string(c)).Sample(text =>
        {
            _ = Complete(sources, ("src/App/appsettings.json", text), ("docker-compose.yml", "services:\n  a:\n    build: src/App\n    environment:\n" + text));
        });
    }

    private static string Service(string name) => Usings + $$"""
        namespace App;
        class Shop : DbContext;
        class Startup
        {
            void Run(IServiceCollection services, IConfiguration configuration) =>
                services.AddDbContext<Shop>(o => o.UseNpgsql(configuration.GetConnectionString("{{name}}")));
        }
        """;

    private static IEnumerable<string> Complete(SourceSet sources, params (string Path, string Text)[] files)
    {
        ProjectFacts[] facts = [.. sources.Projects.Select(p => new ProjectFacts
        {
            Project = p.Path,
            Connections = DataAccessReader.Read(sources, p, PersistedTypes.Empty, CancellationToken.None).Connections,
        })];
        IReadOnlyList<ProjectFacts> complete = ConnectionSettings.Complete(facts, sources, files.Select(f => new SettingsFile(f.Path, f.Text)), CancellationToken.None);
        Assert.DoesNotContain("secret", string.Concat(complete.SelectMany(f => f.Connections)), StringComparison.OrdinalIgnoreCase);
        return complete.SelectMany(f => f.Connections.Select(c =>
                $"{f.Project.Split('/')[1]}: {c.Context} {c.ConnectionName} {c.Server}/{c.Database} {c.Provider} at {(c.At.File.EndsWith(".cs", StringComparison.Ordinal) ? c.At.File : c.At.At)}"))
            .Distinct().Order(StringComparer.Ordinal);
    }
}

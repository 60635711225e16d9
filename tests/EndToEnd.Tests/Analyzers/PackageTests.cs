using System.IO.Compression;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests.Analyzers;

/// <summary>The packed analyzers in projects that install them.</summary>
public sealed partial class PackageTests
{
    private const string Order = """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        public class OrdersDb(DbContextOptions options) : DbContext(options)
        {
            public DbSet<Order> Orders => Set<Order>();
        }

        public class Order
        {
            public Guid Id { get; set; }
            public Guid CustomerId { get; set; }
            public int Total(DbContext db) => db.Database.ExecuteSqlRaw("UPDATE customers SET name = ''");
        }
        """;

    private const string Customer = """
        using Microsoft.EntityFrameworkCore;

        namespace Customers;

        public class CustomersDb(DbContextOptions options) : DbContext(options)
        {
            public DbSet<Customer> Customers => Set<Customer>();
            protected override void OnModelCreating(ModelBuilder model) => model.Entity<Customer>().ToTable("customers");
        }

        public class Customer
        {
            public Guid Id { get; set; }
            public string Name { get; set; } = "";
        }
        """;

    [Fact]
    public void What_the_scan_finds_the_build_shows_at_the_same_lines_and_a_clean_project_is_silent()
    {
        using FreshProject shop = new FreshProject()
            .With("catalog/system.yaml", "catalog: 1\nsystem: Shop\nservices:\n  customers:\n    source: [Customers]\n  orders:\n    source: [Orders]\n")
            .With("Customers/Customers.csproj", FreshProject.Project()).With("Customers/Customer.cs", Customer)
            .With("Orders/Orders.csproj", FreshProject.Project()).With("Orders/Order.cs", Order);
        Assert.Equal(0, Tool.Run(shop.Path, "scan").ExitCode);

        ToolResult orders = shop.Dotnet("build", "Orders", "-v", "q");
        ToolResult customers = shop.Dotnet("build", "Customers", "-v", "q", "-warnaserror");

        Assert.Equal(["Orders/Order.cs(13): warning OWN101", "Orders/Order.cs(14): error OWN005"], Shown(orders, shop));
        Assert.True(customers.ExitCode == 0, customers.Out);
        foreach (string message in Diagnostics().Matches(orders.Out).Select(m => m.Groups["message"].Value))
        {
            Assert.Contains(message, Tool.Run(shop.Path, "check", "--format", "json").Out.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_broken_catalog_is_an_error_on_its_line_and_a_missing_one_is_told()
    {
        using FreshProject shop = new FreshProject().With("Orders/Orders.csproj", FreshProject.Project()).With("Orders/Order.cs", Order);
        Assert.Contains("error OWN402: No `catalog/system.yaml` was found", shop.Dotnet("build", "Orders", "-v", "q").Out, StringComparison.Ordinal);

        shop.With("catalog/system.yaml", "catalog: 1\nsystem: Shop\nservices: [oops\n");

        Assert.Contains("catalog/system.yaml(4): error OWN402", string.Join("\n", Shown(shop.Dotnet("build", "Orders", "-v", "q"), shop)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_can_switch_it_off_and_one_without_stored_data_says_nothing()
    {
        using FreshProject shop = new FreshProject()
            .With("Off/Off.csproj", FreshProject.Project(properties: "<OwnershipAnalysis>false</OwnershipAnalysis>")).With("Off/Order.cs", Order)
            .With("Plain/Plain.csproj", FreshProject.Project(storesData: false)).With("Plain/Form.cs", "public class Form { public Guid CustomerId { get; set; } }");

        Assert.All(["Off", "Plain"], project => Assert.Equal(0, shop.Dotnet("build", project, "-v", "q", "-warnaserror").ExitCode));
    }

    [Fact]
    public void The_package_holds_these_files()
    {
        using FreshProject shop = new();
        string feed = Regex.Match(File.ReadAllText(Path.Combine(shop.Path, "nuget.config")), "value=\"(?<feed>[^\"]+)\"").Groups["feed"].Value;
        using ZipArchive package = ZipFile.OpenRead(Directory.EnumerateFiles(feed, "*.nupkg").Single());

        Assert.Equal(
            [
                "DataOwnership.Catalog.Analyzers.nuspec",
                "LICENSE",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers.md",
                "analyzers/dotnet/cs/CatalogModel.dll",
                "analyzers/dotnet/cs/CatalogYaml.dll",
                "analyzers/dotnet/cs/CodeReader.dll",
                "analyzers/dotnet/cs/DataOwnership.Catalog.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/DataOwnership.Catalog.Analyzers.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/DataOwnership.Catalog.Analyzers.props",
                "buildTransitive/DataOwnership.Catalog.Analyzers.props",
            ],
            package.Entries.Select(e => e.FullName).Where(f => !f.StartsWith('_') && !f.StartsWith('[') && !f.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Shown(ToolResult build, FreshProject shop) => Diagnostics().Matches(build.Out)
        .Select(m => $"{Path.GetRelativePath(shop.Path, m.Groups["file"].Value)}({m.Groups["line"].Value}): {m.Groups["severity"].Value} {m.Groups["id"].Value}").Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(?<file>[^\s(]+)\((?<line>\d+),\d+\): (?<severity>\w+) (?<id>[A-Z]+\d+): (?<message>.*?) \[", RegexOptions.Multiline)]
    private static partial Regex Diagnostics();
}

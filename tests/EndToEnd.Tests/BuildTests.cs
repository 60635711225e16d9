using System.Text.Json;
using EndToEnd.Tests.RulePages;

namespace EndToEnd.Tests;

public sealed class BuildTests
{
    [Fact]
    public void Build_writes_the_catalog_and_the_pages_and_reports_what_is_broken()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        ToolResult result = Tool.Run(folder.Path, "build");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("OWN005", result.Out, StringComparison.Ordinal);
        IReadOnlyDictionary<string, string> files = folder.Files("catalog");
        Assert.Contains("replicates: customers.Customer.Name", files["services/orders.yaml"], StringComparison.Ordinal);
        Assert.Contains("references: customers.Customer.Id", files["services/orders.yaml"], StringComparison.Ordinal);
        Assert.Contains("CustomerRegistered", files["services/customers.yaml"], StringComparison.Ordinal);
        Assert.Contains(files.Keys, f => f.EndsWith("README.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scan_after_a_scan_changes_nothing_and_check_says_so()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Assert.Equal(0, Tool.Run(folder.Path, "scan").ExitCode);
        Assert.Equal(0, Tool.Run(folder.Path, "scan", "--check").ExitCode);
        folder.With("src/Orders.Api/Extra.cs", """
            namespace Orders.Api;
            public partial class Extra;
            """);
        Assert.Equal(0, Tool.Run(folder.Path, "scan", "--check").ExitCode);
        string buyer = Path.Combine(folder.Path, "src/Orders.Api/Buyer.cs");
        File.WriteAllText(buyer, File.ReadAllText(buyer).Replace("public string Name", "public int Age { get; set; }\n    public string Name", StringComparison.Ordinal));
        ToolResult stale = Tool.Run(folder.Path, "scan", "--check");
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("catalog/services/orders.yaml", stale.Out + stale.Error, StringComparison.Ordinal);

        string[] check = Assert.Single(RulePage.Commands("OWN401", "Reported"));
        ToolResult reported = Tool.Run(folder.Path, check);
        Assert.Equal(1, reported.ExitCode);
        Assert.Contains("error OWN401 catalog/services/orders.yaml", reported.Out, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(folder.Path, Assert.Single(RulePage.Commands("OWN401", "Mended"))).ExitCode);
        ToolResult mended = Tool.Run(folder.Path, check);
        Assert.Contains("OWN005", mended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("OWN401", mended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_whatever_the_culture_the_time_zone_and_the_path()
    {
        using TemporaryFolder first = TinySystem.Write(new TemporaryFolder());
        using TemporaryFolder second = TinySystem.Write(new TemporaryFolder("another-name-ü with spaces"));
        Assert.Equal(1, Tool.Run(first.Path, "build").ExitCode);
        Tool.Run(second.Path, new Dictionary<string, string?> { ["TZ"] = "Asia/Kathmandu", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_PROCESSOR_COUNT"] = "1" }, "build");
        IReadOnlyDictionary<string, string> one = first.Files("catalog");
        IReadOnlyDictionary<string, string> other = second.Files("catalog");
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(one, file => Assert.Equal(file.Value, other[file.Key]));
    }

    [Fact]
    public void No_secret_and_no_machine_path_reaches_any_output()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        ToolResult build = Tool.Run(folder.Path, "build", "--verbose");
        ToolResult scan = Tool.Run(folder.Path, "scan", "--format", "json");
        ToolResult check = Tool.Run(folder.Path, "check", "--format", "json");
        string everything = build.Out + build.Error + scan.Out + scan.Error + check.Out + check.Error + string.Concat(folder.Files("catalog").Values);
        Assert.DoesNotContain(TinySystem.Canary, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, everything, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_forms_are_json_and_write_nothing()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        using JsonDocument catalog = JsonDocument.Parse(Tool.Run(folder.Path, "scan", "--format", "json").Out);
        Assert.Equal(1, catalog.RootElement.GetProperty("catalog").GetInt32());
        Assert.Equal(2, catalog.RootElement.GetProperty("services").EnumerateObject().Count());
        ToolResult check = Tool.Run(folder.Path, "check", "--format", "json", "--fail-on", "never");
        Assert.Equal(0, check.ExitCode);
        using JsonDocument findings = JsonDocument.Parse(check.Out);
        Assert.Contains(findings.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "OWN005");
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "catalog")));
    }

    [Fact]
    public void People_s_files_stay_and_our_stale_pages_go()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Tool.Run(folder.Path, "build");
        string gone = folder.Files("catalog").Keys.First(f => f.Contains("Buyer", StringComparison.OrdinalIgnoreCase) && f.EndsWith(".md", StringComparison.Ordinal));
        folder.With("catalog/docs/our-own-words.md", "# Ours").With("catalog/services/.keep", "");
        string buyer = Path.Combine(folder.Path, "src/Orders.Api/Buyer.cs");
        File.WriteAllText(buyer, File.ReadAllText(buyer).Replace("Buyer", "Shopper", StringComparison.Ordinal));
        Tool.Run(folder.Path, "build");
        IReadOnlyDictionary<string, string> files = folder.Files("catalog");
        Assert.Contains("docs/our-own-words.md", files.Keys);
        Assert.Contains("services/.keep", files.Keys);
        Assert.DoesNotContain(gone, files.Keys);
    }

    [Fact]
    public void Init_proposes_and_never_overwrites()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Assert.Equal(0, Tool.Run(folder.Path, "init").ExitCode);
        string system = folder.Files("catalog")["system.yaml"];
        Assert.Contains("customers:", system, StringComparison.Ordinal);
        Assert.Contains("orders:", system, StringComparison.Ordinal);
        folder.With("catalog/system.yaml", system.Replace("orders:", "sales:", StringComparison.Ordinal));
        Assert.Equal(2, Tool.Run(folder.Path, "init").ExitCode);
        Assert.Contains("sales:", folder.Files("catalog")["system.yaml"], StringComparison.Ordinal);
        Tool.Run(folder.Path, "scan");
        Assert.Contains("services/sales.yaml", folder.Files("catalog").Keys);
    }

    [Fact]
    public void A_service_s_folder_that_does_not_exist_is_named_with_its_line()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder())
            .With("catalog/system.yaml", "catalog: 1\nsystem: tiny\nservices:\n  orders: { source: src/Nowhere }\n");
        ToolResult result = Tool.Run(folder.Path, "scan");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("catalog/system.yaml:4: the folder `src/Nowhere`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_nobody_listed_is_spoken_of()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder())
            .With("catalog/system.yaml", "catalog: 1\nsystem: tiny\nservices:\n  orders: { source: src/Orders.Api }\n");
        ToolResult result = Tool.Run(folder.Path, "scan");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("src/Customers.Api looks like a service", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_system_file_is_named_with_its_line()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder())
            .With("catalog/system.yaml", "catalog: 1\nsystem: tiny\nservices:\n  orders: [a, b]\n");
        ToolResult result = Tool.Run(folder.Path, "scan");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("catalog/system.yaml:4", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_a_loop_gives_with_a_naming_library_are_read_without_a_restore()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder()).With("src/Orders.Api/Naming.cs", """
            using Humanizer;
            using Microsoft.EntityFrameworkCore;
            namespace Orders.Api;
            public static class Naming
            {
                public static void UseSnakeCase(this ModelBuilder modelBuilder)
                {
                    foreach (var entity in modelBuilder.Model.GetEntityTypes())
                    {
                        foreach (var property in entity.GetProperties())
                        {
                            property.SetColumnName(property.Name.Underscore());
                        }
                    }
                }
            }
            """);
        string buyer = Path.Combine(folder.Path, "src/Orders.Api/Buyer.cs");
        File.WriteAllText(buyer, File.ReadAllText(buyer).Replace(
            "public DbSet<Buyer> Buyers => Set<Buyer>();",
            "public DbSet<Buyer> Buyers => Set<Buyer>(); protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseSnakeCase();",
            StringComparison.Ordinal));
        Assert.Equal(0, Tool.Run(folder.Path, "scan").ExitCode);
        Assert.Contains("column: customers_customer_id", folder.Files("catalog")["services/orders.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_record_is_named_with_its_line_and_what_to_do()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Assert.Equal(0, Tool.Run(folder.Path, "scan").ExitCode);
        string record = Path.Combine(folder.Path, "catalog", "services", "customers.yaml");
        File.WriteAllText(record, File.ReadAllText(record).Replace("service: customers\n", "<<<<<<< HEAD\nservice: customers\n", StringComparison.Ordinal));

        ToolResult scan = Tool.Run(folder.Path, "scan", "--check");
        Assert.Equal(1, scan.ExitCode);
        Assert.Contains("catalog/services/customers.yaml:4", scan.Out, StringComparison.Ordinal);
        Assert.Contains("the file is damaged; run `catalog scan`", scan.Out, StringComparison.Ordinal);

        ToolResult check = Tool.Run(folder.Path, "check", "--format", "text");
        Assert.Contains("error OWN402 catalog/services/customers.yaml:4", check.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("OWN401", check.Out, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(folder.Path, "scan").ExitCode);
        Assert.Equal(0, Tool.Run(folder.Path, "scan", "--check").ExitCode);
    }
}

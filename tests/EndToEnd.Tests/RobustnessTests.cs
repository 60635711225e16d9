using System.Diagnostics;

namespace EndToEnd.Tests;

public sealed class RobustnessTests
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void An_interrupted_run_ends_soon_with_its_own_code_and_leaves_nothing_half_written(string signal, int code)
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        using Process process = Tool.Start(folder.Path, new Dictionary<string, string?>(), "build");
        Thread.Sleep(TimeSpan.FromSeconds(1));
        using (Process kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(code, process.ExitCode);
        Assert.DoesNotContain(folder.Files("catalog").Keys, f => f.Contains("catalog-tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_crash()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        ProcessStartInfo start = new("bash") { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet exec '{Tool.Assembly}' scan --format json | head -c 10");
        using Process shell = Process.Start(start)!;
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_at_once_both_succeed()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        ToolResult[] results = new ToolResult[2];
        Parallel.For(0, 2, i => results[i] = Tool.Run(folder.Path, "scan"));
        Assert.All(results, r => Assert.True(r.ExitCode == 0, r.Error));
        Assert.Equal(0, Tool.Run(folder.Path, "scan", "--check").ExitCode);
    }

    [Fact]
    public void One_broken_file_or_project_does_not_stop_the_rest()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder())
            .With("src/Broken/Broken.csproj", "<Project><PropertyGroup>")
            .With("src/Orders.Api/Deep.cs", "class Deep { object o = " + new string('(', 20_000) + "1; }")
            .With("src/Orders.Api/Half.cs", "namespace Orders.Api; class Half { void M( {");
        ToolResult result = Tool.Run(folder.Path, "scan");
        Assert.Equal(0, result.ExitCode);
        string orders = folder.Files("catalog")["services/orders.yaml"];
        Assert.Contains("replicates: customers.Customer.Name", orders, StringComparison.Ordinal);
        Assert.Equal(3, Tool.Run(folder.Path, "scan", "--strict").ExitCode);
    }

    [Fact]
    public void Nothing_of_the_scanned_repository_is_executed()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        string marker = Path.Combine(folder.Path, "executed");
        folder.With("Directory.Build.targets", $"""
            <Project>
              <Target Name="Evil" BeforeTargets="BeforeBuild;Restore;CollectPackageReferences"><Touch Files="{marker}" AlwaysCreate="true" /></Target>
            </Project>
            """);
        folder.With("src/Orders.Api/Evil.cs", $$"""
            namespace Orders.Api;
            static class Evil
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Init() => System.IO.File.WriteAllText("{{marker}}", "");
            }
            """);
        string buyer = Path.Combine(folder.Path, "src/Orders.Api/Buyer.cs");
        File.WriteAllText(buyer, File.ReadAllText(buyer).Replace(
            "public DbSet<Buyer> Buyers => Set<Buyer>();",
            $$"""public DbSet<Buyer> Buyers => Set<Buyer>(); protected override void OnModelCreating(ModelBuilder b) { System.IO.File.WriteAllText("{{marker}}", ""); while (true) { } }""",
            StringComparison.Ordinal));
        ToolResult result = Tool.Run(folder.Path, "scan");
        Assert.Equal(0, result.ExitCode);
        Assert.False(File.Exists(marker));
        Assert.Contains("CustomersCustomerId", folder.Files("catalog")["services/orders.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_folder_that_is_a_link_out_of_the_root_is_refused()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        using TemporaryFolder elsewhere = new();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "catalog"), elsewhere.Path);
        ToolResult result = Tool.Run(folder.Path, "scan");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("leads out", result.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Files());
    }
}

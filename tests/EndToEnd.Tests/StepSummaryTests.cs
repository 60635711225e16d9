namespace EndToEnd.Tests;

/// <summary>The summary of a step of GitHub Actions.</summary>
public sealed class StepSummaryTests
{
    private const string Before = "# What another command said\n";

    [Fact]
    public void The_findings_are_added_to_the_summary_as_Markdown()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        (ToolResult check, string summary) = Check(folder, "github");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("::error file=src/Orders.Api/Report.cs,line=", check.Out, StringComparison.Ordinal);
        Assert.Equal(Before + Tool.Run(folder.Path, "check", "--format", "markdown").Out, summary);
        Assert.Contains("OWN005", summary, StringComparison.Ordinal);

        Assert.Equal(Before, Check(folder, "markdown").Summary);
    }

    [Fact]
    public void A_check_that_finds_nothing_says_so_in_the_summary()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("src/Shop.Api/Shop.Api.csproj", """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore" Version="10.0.0" /></ItemGroup>
                </Project>
                """)
            .With("src/Shop.Api/Program.cs", """
                using System;
                using Microsoft.AspNetCore.Builder;
                using Microsoft.EntityFrameworkCore;
                WebApplication.CreateBuilder(args).Build().Run();
                public class Product { public Guid Id { get; set; } public int Weight { get; set; } }
                public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options) { public DbSet<Product> Products => Set<Product>(); }
                """);
        (ToolResult check, string summary) = Check(folder, "github");
        Assert.Equal((0, ""), (check.ExitCode, check.Out));
        Assert.Equal(Before + Tool.Run(folder.Path, "check", "--format", "markdown").Out, summary);
        Assert.NotEqual(Before, summary);
        Assert.DoesNotContain("OWN", summary, StringComparison.Ordinal);
    }

    private static (ToolResult Check, string Summary) Check(TemporaryFolder folder, string format)
    {
        using TemporaryFolder step = new TemporaryFolder().With("summary.md", Before);
        string file = Path.Combine(step.Path, "summary.md");
        ToolResult check = Tool.Run(folder.Path, new Dictionary<string, string?> { ["GITHUB_STEP_SUMMARY"] = file }, "check", "--format", format);
        return (check, File.ReadAllText(file));
    }
}

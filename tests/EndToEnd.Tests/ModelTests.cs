using System.Text.Json;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

/// <summary><c>catalog model</c>, on the example of its page.</summary>
public sealed partial class ModelTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.SqlServer" Version="10.0.0" /></ItemGroup>
        </Project>
        """;

    private static string Page { get; } = Path.Combine(RepositoryRoot.Folder, "docs", "models.md");

    [Fact]
    public void The_page_shows_what_the_command_prints_of_its_example()
    {
        using TemporaryFolder folder = Example(new TemporaryFolder());
        ToolResult result = Tool.Run(folder.Path, "model", "--compare", "snapshot");
        Assert.Equal((1, "1 model compared with its snapshot: 0 the same, 1 different.\n"), (result.ExitCode, result.Error));
        string text = File.ReadAllText(Page);
        string actual = Output().Replace(text, $"```text\n{result.Out.Replace("$", "$$", StringComparison.Ordinal)}```");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(Page, actual);
        }

        Assert.Equal(File.ReadAllText(Page), actual);

        string note = Tool.Run(folder.Path, "scan", "--check").Error;
        Assert.All(note.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith("note:", StringComparison.Ordinal)), l => Assert.Contains("    " + l, text, StringComparison.Ordinal));
        Assert.Contains("note: Shop.ShopContext", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "--fail-on", "never", "--context", "Shop")]
    [InlineData(2, "--context", "Warehouse")]
    [InlineData(2, "--service", "warehouse")]
    [InlineData(2, "--format", "mermaid")]
    [InlineData(2, "--compare", "design-time")]
    public void Exit_codes_of_a_comparison(int code, params string[] args)
    {
        using TemporaryFolder folder = Example(new TemporaryFolder());
        ToolResult result = Tool.Run(folder.Path, ["model", .. args.Contains("--compare") ? (string[])[] : ["--compare", "snapshot"], .. args]);
        Assert.True(code == result.ExitCode, result.Error);
        Assert.Equal(code == 2, result.Out.Length == 0);
    }

    [Fact]
    public void Nothing_to_compare_with_ends_in_2_and_says_so()
    {
        using TemporaryFolder folder = Example(new TemporaryFolder());
        File.Delete(Path.Combine(folder.Path, "Shop/Migrations/ShopContextModelSnapshot.cs"));
        ToolResult result = Tool.Run(folder.Path, "model", "--compare", "snapshot");
        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains("there is nothing to compare with: none of the contexts has a *ModelSnapshot.cs", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_printed_as_text_JSON_and_Mermaid()
    {
        using TemporaryFolder folder = Example(new TemporaryFolder());
        ToolResult text = Tool.Run(folder.Path, "model", "--strict");
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.StartsWith("Shop.ShopContext\n  service shop, sqlserver, read from source, Shop/ShopContext.cs:5\n  1 entity, 3 fields, 0 foreign keys, 1 index\n", text.Out, StringComparison.Ordinal);

        using JsonDocument json = JsonDocument.Parse(Tool.Run(folder.Path, "model", "--format", "json").Out);
        JsonElement entity = json.RootElement.GetProperty("contexts")[0].GetProperty("entities")[0];
        Assert.Equal(("Customers", "Shop/ShopContext.cs:18"), (entity.GetProperty("table").GetString(), entity.GetProperty("at").GetString()));

        Assert.Contains("```mermaid\nerDiagram\n", Tool.Run(folder.Path, "model", "--format", "mermaid").Out, StringComparison.Ordinal);
    }

    private static TemporaryFolder Example(TemporaryFolder folder)
    {
        folder.With("Shop/Shop.csproj", Project).With("Shop/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        foreach (Match file in Source().Matches(File.ReadAllText(Page)))
        {
            folder.With(file.Groups["path"].Value, file.Groups["text"].Value);
        }

        return folder;
    }

    [GeneratedRegex("```csharp\n// (?<path>[^\n]+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Source();

    [GeneratedRegex("```text\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Output();
}

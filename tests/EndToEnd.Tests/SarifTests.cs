using System.Globalization;
using System.Text.Json;

namespace EndToEnd.Tests;

public sealed class SarifTests
{
    private const int Readers = 12;

    [Fact]
    public async Task The_validator_accepts_the_log_of_a_system_with_many_findings()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        foreach (string reader in Enumerable.Range(1, Readers).Select(i => i.ToString(CultureInfo.InvariantCulture)))
        {
            string name = $"Reader{reader}.Api";
            foreach (string file in (string[])["Orders.Api.csproj", "Report.cs", "Program.cs", "Buyer.cs"])
            {
                string text = await File.ReadAllTextAsync(Path.Combine(folder.Path, "src/Orders.Api", file), TestContext.Current.CancellationToken);
                folder.With($"src/{name}/{file.Replace("Orders.Api", name, StringComparison.Ordinal)}", text.Replace("Orders.Api", name, StringComparison.Ordinal));
            }
        }

        ToolResult check = Tool.Run(folder.Path, "check", "--format", "sarif");
        Assert.Equal(1, check.ExitCode);
        using JsonDocument log = JsonDocument.Parse(check.Out);
        string[] rules = [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()!)];
        Assert.True(rules.Count(r => r == "OWN005") > Readers, string.Join(' ', rules));
        Assert.Contains("OWN004", rules);
        await SarifValidator.Accepts(check.Out);
    }
}

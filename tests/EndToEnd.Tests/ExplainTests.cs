using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

public sealed partial class ExplainTests
{
    [Fact]
    public void What_check_prints_can_be_explained()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        string check = Tool.Run(folder.Path, "check").Out;
        string fingerprint = Command().Match(check[check.IndexOf("error OWN005", StringComparison.Ordinal)..]).Groups[1].Value;
        ToolResult result = Tool.Run(folder.Path, "explain", fingerprint[..8]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1. src/Orders.Api/Report.cs:8", result.Out, StringComparison.Ordinal);
        Assert.Contains("touches customers, which customers owns", result.Out, StringComparison.Ordinal);
        Assert.Contains("      - rule: OWN005\n        service: orders\n", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(TinySystem.Canary, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_explained_without_a_scan()
    {
        using TemporaryFolder folder = new();
        Assert.StartsWith("# OWN005: ", Tool.Run(folder.Path, "explain", "own005").Out, StringComparison.Ordinal);
        ToolResult unknown = Tool.Run(folder.Path, "explain", "OWN999");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("neither a rule", unknown.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("catalog explain ([0-9a-f]{16})")]
    private static partial Regex Command();
}

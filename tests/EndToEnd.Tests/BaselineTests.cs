namespace EndToEnd.Tests;

public sealed class BaselineTests
{
    private const string Report = "src/Orders.Api/Report.cs";

    [Fact]
    public void A_baseline_accepts_what_was_found_and_only_shrinks()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Assert.Equal(0, Tool.Run(folder.Path, "check", "--baseline").ExitCode);
        Assert.Contains("OWN005", Baseline(folder), StringComparison.Ordinal);
        string bad = File.ReadAllText(Path.Combine(folder.Path, Report));
        string all = Baseline(folder);

        // Moved down, and into a file and a namespace of other names.
        File.Delete(Path.Combine(folder.Path, Report));
        folder.With("src/Orders.Api/Moved.cs", "// moved\n// down\n" + bad.Replace("namespace Orders.Api;", "namespace Orders.Api.Reporting;", StringComparison.Ordinal));
        ToolResult moved = Tool.Run(folder.Path, "check");
        Assert.DoesNotContain("OWN005", moved.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("OWN403", moved.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("OWN004", moved.Out, StringComparison.Ordinal);

        // Half a file: what stood in it is not mended.
        folder.With("src/Orders.Api/Moved.cs", "namespace Orders.Api; public class Report { public async Task<object?> Count( {");
        ToolResult damaged = Tool.Run(folder.Path, "check", "--baseline");
        Assert.Equal(all, Baseline(folder));
        Assert.Contains("nothing was taken out, because src/Orders.Api/Moved.cs:1 could not be read", damaged.Error, StringComparison.Ordinal);
        Assert.Contains("warning OWN403", damaged.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("remove its line", damaged.Out, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder.Path, "src/Orders.Api/Moved.cs"));
        ToolResult mended = Tool.Run(folder.Path, "check");
        Assert.Equal(1, mended.ExitCode);
        Assert.Contains("error OWN403", mended.Out, StringComparison.Ordinal);
        Assert.Contains("The baseline accepts `OWN005`", mended.Out, StringComparison.Ordinal);

        Assert.Equal(0, Tool.Run(folder.Path, "check", "--baseline").ExitCode);
        string shrunk = Baseline(folder);
        Assert.DoesNotContain("OWN005", shrunk, StringComparison.Ordinal);

        folder.With(Report, bad);
        ToolResult again = Tool.Run(folder.Path, "check", "--baseline");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("error OWN005", again.Out, StringComparison.Ordinal);
        Assert.Equal(shrunk, Baseline(folder));
    }

    private static string Baseline(TemporaryFolder folder) => File.ReadAllText(Path.Combine(folder.Path, "catalog/baseline.yaml"));
}

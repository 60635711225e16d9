namespace EndToEnd.Tests;

public sealed class SinceTests
{
    [Fact]
    public void Only_what_is_new_since_a_revision_is_reported()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Git.Commit(folder);
        ToolResult nothing = Tool.Run(folder.Path, "check", "--since", "HEAD");
        Assert.Equal(0, nothing.ExitCode);
        Assert.Empty(nothing.Out);
        Assert.Contains("0 new since HEAD", nothing.Error, StringComparison.Ordinal);

        // The lines above it move what was found before; that stays known.
        string report = Path.Combine(folder.Path, "src/Orders.Api/Report.cs");
        File.WriteAllText(report, "// moved\n// down\n" + File.ReadAllText(report));
        folder.With("src/Orders.Api/Second.cs", """
            using Npgsql;
            namespace Orders.Api;
            public class Second
            {
                public async Task Run(NpgsqlConnection connection)
                {
                    await using var command = new NpgsqlCommand("delete from customers", connection);
                    await command.ExecuteNonQueryAsync();
                }
            }
            """);
        ToolResult result = Tool.Run(folder.Path, "check", "--since", "HEAD");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("src/Orders.Api/Second.cs:7", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Report.cs", result.Out, StringComparison.Ordinal);
        Assert.Contains("1 new since HEAD", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_that_does_not_exist_ends_in_2()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Git.Run(folder, "init", "-q");
        ToolResult result = Tool.Run(folder.Path, "check", "--since", "nowhere");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("`nowhere` is neither a folder nor a revision", result.Error, StringComparison.Ordinal);
    }
}

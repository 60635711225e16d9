namespace EndToEnd.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void An_unknown_option_ends_in_2_with_a_suggestion_and_no_wall_of_usage()
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, "scan", "--chekc");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Did you mean `--check`?", result.Error, StringComparison.Ordinal);
        Assert.True(result.Error.Split('\n').Length < 6);
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("expalin", "`expalin` is no command", "Did you mean `explain`?")]
    [InlineData("foo", "`foo` is no command; there are build, init", "See `catalog --help`.")]
    [InlineData("--foo", "`--foo` is no option of `catalog`", "See `catalog --help`.")]
    [InlineData("-q", "name a command: build, init", "See `catalog --help`.")]
    public void What_is_no_command_is_named(string word, params string[] said)
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, word);
        Assert.Equal(2, result.ExitCode);
        Assert.All(said, s => Assert.Contains(s, result.Error, StringComparison.Ordinal));
        Assert.Empty(result.Out);
    }

    [Fact]
    public void A_bad_value_of_an_option_ends_in_2()
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, "check", "--format", "paper");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("paper", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_does_not_exist_ends_in_2()
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, "scan", "nowhere");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("`nowhere` does not exist", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_no_error_but_is_said()
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, "scan");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("nothing was found", result.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Help_names_every_command()
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.All(["init", "scan", "check", "docs", "build", "trace", "diff", "explain", "coverage"], command => Assert.Contains(command, result.Out, StringComparison.Ordinal));
        Assert.DoesNotContain("read-models", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirected_output_has_no_escape_sequences()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        ToolResult result = Tool.Run(folder.Path, new Dictionary<string, string?> { ["GITHUB_ACTIONS"] = "true", ["CLICOLOR_FORCE"] = null }, "build");
        Assert.DoesNotContain('\u001b', result.Out + result.Error);
    }
}

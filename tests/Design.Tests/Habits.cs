using System.Text.RegularExpressions;

namespace Design.Tests;

/// <summary>Habits of the code that a machine can hold.</summary>
public sealed partial class Habits
{
    private const int LongestFile = 300;

    [Fact]
    public void Program_is_under_twenty_lines()
    {
        Assert.True(File.ReadLines(Path.Combine(Repository.Root, "src/CatalogCli/Program.cs")).Count() < 20);
    }

    [Fact]
    public void A_file_of_more_than_300_lines_says_why_in_its_header()
    {
        string[] wrong = [.. Repository.Files("*.cs")
            .Where(file => Repository.Relative(file).StartsWith("src/", StringComparison.Ordinal))
            .Select(file => (File: file, Lines: File.ReadAllLines(file)))
            .Where(x => x.Lines.Length > LongestFile && !x.Lines[0].StartsWith("// Long because", StringComparison.Ordinal))
            .Select(x => $"{Repository.Relative(x.File)}: {x.Lines.Length} lines")];
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_type_is_called_manager_helper_or_util()
    {
        string[] wrong = [.. Repository.Files("*.cs")
            .Where(file => Vague().IsMatch(Path.GetFileNameWithoutExtension(file)))
            .Select(Repository.Relative)];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Sources_have_line_feeds_and_no_byte_order_mark()
    {
        string[] wrong = [.. Repository.Files("*.cs").Concat(Repository.ProjectFiles())
            .Where(file => !Repository.Relative(file).Contains("/fixtures/", StringComparison.Ordinal))
            .Where(file => File.ReadAllBytes(file) is var bytes && (bytes.Contains((byte)'\r') || bytes.AsSpan().StartsWith("\uFEFF"u8)))
            .Select(Repository.Relative)];
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_test_looks_for_files_where_the_compiler_saw_its_source()
    {
        string attribute = string.Concat("Caller", "FilePath");
        string[] wrong = [.. Repository.Files("*.cs")
            .Where(file => File.ReadAllText(file).Contains(attribute, StringComparison.Ordinal))
            .Select(Repository.Relative)];
        Assert.Empty(wrong);
    }

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utilities)$")]
    private static partial Regex Vague();
}

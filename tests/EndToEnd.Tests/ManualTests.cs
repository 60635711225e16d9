using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

/// <summary>
/// The examples of the manual are true: each <c>console</c> block of a page under <c>docs/</c> is a command of the tool, run at the
/// repository's root, and what it prints. With <c>UPDATE_GOLDENS=1</c> the pages are rewritten.
/// </summary>
public sealed partial class ManualTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Pages { get; } = [.. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Where(f => File.ReadAllText(f).Contains("```console", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_example_prints_what_the_page_shows(string page)
    {
        string file = Path.Combine(Root, page);
        string text = File.ReadAllText(file);
        string actual = Example().Replace(text, m => $"```console\n$ catalog {m.Groups["args"].Value}\n{Tool.Run(Root, [.. m.Groups["args"].Value.Split(' '), "--quiet"]).Out}```");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string FindRoot()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Catalog.sln")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at ?? throw new InvalidOperationException("Catalog.sln was not found above the tests.");
    }

    [GeneratedRegex("```console\n\\$ catalog (?<args>[^\n]+)\n(?<out>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

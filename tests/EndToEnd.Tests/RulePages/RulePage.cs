namespace EndToEnd.Tests.RulePages;

/// <summary>
/// The examples of a rule's page: code blocks whose first line is a comment with the file's path (<c>// crm/Customer.cs</c>). Every top
/// folder is a service, but for <c>contracts</c>. What is mended is what is reported with the mended files in place of those of the same path.
/// </summary>
internal sealed record RulePage(string Id, IReadOnlyDictionary<string, string> Reported, IReadOnlyDictionary<string, string> Mended)
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Folder, "docs", "rules");

    /// <summary>The ids of all rules that have a page.</summary>
    public static IEnumerable<string> Ids { get; } =
        Directory.EnumerateFiles(Folder, "OWN*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static RulePage Read(string id)
    {
        string text = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        Dictionary<string, string> reported = Files(Section(text, "Reported"));
        Dictionary<string, string> mended = Files(Section(text, "Mended"));
        return new(id, reported, reported.Concat(mended).GroupBy(f => f.Key, f => f.Value).ToDictionary(f => f.Key, f => f.Last()));
    }

    /// <summary>The commands of the tool in a section whose example is a sequence of commands, without the tool's name.</summary>
    public static IReadOnlyList<string[]> Commands(string id, string section) =>
    [
        .. Section(File.ReadAllText(Path.Combine(Folder, id + ".md")), section).Split("```").Where((_, i) => i % 2 == 1)
            .SelectMany(block => block.Split('\n')).Select(line => line.Split('#')[0]).SelectMany(line => line.Split("&&"))
            .Select(command => command.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words is ["catalog", ..]).Select(words => words[1..]),
    ];

    private static string Section(string text, string title)
    {
        string after = text.Split($"## {title}\n")[1];
        return after[..after.IndexOf("\n## ", StringComparison.Ordinal)];
    }

    private static Dictionary<string, string> Files(string section) =>
        section.Split("```").Where((_, i) => i % 2 == 1).Select(FileOf).ToDictionary(f => f.Path, f => f.Text);

    private static (string Path, string Text) FileOf(string block)
    {
        string[] lines = block.Split('\n', 3);
        return (lines[1].Trim('/', '#', '<', '!', '-', '>', ' '), lines[2]);
    }
}

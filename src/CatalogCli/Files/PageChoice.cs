using System.CommandLine;

namespace CatalogCli.Files;

/// <summary>Which pages are written, and where.</summary>
/// <param name="Folder">The pages' folder, relative to the root or absolute.</param>
/// <param name="Readmes">People's files with sections to keep up to date, relative to the root; <c>README.md</c> when there are none.</param>
/// <param name="Since">The revision that a page of changes starts from; null for no such page.</param>
/// <param name="Site">The site's folder, relative to the root or absolute; null when nobody names one.</param>
internal sealed record PageChoice(string Folder, IReadOnlyList<string> Readmes, string? Since, string? Site)
{
    private static readonly Option<string> Out = new("--out")
    {
        Description = $"Folder for the pages, relative to the root (default: {PageFiles.DefaultFolder}).",
        DefaultValueFactory = _ => PageFiles.DefaultFolder,
    };

    private static readonly Option<string[]> Readme = new("--readme")
    {
        Description = "A file with sections to keep up to date, relative to the root; may be given several times (default: README.md, when it has any).",
        HelpName = "FILE",
    };

    private static readonly Option<string?> SinceRevision = new("--since")
    {
        Description = "Also write a page of what changed since a git revision (main, v1.2, HEAD~1).",
        HelpName = "REV",
    };

    private static readonly Option<string?> SiteOut = new("--site")
    {
        Description = "Also write a web site that opens from disk to this folder, relative to the root (default: what `site` in system.yaml says).",
        HelpName = "DIR",
    };

    /// <summary>The options of every command that writes pages.</summary>
    public static IReadOnlyList<Option> Options { get; } = [Out, SiteOut, Readme, SinceRevision];

    /// <summary>What the command line says.</summary>
    public static PageChoice Of(ParseResult parsed) => new(parsed.GetValue(Out)!, parsed.GetValue(Readme) ?? [], parsed.GetValue(SinceRevision), parsed.GetValue(SiteOut));
}

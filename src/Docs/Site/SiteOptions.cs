using Docs.Pages;

namespace Docs.Site;

/// <summary>How the site is written.</summary>
public sealed record SiteOptions
{
    /// <summary>
    /// A template for links to the source, with <c>{file}</c> and, when wanted, <c>{line}</c> and <c>{revision}</c>:
    /// <c>https://example.org/shop/blob/{revision}/{file}#L{line}</c>. Null for no links: places are then named with file and line.
    /// </summary>
    public string? SourceLink { get; init; }

    /// <summary>What stands for <c>{revision}</c>.</summary>
    public string? Revision { get; init; }

    /// <summary>A template for links to the rules' own pages, with <c>{rule}</c>; null for no links.</summary>
    public string? RuleLink { get; init; }

    /// <summary>Gives the text of a source file by its path relative to the scanned root, for the lines that pages quote; null when it cannot.</summary>
    public Func<string, string?>? ReadSource { get; init; }

    /// <summary>An earlier state, for a page of what changed since then; null for no such page.</summary>
    public ChangesSince? Since { get; init; }

    /// <summary>Where a server tells that pages have changed, relative to the site's root; null for a site without a server.</summary>
    public string? ChangeStream { get; init; }
}

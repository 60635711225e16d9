namespace Docs.Pages;

/// <summary>How pages are written.</summary>
public sealed record PageOptions
{
    /// <summary>
    /// The folder the pages are for, relative to the scanned root, with <c>/</c>; empty for the root itself. Null when they
    /// are written elsewhere: then there is no way to the source without <see cref="SourceLink"/>.
    /// </summary>
    public string? Folder { get; init; } = "catalog/docs";

    /// <summary>
    /// A template for links to the source, with <c>{file}</c> and, when wanted, <c>{line}</c> and <c>{revision}</c>:
    /// <c>https://example.org/shop/blob/{revision}/{file}#L{line}</c>. Null for links relative to <see cref="Folder"/>, which
    /// name no line, so that pages in git stay the same while lines move.
    /// </summary>
    public string? SourceLink { get; init; }

    /// <summary>What stands for <c>{revision}</c>.</summary>
    public string? Revision { get; init; }

    /// <summary>An earlier state, for a page of what changed since; null for none.</summary>
    public ChangesSince? Since { get; init; }

    /// <summary>A template for links to the rules' own pages, with <c>{rule}</c>; null for no links.</summary>
    public string? RuleLink { get; init; }
}

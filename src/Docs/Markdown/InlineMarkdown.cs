using CatalogModel;
using Docs.Documents;
using Docs.Language;

namespace Docs.Markdown;

/// <summary>Writes pieces of a line as Markdown. All text of a page passes here, and nowhere else is it escaped.</summary>
/// <param name="pages">The address of a page or a place on one, already encoded.</param>
/// <param name="sources">The address of a place in the source, already encoded; null when there is no way to it.</param>
/// <param name="rules">The address of a rule's own page, already encoded; null when there is none.</param>
/// <param name="texts">Words of our own.</param>
internal sealed class InlineMarkdown(Func<PageTarget, string> pages, Func<Evidence, string?> sources, Func<string, string?> rules, Texts texts)
{
    /// <summary>More places than this say no more.</summary>
    private const int MostPlaces = 5;

    /// <summary>Words of our own.</summary>
    public Texts Texts => texts;

    /// <summary>For texts without any way to elsewhere: links to pages lead to their own page.</summary>
    public static InlineMarkdown Unlinked(Texts texts) => new(_ => "#", _ => null, _ => null, texts);

    /// <summary>The Markdown; empty when there is nothing to show.</summary>
    public string Write(Inline inline) => inline switch
    {
        PlainText text => Plain(text.Value),
        CodeText code => MarkdownText.Code(code.Value),
        Sequence sequence => string.Concat(sequence.Parts.Select(Write)),
        StrongText { Content: Badge badge } => $"**{Write(badge.Label)}**",
        StrongText strong => $"**{Write(strong.Content)}**",
        AsideText aside => $"*{Write(aside.Content)}*",
        PageLink link => $"[{Write(link.Label)}]({pages(link.Target)})",
        SourceLink link => Linked(Write(link.Label), sources(link.Place)),
        SourcePlaces places => Places(places),
        RuleLink link => Linked(MarkdownText.Escape(link.Rule), rules(link.Rule)),
        Badge { Kind: BadgeKind.Key or BadgeKind.Owner or BadgeKind.Replica or BadgeKind.Reference or BadgeKind.Stale or BadgeKind.Error } badge => $"**{Write(badge.Label)}**",
        Badge badge => Write(badge.Label),
        _ => throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "No way to write this as Markdown."),
    };

    /// <summary>
    /// A place that links can lead to. GitHub, GitLab and Gitea differ in which of the two attributes they keep, and in how
    /// they name headings.
    /// </summary>
    public static string Anchor(string id) => $"<a id=\"{id}\" name=\"{id}\"></a>";

    private static string Linked(string label, string? address) => address is null ? label : $"[{label}]({address})";

    /// <summary>A space at an end separates the text from its neighbour; all others are within.</summary>
    private static string Plain(string text) => text.Trim(' ') switch
    {
        "" => text,
        var core => (text[0] == ' ' ? " " : "") + MarkdownText.Escape(core) + (text[^1] == ' ' ? " " : ""),
    };

    /// <summary>Places that read the same are one.</summary>
    private string Places(SourcePlaces places)
    {
        string[] distinct = [.. places.Places.Select(Write).Distinct(StringComparer.Ordinal)];
        string shown = string.Join(places.InOrder ? " → " : ", ", distinct.Take(MostPlaces));
        return distinct.Length <= MostPlaces ? shown : texts.Line(TextKey.AndMore, shown, texts.Number(distinct.Length - MostPlaces));
    }
}

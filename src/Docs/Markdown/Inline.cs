namespace Docs.Markdown;

/// <summary>
/// A piece of Markdown that is safe to write within a line. It can only be made of escaped text and of the pieces below,
/// so that text from scanned code cannot reach a page unescaped.
/// </summary>
internal readonly record struct Inline
{
    private Inline(string markdown) => Markdown = markdown;

    /// <summary>Nothing.</summary>
    public static Inline Empty { get; } = new("");

    /// <summary>The Markdown itself.</summary>
    public string Markdown { get => field ?? ""; }

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Markdown.Length == 0;

    /// <summary>Our own words with pieces and texts between them: what stands in braces is escaped unless it is a piece already.</summary>
    public static Inline Of(InlineHandler handler) => new(handler.ToString());

    /// <summary>Plain text.</summary>
    public static Inline Text(string text) => new(MarkdownText.Escape(text));

    /// <summary>Plain text between two pieces: spaces at its ends stay.</summary>
    public static Inline Between(string text) => new(
        (text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "")
        + MarkdownText.Escape(text)
        + (text.Length > 1 && char.IsWhiteSpace(text[^1]) ? " " : ""));

    /// <summary>A name in code font.</summary>
    public static Inline Code(string text) => new(MarkdownText.Code(text));

    /// <summary>Bold.</summary>
    public static Inline Strong(Inline text) => new($"**{text.Markdown}**");

    /// <summary>A link to an address that is already encoded.</summary>
    public static Inline Link(Inline label, string address) => new($"[{label.Markdown}]({address})");

    /// <summary>
    /// A place that links can lead to. GitHub, GitLab and Gitea differ in which of the two attributes they keep, and in how
    /// they name headings.
    /// </summary>
    public static Inline Anchor(string slug) => new($"<a id=\"{slug}\" name=\"{slug}\"></a>");

    /// <summary>Pieces with a separator of our own between them.</summary>
    public static Inline Join(string separator, IEnumerable<Inline> pieces) =>
        new(string.Join(separator, pieces.Where(p => !p.IsEmpty).Select(p => p.Markdown)));

    /// <inheritdoc />
    public override string ToString() => Markdown;
}

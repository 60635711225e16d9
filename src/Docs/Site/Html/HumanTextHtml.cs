using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Site.Html;

/// <summary>
/// What people wrote, as HTML: paragraphs, lists, code, tables, emphasis and links. Nothing else gets through, whatever the text says: no HTML,
/// no images, no attributes, no links but to web and mail addresses.
/// </summary>
internal static class HumanTextHtml
{
    // Only what is named here is understood. Markdig's own DisableHtml lets links of any scheme through, so they are taken out of the tree.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>The text as HTML.</summary>
    public static string Of(string text)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(Visible(text), Pipeline);
        foreach (Inline inline in document.Descendants<Inline>().ToList())
        {
            Tame(inline);
        }

        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>().ToList())
        {
            Flatten(heading);
        }

        using StringWriter writer = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        HtmlRenderer renderer = new(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>A link that leads elsewhere than to the web becomes its own text, and so does an image.</summary>
    private static void Tame(Inline inline)
    {
        switch (inline)
        {
            case LinkInline link when link.IsImage || !IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url):
                ContainerInline text = new();
                link.ReplaceBy(text, copyChildren: true);
                break;
            case AutolinkInline autolink when !autolink.IsEmail && !IsSafe(autolink.Url):
                autolink.ReplaceBy(new LiteralInline(autolink.Url));
                break;
        }
    }

    private static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto";

    /// <summary>A heading would break the page's own order of headings; it becomes a strong line.</summary>
    private static void Flatten(HeadingBlock heading)
    {
        if (heading is not { Parent: { } parent, Inline: { } content })
        {
            return;
        }

        EmphasisInline strong = new() { DelimiterChar = '*', DelimiterCount = 2 };
        while (content.FirstChild is { } first)
        {
            first.Remove();
            strong.AppendChild(first);
        }

        heading.Inline = null;
        int index = parent.IndexOf(heading);
        parent.RemoveAt(index);
        parent.Insert(index, new ParagraphBlock { Inline = new ContainerInline().AppendChild(strong) });
    }

    /// <summary>Lines and tabs stay; other characters that cannot be seen, or that turn the direction of reading, are shown.</summary>
    private static string Visible(string text)
    {
        StringBuilder visible = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool hidden = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;
            if (hidden && rune.Value is not ('\n' or '\r' or '\t'))
            {
                visible.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }
}

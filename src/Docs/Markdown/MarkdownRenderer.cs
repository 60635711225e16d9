using Docs.Documents;
using Docs.Language;
using Docs.Mermaid;
using Docs.Pages;

namespace Docs.Markdown;

/// <summary>Writes documents as Markdown pages with Mermaid diagrams.</summary>
/// <param name="addresses">Where everything stands.</param>
/// <param name="options">How pages are written.</param>
/// <param name="texts">Words of our own.</param>
internal sealed class MarkdownRenderer(PageAddresses addresses, PageOptions options, Texts texts)
{
    /// <summary>The first line of every page that we write. <see cref="Publishing.PagePlan"/> knows our pages by it.</summary>
    public const string Mark = "<!-- Written by `catalog docs`; changes by hand are lost. -->";

    private readonly SourceAddresses _sources = new(options);

    /// <summary>The page of a document.</summary>
    public Page Write(PageDocument document)
    {
        string path = Path(document.Target);
        MarkdownWriter writer = Writer(File(path));
        writer.Heading(1, Inline.Text(document.Title));
        if (document.Description is { } description)
        {
            writer.Write(description);
        }

        writer.Paragraph(Inline.Join(" · ", document.Facts.Count > 0 ? document.Facts : document.Breadcrumbs));
        foreach (Block block in document.Blocks)
        {
            writer.Write(block);
        }

        return new Page(path, $"{Mark}\n{writer}");
    }

    /// <summary>Blocks for another file of the repository.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="file">The file, relative to the scanned root, with <c>/</c>.</param>
    public string Write(IEnumerable<Block> blocks, string file)
    {
        MarkdownWriter writer = Writer(MarkdownText.EncodePath(file));
        foreach (Block block in blocks)
        {
            writer.Write(block);
        }

        return writer.ToString();
    }

    private MarkdownWriter Writer(string file) =>
        new(new InlineMarkdown(t => Address(t, file), p => _sources.Address(p, file), _sources.Rule, texts), addresses.Anchor, MermaidBudget.PageCharacters);

    /// <summary>The way from a file to a page, or to a place on it.</summary>
    private string Address(PageTarget target, string fromFile)
    {
        string file = File(Path(target));
        string fragment = addresses.Anchor(target) is { } anchor ? "#" + anchor : "";
        return file == fromFile && fragment.Length > 0 ? fragment : RelativePath.Of(fromFile, file) + fragment;
    }

    /// <summary>Hosts show <c>README.md</c> for its folder.</summary>
    private string Path(PageTarget target) => target.Kind == PageKind.Index ? "README.md" : addresses.Path(target) + ".md";

    /// <summary>Where a page stands: its path relative to the scanned root, encoded; relative to the pages' folder when that is elsewhere.</summary>
    private string File(string path) => options.Folder is { Length: > 0 } folder ? $"{MarkdownText.EncodePath(folder)}/{path}" : path;
}

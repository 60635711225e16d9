using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigDocument = Markdig.Markdown;

namespace Docs.Tests.Markdown;

/// <summary>A page as a renderer with the hosts' extensions understands it.</summary>
internal sealed class Rendered
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseTaskLists().UseFootnotes().UseMathematics().UseAlertBlocks().Build();

    private readonly MarkdownDocument _document;

    public Rendered(string markdown) => _document = MarkdigDocument.Parse(markdown, Pipeline);

    /// <summary>Raw HTML, inline and in blocks.</summary>
    public IEnumerable<string> Html => _document.Descendants<HtmlInline>().Select(h => h.Tag)
        .Concat(_document.Descendants<HtmlBlock>().Select(h => h.Lines.ToString()));

    /// <summary>Where links lead to; bare web addresses that the renderer links by itself are not ours.</summary>
    public IEnumerable<string> Links => _document.Descendants<LinkInline>().Where(l => !l.IsAutoLink).Select(l => l.Url ?? "");

    public IEnumerable<string> Images => _document.Descendants<LinkInline>().Where(l => l.IsImage).Select(l => l.Url ?? "");

    public IEnumerable<string> Anchors => _document.Descendants<HtmlInline>()
        .Where(h => h.Tag.StartsWith("<a id=\"", StringComparison.Ordinal)).Select(h => h.Tag.Split('"')[1]);

    public IEnumerable<string> Diagrams => _document.Descendants<FencedCodeBlock>().Where(b => b.Info == "mermaid").Select(b => b.Lines.ToString());

    public IEnumerable<Table> Tables => _document.Descendants<Table>();

    /// <summary>What stands in the headings, as people read it.</summary>
    public IEnumerable<string> Headings => _document.Descendants<HeadingBlock>().Select(h => Text(h.Inline!));

    /// <summary>What stands in the paragraphs and table cells, as people read it.</summary>
    public IEnumerable<string> Paragraphs => _document.Descendants<ParagraphBlock>().Select(p => Text(p.Inline!));

    /// <summary>Kinds of blocks on the top level.</summary>
    public IEnumerable<string> Blocks => _document.Select(b => b.GetType().Name);

    private static string Text(ContainerInline inline) => string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        _ => "",
    }));
}

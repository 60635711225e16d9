using CatalogModel;
using Docs.Documents;
using Docs.Graphs;

namespace Docs.Pages;

/// <summary>A document in the making.</summary>
internal sealed class PageBuilder(PageContext context)
{
    private readonly List<Block> _blocks = [];
    private readonly List<PageLink> _breadcrumbs = [];
    private readonly List<Inline> _facts = [];
    private HumanText? _description;

    public PageContext Context => context;

    public PageLinks Links => context.Links;

    /// <summary>What has been written so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The pages above this one, the outermost first.</summary>
    public PageBuilder Under(params IEnumerable<PageLink> pages)
    {
        _breadcrumbs.AddRange(pages);
        return this;
    }

    /// <summary>What people say about the thing.</summary>
    public PageBuilder Description(string? text)
    {
        _description = string.IsNullOrWhiteSpace(text) ? null : new HumanText(text);
        return this;
    }

    /// <summary>The thing in short pieces; empty ones are left out.</summary>
    public PageBuilder Facts(params IEnumerable<Inline> facts)
    {
        _facts.AddRange(facts.Where(f => !f.IsEmpty));
        return this;
    }

    public PageBuilder Section(string id, string title) => Section(id, Inline.Text(title));

    public PageBuilder Section(string id, Inline title) => Add(new Heading(2, id, title));

    public PageBuilder Subsection(string id, Inline title) => Add(new Heading(3, id, title));

    public PageBuilder Paragraph(Inline text) => text.IsEmpty ? this : Add(new Paragraph(text));

    public PageBuilder Callout(Inline text) => Add(new Callout(text));

    public PageBuilder List(IEnumerable<Inline> items) => Add(new BulletList([.. items]));

    public PageBuilder Figures(IEnumerable<Figure> figures) => Add(new Figures([.. figures]));

    /// <summary>A table, or a sentence when it has no rows.</summary>
    public PageBuilder Table(Table table, string whenEmpty = "") => table.Rows.Count > 0 ? Add(table) : Paragraph(Inline.Text(whenEmpty));

    /// <summary>A picture and the table that says the same: nothing is in a picture only.</summary>
    /// <param name="variants">The picture, from the richest to the barest way to draw it.</param>
    /// <param name="twin">The table.</param>
    /// <param name="evenWithoutRows">True to draw things that have nothing to do with each other; else nothing is drawn without rows.</param>
    public PageBuilder Picture(IEnumerable<Variant> variants, Table twin, bool evenWithoutRows = false) =>
        twin.Rows.Count > 0 || evenWithoutRows ? Add(new Diagram(variants, twin)) : this;

    public PageDocument ToDocument(PageTarget target, string title) => new()
    {
        Target = target,
        Title = title,
        Breadcrumbs = _breadcrumbs,
        Description = _description,
        Facts = _facts,
        Blocks = _blocks,
    };

    private PageBuilder Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }
}

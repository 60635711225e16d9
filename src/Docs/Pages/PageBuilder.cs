using CatalogModel;
using Docs.Documents;
using Docs.Graphs;
using Docs.Language;

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

    public Wording Wording => context.Wording;

    public Texts Texts => context.Texts;

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

    /// <summary>A table of things, one row each.</summary>
    public Table TableOf<T>(IEnumerable<T> things, params (ColumnKey Column, Func<T, Inline> Cell)[] columns) => TableOf(things, _ => null, columns);

    /// <summary>A table of things that links lead to, one row each.</summary>
    public Table TableOf<T>(IEnumerable<T> things, Func<T, PageTarget?> anchor, params (ColumnKey Column, Func<T, Inline> Cell)[] columns) =>
        Documents.Table.Of(Texts, things, anchor, columns);

    /// <summary>How a store's model was obtained.</summary>
    public Inline ReadFrom(Store store) =>
        store.Library is { } library ? Say(TextKey.UsesOf, Inline.Text(Wording.Provider(library))) : Inline.Text(Wording.Of(store.Read));

    /// <summary>Words of our own, with pieces.</summary>
    public Inline Say(TextKey key, params Inline[] pieces) => Texts.Of(key, pieces);

    public PageBuilder Section(string id, TextKey title) => Section(id, Say(title));

    public PageBuilder Section(string id, Inline title) => Add(new Heading(2, id, title));

    public PageBuilder Subsection(string id, Inline title) => Add(new Heading(3, id, title));

    public PageBuilder Paragraph(Inline text) => text.IsEmpty ? this : Add(new Paragraph(text));

    public PageBuilder Callout(Inline text) => Add(new Callout(text));

    public PageBuilder List(IEnumerable<Inline> items) => Add(new BulletList([.. items]));

    public PageBuilder Figures(IEnumerable<Figure> figures) => Add(new Figures([.. figures]));

    /// <summary>A table, or a sentence when it has no rows.</summary>
    public PageBuilder Table(Table table, TextKey? whenEmpty = null) =>
        table.Rows.Count > 0 ? Add(table) : whenEmpty is { } key ? Paragraph(Say(key)) : this;

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

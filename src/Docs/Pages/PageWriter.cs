using Docs.Graphs;
using Docs.Markdown;
using Docs.Mermaid;

namespace Docs.Pages;

/// <summary>A page in the making: its Markdown, and links as they read from it.</summary>
internal sealed class PageWriter
{
    /// <summary>The first line of every page that we write. <see cref="Publishing.PagePlan"/> knows our pages by it.</summary>
    public const string Mark = "<!-- Written by `catalog docs`; changes by hand are lost. -->";

    private readonly string _path;
    private readonly MarkdownWriter _markdown = new();

    /// <summary>A page of ours.</summary>
    public PageWriter(PageContext context, string path)
        : this(context, path, context.File(path))
    {
    }

    private PageWriter(PageContext context, string path, string file)
    {
        Context = context;
        _path = path;
        Links = new PageLinks(context, file);
    }

    public PageContext Context { get; }

    /// <summary>A section of another file of the repository; its path is relative to the scanned root.</summary>
    public static PageWriter ForSection(PageContext context, string file) => new(context, file, MarkdownText.EncodePath(file));

    public PageLinks Links { get; }

    public PageWriter Title(Inline title)
    {
        _markdown.Heading(1, title);
        return this;
    }

    public PageWriter Section(string title) => Section(Inline.Text(title));

    public PageWriter Section(Inline title)
    {
        _markdown.Heading(2, title);
        return this;
    }

    public PageWriter Subsection(Inline title)
    {
        _markdown.Heading(3, title);
        return this;
    }

    public PageWriter Paragraph(Inline text)
    {
        _markdown.Paragraph(text);
        return this;
    }

    public PageWriter List(IEnumerable<Inline> items)
    {
        _markdown.List(items);
        return this;
    }

    /// <summary>A table, or a sentence when it has no rows.</summary>
    public PageWriter Table(Table table, string whenEmpty = "")
    {
        _markdown.Table(table);
        return table.Rows.Count > 0 ? this : Paragraph(Inline.Text(whenEmpty));
    }

    /// <summary>A picture and the table that says the same: nothing is in a picture only.</summary>
    /// <param name="variants">The picture, from the richest to the barest way to draw it.</param>
    /// <param name="twin">The table.</param>
    /// <param name="evenWithoutRows">True to draw things that have nothing to do with each other; else nothing is drawn without rows.</param>
    public PageWriter Picture(IEnumerable<Variant> variants, Table twin, bool evenWithoutRows = false)
    {
        if (twin.Rows.Count == 0 && !evenWithoutRows)
        {
            return this;
        }

        Drawing drawing = Drawing.Of(variants);
        foreach (string diagram in drawing.Diagrams)
        {
            _markdown.Mermaid(diagram);
        }

        if (drawing.LeftOut is { } leftOut)
        {
            Paragraph(Inline.Of($"*{leftOut}*"));
        }

        _markdown.Table(twin);
        return this;
    }

    /// <summary>What was written, without the mark of a page.</summary>
    public string ToText() => _markdown.ToString();

    public Page ToPage() => new(_path, $"{Mark}\n{_markdown}");
}

using System.Text;
using Docs.Documents;
using Docs.Language;
using Docs.Mermaid;

namespace Docs.Markdown;

/// <summary>Writes blocks as Markdown, one below the other.</summary>
/// <param name="inlines">How pieces of a line are written.</param>
/// <param name="anchor">The anchor of a table's row.</param>
/// <param name="room">How many characters all diagrams together may have.</param>
internal sealed class MarkdownWriter(InlineMarkdown inlines, Func<PageTarget, string?> anchor, int room = int.MaxValue)
{
    /// <summary>Rows beyond this number make a page that hosts no longer render.</summary>
    public const int MostRows = 1000;

    private readonly StringBuilder _text = new();
    private int _room = room;

    /// <summary>A writer for texts without any way to elsewhere.</summary>
    public MarkdownWriter(Texts texts)
        : this(InlineMarkdown.Unlinked(texts), _ => null)
    {
    }

    /// <summary>A block; nothing when it is empty.</summary>
    public MarkdownWriter Write(Block block)
    {
        switch (block)
        {
            case Documents.Heading heading:
                return Heading(heading.Level, heading.Title);
            case Documents.Paragraph paragraph:
                return Paragraph(paragraph.Content);
            case Callout callout:
                return Paragraph(callout.Content);
            case HumanText text:
                return Paragraph(Inline.Text(Text.VisibleText.Short(text.Content, 4000)));
            case BulletList list:
                return Lines(string.Join('\n', list.Items.Select(i => "- " + inlines.Write(i))));
            case Documents.Table table:
                return Table(table);
            case Figures figures:
                return Table(new Table([.. figures.Items.Select(f => new Column("", f.Label, ColumnKind.Number))], [new Row([.. figures.Items.Select(Number)])]));
            case Diagram diagram:
                return Picture(diagram);
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "No way to write this as Markdown.");
        }
    }

    /// <summary>A heading of level 1 to 6.</summary>
    public MarkdownWriter Heading(int level, Inline title) => Lines($"{new string('#', level)} {inlines.Write(title)}");

    /// <summary>A paragraph.</summary>
    public MarkdownWriter Paragraph(Inline text) => Lines(inlines.Write(text));

    /// <summary>A table without its empty columns; a line below it says how many rows were too many.</summary>
    public MarkdownWriter Table(Table table)
    {
        if (table.Rows.Count == 0)
        {
            return this;
        }

        Table shown = table.WithoutEmptyColumns();
        StringBuilder text = new();
        Cells(text, shown.Columns.Select(c => inlines.Write(Inline.Text(c.Title))));
        Cells(text, shown.Columns.Select(c => c.Kind == ColumnKind.Number ? "---:" : "---"));
        foreach (Row row in shown.Rows.Take(MostRows))
        {
            string mark = row.Anchor is { } target && anchor(target) is { } id ? InlineMarkdown.Anchor(id) : "";
            Cells(text, row.Cells.Select((c, i) => (shown.Columns[i].IsName ? mark : "") + inlines.Write(c)));
        }

        Lines(text.ToString().TrimEnd('\n'));
        int left = table.Rows.Count - MostRows;
        return left <= 0 ? this : Paragraph(inlines.Texts.Of(TextKey.MoreRows, inlines.Texts.Figure(left)));
    }

    /// <summary>What was written; its last line ends.</summary>
    public override string ToString() => _text.ToString();

    private Inline Number(Figure figure)
    {
        Inline number = inlines.Texts.Figure(figure.Number);
        return figure.Target is { } target ? new PageLink(number, target) : number;
    }

    private static void Cells(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private MarkdownWriter Picture(Diagram diagram)
    {
        Drawing drawing = Drawing.Of(diagram.Variants, inlines.Texts, _room);
        foreach (string text in drawing.Diagrams)
        {
            _room -= text.Length;
            Lines($"```mermaid\n{text.TrimEnd('\n')}\n```");
        }

        return Paragraph(drawing.LeftOut is { } leftOut ? new AsideText(Inline.Text(leftOut)) : Inline.Empty).Table(diagram.Twin);
    }

    private MarkdownWriter Lines(string lines)
    {
        if (lines.Length == 0)
        {
            return this;
        }

        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _text.Append(lines).Append('\n');
        return this;
    }
}

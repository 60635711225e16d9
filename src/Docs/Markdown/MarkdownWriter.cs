using System.Text;

namespace Docs.Markdown;

/// <summary>Writes a page block by block.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>A heading of level 1 to 6.</summary>
    public MarkdownWriter Heading(int level, Inline title) => Block($"{new string('#', level)} {title.Markdown}");

    /// <summary>A paragraph; nothing when it is empty.</summary>
    public MarkdownWriter Paragraph(Inline text) => text.IsEmpty ? this : Block(text.Markdown);

    /// <summary>A list; nothing when it is empty.</summary>
    public MarkdownWriter List(IEnumerable<Inline> items)
    {
        string list = string.Join('\n', items.Select(i => "- " + i.Markdown));
        return list.Length == 0 ? this : Block(list);
    }

    /// <summary>A table; a line below it says how many rows were too many. Nothing when it has no rows.</summary>
    public MarkdownWriter Table(Table table)
    {
        if (table.Rows.Count == 0)
        {
            return this;
        }

        Table shown = table.WithoutEmptyColumns();
        StringBuilder text = new();
        Row(text, shown.Columns.Select(c => c.TrimStart('>')));
        Row(text, shown.Columns.Select(c => c.StartsWith('>') ? "---:" : "---"));
        foreach (IReadOnlyList<Inline> row in shown.Rows.Take(Markdown.Table.MostRows))
        {
            Row(text, row.Select(c => c.Markdown));
        }

        Block(text.ToString().TrimEnd('\n'));
        int left = table.Rows.Count - Markdown.Table.MostRows;
        return left <= 0 ? this : Paragraph(Inline.Of($"{left} more rows are left out here: a longer page would not be shown everywhere."));
    }

    /// <summary>A Mermaid diagram.</summary>
    public MarkdownWriter Mermaid(string diagram) => Block($"```mermaid\n{diagram.TrimEnd('\n')}\n```");

    /// <summary>The page; its last line ends.</summary>
    public override string ToString() => _text.ToString();

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private MarkdownWriter Block(string block)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _text.Append(block).Append('\n');
        return this;
    }
}

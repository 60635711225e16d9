using Docs.Language;

namespace Docs.Documents;

/// <summary>What stands in a column.</summary>
internal enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Numbers, set to the right.</summary>
    Number,
}

/// <summary>A column of a table.</summary>
/// <param name="Id">Its name in every language.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="IsName">True for the column that names what the row is about; links to the row lead there.</param>
internal sealed record Column(string Id, string Title, ColumnKind Kind = ColumnKind.Text, bool IsName = false);

/// <summary>A row of a table.</summary>
/// <param name="Cells">As many pieces as there are columns.</param>
/// <param name="Anchor">Where links to what it is about lead; null when none do.</param>
internal sealed record Row(IReadOnlyList<Inline> Cells, PageTarget? Anchor = null);

/// <summary>A table.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>A table of things, one row each.</summary>
    public static Table Of<T>(Texts texts, IEnumerable<T> things, Func<T, PageTarget?> anchor, params IEnumerable<(ColumnKey Column, Func<T, Inline> Cell)> columns)
    {
        (ColumnKey Column, Func<T, Inline> Cell)[] all = [.. columns];
        return new([.. all.Select(c => c.Column.In(texts))], [.. things.Select(t => new Row([.. all.Select(c => c.Cell(t))], anchor(t)))]);
    }

    /// <summary>The table without the columns that are empty in every row.</summary>
    public Table WithoutEmptyColumns()
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Count).Where(i => Rows.Any(r => !r.Cells[i].IsEmpty))];
        return kept.Length == Columns.Count || Rows.Count == 0
            ? this
            : new Table([.. kept.Select(i => Columns[i])], [.. Rows.Select(r => r with { Cells = [.. kept.Select(i => r.Cells[i])] })]);
    }
}

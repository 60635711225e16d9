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
/// <param name="Title">What stands above it.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="IsName">True for the column that names what the row is about; links to the row lead there.</param>
internal sealed record Column(string Title, ColumnKind Kind = ColumnKind.Text, bool IsName = false)
{
    /// <summary>A column of words.</summary>
    public static implicit operator Column(string title) => new(title);

    /// <summary>The column that names what the rows are about.</summary>
    public static Column Name(string title) => new(title, IsName: true);

    /// <summary>A column of numbers.</summary>
    public static Column Number(string title) => new(title, ColumnKind.Number);
}

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
    public static Table Of<T>(IEnumerable<T> things, params (Column Column, Func<T, Inline> Cell)[] columns) => Of(things, _ => null, columns);

    /// <summary>A table of things that links lead to, one row each.</summary>
    public static Table Of<T>(IEnumerable<T> things, Func<T, PageTarget?> anchor, params (Column Column, Func<T, Inline> Cell)[] columns) =>
        new([.. columns.Select(c => c.Column)], [.. things.Select(t => new Row([.. columns.Select(c => c.Cell(t))], anchor(t)))]);

    /// <summary>The table without the columns that are empty in every row.</summary>
    public Table WithoutEmptyColumns()
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Count).Where(i => Rows.Any(r => !r.Cells[i].IsEmpty))];
        return kept.Length == Columns.Count || Rows.Count == 0
            ? this
            : new Table([.. kept.Select(i => Columns[i])], [.. Rows.Select(r => r with { Cells = [.. kept.Select(i => r.Cells[i])] })]);
    }
}

namespace Docs.Markdown;

/// <summary>A table: column titles of our own, and rows of pieces.</summary>
/// <param name="Columns">The titles; one that starts with <c>&gt;</c> is a column of numbers, set to the right.</param>
/// <param name="Rows">The rows; each has as many pieces as there are columns.</param>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Inline>> Rows)
{
    /// <summary>Rows beyond this number make a page that hosts no longer render.</summary>
    public const int MostRows = 1000;

    /// <summary>A table of things, one row each.</summary>
    public static Table Of<T>(IEnumerable<T> things, params (string Title, Func<T, Inline> Cell)[] columns) =>
        new([.. columns.Select(c => c.Title)], [.. things.Select(t => columns.Select(c => c.Cell(t)).ToArray())]);

    /// <summary>The table without the columns that are empty in every row.</summary>
    public Table WithoutEmptyColumns()
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Count).Where(i => Rows.Any(r => !r[i].IsEmpty))];
        return kept.Length == Columns.Count || Rows.Count == 0
            ? this
            : new Table([.. kept.Select(i => Columns[i])], [.. Rows.Select(r => kept.Select(i => r[i]).ToArray())]);
    }
}

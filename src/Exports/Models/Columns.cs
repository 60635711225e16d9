using Exports.Reports;

namespace Exports.Models;

/// <summary>Lines of cells below each other, for people with a fixed-width font.</summary>
internal sealed class Columns(string indent)
{
    private const int Widest = 48;
    private readonly List<string[]> rows = [];

    /// <summary>Adds a line. Nothing in a cell can turn the lines around it.</summary>
    public void Add(params string[] cells) => rows.Add([.. cells.Select(SafeText.OneLine)]);

    /// <summary>Writes the lines. A cell that is much longer than others does not push them all aside.</summary>
    public void Write(TextWriter output)
    {
        int columns = rows.Count == 0 ? 0 : rows.Max(r => r.Length);
        int[] widths = [.. Enumerable.Range(0, columns).Select(i => rows.Where(r => r.Length > i && r[i].Length <= Widest).Select(r => r[i].Length).DefaultIfEmpty(0).Max())];
        foreach (string[] row in rows)
        {
            string line = string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i])).Where((_, i) => widths[i] > 0 || row[i].Length > 0));
            output.Write((indent + line).TrimEnd());
            output.Write('\n');
        }
    }
}

using Docs.Documents;
using Docs.Graphs;
using Docs.Svg.Layout;
using Docs.Svg.Text;

namespace Docs.Svg.Boxes;

/// <summary>A box of a picture: a title, details below it, and rows. Its size follows from its text.</summary>
internal sealed record NodeBox
{
    public const double Padding = 10;

    public const double IconSize = 14;

    public const double IconGap = 6;

    public const double TitleSize = 13;

    public const double DetailSize = 11;

    public const double TitleLine = 17;

    public const double DetailLine = 14;

    private const double Narrowest = 84;

    private const double WidestText = 210;

    private const double RowsBottom = 4;

    /// <summary>A box with what stands on it.</summary>
    public NodeBox(string id, NodeKind kind, string title, string? detail, IReadOnlyList<BoxRow> rows)
    {
        Id = id;
        Kind = kind;
        FullTitle = title;
        FullDetail = detail;
        Rows = rows;
        Title = TextLines.Of(title, WidestText, TitleSize, most: 2, bold: true);
        Detail = detail is null ? null : TextLines.Of(detail, WidestText, DetailSize, most: 2);
        double text = IconSize + IconGap + Title.Lines.Select(l => TextWidth.Of(l, TitleSize, bold: true)).DefaultIfEmpty(0).Max();
        double details = Detail?.Lines.Select(l => TextWidth.Of(l, DetailSize)).DefaultIfEmpty(0).Max() ?? 0;
        double row = rows.Select(r => r.Width).DefaultIfEmpty(0).Max();
        HeaderHeight = (Padding * 1.4) + (Math.Max(1, Title.Lines.Count) * TitleLine) + ((Detail?.Lines.Count ?? 0) * DetailLine);
        Size = new Size(
            Math.Ceiling(Math.Max(Narrowest, Math.Max(row, Math.Max(text, details)) + (2 * Padding))),
            Math.Ceiling(HeaderHeight + (rows.Count == 0 ? 0 : rows.Sum(r => r.Height) + RowsBottom)));
    }

    public string Id { get; }

    public NodeKind Kind { get; }

    public string FullTitle { get; }

    public string? FullDetail { get; }

    public TextLines Title { get; }

    public TextLines? Detail { get; }

    public IReadOnlyList<BoxRow> Rows { get; }

    public double HeaderHeight { get; }

    /// <summary>How large it is; it may be made larger, never smaller.</summary>
    public Size Size { get; init; }

    /// <summary>The page it leads to.</summary>
    public PageTarget? Link { get; init; }

    /// <summary>True for what the picture is about.</summary>
    public bool Focus { get; init; }

    /// <summary>How far below the box's top the middle of a row is.</summary>
    public double RowMiddle(int row) => HeaderHeight + Rows.Take(row).Sum(r => r.Height) + (Rows[row].Height / 2);
}

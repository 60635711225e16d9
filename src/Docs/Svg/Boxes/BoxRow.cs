using Docs.Graphs;
using Docs.Svg.Text;

namespace Docs.Svg.Boxes;

/// <summary>A row of a box: a mark, a name, and what stands at its right.</summary>
internal sealed record BoxRow
{
    public const double TextSize = 12;

    public const double SmallSize = 10.5;

    public const double NoteLine = 14;

    private const double RowHeight = 20;

    private const double WidestText = 190;

    private const double WidestRight = 140;

    private const double Gap = 12;

    /// <summary>A row with what stands on it.</summary>
    public BoxRow(string text, string? mark = null, string? right = null, string? note = null)
    {
        FullText = text;
        Mark = mark;
        FullRight = right;
        FullNote = note;
        Text = TextLines.Of(text, WidestText, TextSize, most: 1);
        Right = string.IsNullOrEmpty(right) ? null : TextLines.Of(right, WidestRight, SmallSize, most: 1);
        Note = string.IsNullOrEmpty(note) ? null : TextLines.Of(note, WidestText + 40, SmallSize, most: 1);
    }

    public string FullText { get; }

    public string? FullRight { get; }

    public string? FullNote { get; }

    /// <summary>A few letters before the name, such as <c>PK</c>.</summary>
    public string? Mark { get; }

    public TextLines Text { get; }

    public TextLines? Right { get; }

    public TextLines? Note { get; }

    /// <summary>The room for marks, the same in all rows of a box.</summary>
    public double MarkWidth { get; init; }

    /// <summary>The graph's node that it stands for; null when it is none.</summary>
    public GraphNode? Node { get; init; }

    public bool Focus => Node?.Focus == true;

    /// <summary>The picture before the name; null for none.</summary>
    public NodeKind? Icon { get; init; }

    public double Height => RowHeight + (Note is null ? 0 : NoteLine);

    public double Width => Math.Max(
        TextStart + TextWidth.Of(Line(Text), TextSize, Focus) + (Right is null ? 0 : Gap + TextWidth.Of(Line(Right), SmallSize)),
        Note is null ? 0 : TextStart + TextWidth.Of(Line(Note), SmallSize));

    /// <summary>Where the name starts, from the row's own start.</summary>
    public double TextStart => MarkWidth + (Icon is null ? 0 : NodeBox.IconSize + 4);

    /// <summary>The only line of a text, or nothing.</summary>
    public static string Line(TextLines text) => text.Lines is [var line, ..] ? line : "";
}

using Docs.Documents;
using Docs.Graphs;
using Docs.Svg.Boxes;
using Docs.Svg.Layout;
using Docs.Svg.Text;

namespace Docs.Svg;

/// <summary>Draws boxes: shapes tell the kinds apart, links carry names for those who do not see them.</summary>
/// <param name="svg">What is written to.</param>
/// <param name="options">How pictures are drawn.</param>
internal sealed class BoxDrawing(SvgText svg, SvgOptions options)
{
    private const double FirstBaseline = 19;

    /// <summary>Draws a box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="index">Its number in the picture, to which edges refer.</param>
    public void Draw(NodeBox box, Box at, int index)
    {
        svg.Open("g", ("class", $"node {Class(box.Kind)}{(box.Focus ? " focus" : "")}"), ("data-node", SvgText.Number(index)));
        bool linked = OpenLink(box.Link, Name(box));
        string full = box.FullDetail is null ? box.FullTitle : $"{box.FullTitle} – {box.FullDetail}";
        if (!linked && (!box.Title.Complete || box.Detail is { Complete: false }))
        {
            svg.Text("title", full);
        }

        Outline(box, at);
        Header(box, at);
        CloseLink(linked);
        double y = at.Y + box.HeaderHeight;
        if (box.Rows.Count > 0)
        {
            svg.Empty("path", ("class", "rule"), ("d", SvgText.Path([Stroke.Move(new(at.X, y)), Stroke.Line(new(at.Right, y))])), ("stroke", "currentColor"), ("stroke-opacity", "0.4"));
        }

        foreach (BoxRow row in box.Rows)
        {
            Row(row, at, y);
            y += row.Height;
        }

        svg.Close("g").NewLine();
    }

    private void Outline(NodeBox box, Box at)
    {
        string corner = SvgText.Number(box.Kind switch { NodeKind.Service or NodeKind.Team => 8, NodeKind.Event => Math.Min(16, at.Height / 2), _ => 3 });
        svg.Empty(
            "rect",
            ("class", "box"),
            ("x", SvgText.Number(at.X)),
            ("y", SvgText.Number(at.Y)),
            ("width", SvgText.Number(at.Width)),
            ("height", SvgText.Number(at.Height)),
            ("rx", corner),
            ("fill", "none"),
            ("stroke", "currentColor"),
            ("stroke-width", box.Focus ? "3" : "1.2"),
            ("pointer-events", "all"));
    }

    private void Header(NodeBox box, Box at)
    {
        double free = box.Rows.Count == 0 ? (at.Height - box.HeaderHeight) / 2 : 0;
        double y = at.Y + free + FirstBaseline;
        Icon(box.Kind, at.X + NodeBox.Padding, y - 11);
        foreach (string line in box.Title.Lines)
        {
            svg.Text("text", line, ("class", "title"), ("x", SvgText.Number(at.X + NodeBox.Padding + NodeBox.IconSize + NodeBox.IconGap)), ("y", SvgText.Number(y)), ("font-weight", "600"));
            y += NodeBox.TitleLine;
        }

        foreach (string line in box.Detail?.Lines ?? [])
        {
            svg.Text("text", line, ("class", "detail"), ("x", SvgText.Number(at.X + NodeBox.Padding)), ("y", SvgText.Number(y - 1)), ("font-size", SvgText.Number(NodeBox.DetailSize)), ("opacity", "0.75"));
            y += NodeBox.DetailLine;
        }
    }

    private void Row(BoxRow row, Box at, double y)
    {
        bool linked = OpenLink(row.Node?.Link, Name(row));
        svg.Open("g", ("class", $"row{(row.Node is { } node ? " " + Class(node.Kind) : "")}{(row.Focus ? " focus" : "")}"));
        if (!linked && (!row.Text.Complete || row.Right is { Complete: false } || row.Note is { Complete: false }))
        {
            svg.Text("title", string.Join(" – ", new[] { row.FullText, row.FullRight, row.FullNote }.Where(t => !string.IsNullOrEmpty(t))));
        }

        svg.Empty(
            "rect",
            ("class", "cell"),
            ("x", SvgText.Number(at.X + 1)),
            ("y", SvgText.Number(y)),
            ("width", SvgText.Number(at.Width - 2)),
            ("height", SvgText.Number(row.Height)),
            ("fill", "none"),
            ("pointer-events", "all"));
        double start = at.X + NodeBox.Padding;
        if (row.Mark is { } mark)
        {
            svg.Text("text", mark, ("class", "mark"), ("x", SvgText.Number(start)), ("y", SvgText.Number(y + 14)), ("font-size", "9"), ("font-weight", "600"));
        }

        if (row.Icon is { } icon)
        {
            Icon(icon, start + row.MarkWidth, y + 3.5);
        }

        svg.Text("text", BoxRow.Line(row.Text), ("class", "name"), ("x", SvgText.Number(start + row.TextStart)), ("y", SvgText.Number(y + 14)), ("font-size", SvgText.Number(BoxRow.TextSize)), ("font-weight", row.Focus ? "600" : null));
        if (row.Right is { } right)
        {
            svg.Text("text", BoxRow.Line(right), ("class", "type"), ("x", SvgText.Number(at.Right - NodeBox.Padding)), ("y", SvgText.Number(y + 14)), ("font-size", SvgText.Number(BoxRow.SmallSize)), ("text-anchor", "end"), ("opacity", "0.75"));
        }

        if (row.Note is { } note)
        {
            svg.Text("text", BoxRow.Line(note), ("class", "note"), ("x", SvgText.Number(start + row.TextStart)), ("y", SvgText.Number(y + 14 + BoxRow.NoteLine - 1)), ("font-size", SvgText.Number(BoxRow.SmallSize)), ("font-style", "italic"), ("opacity", "0.75"));
        }

        svg.Close("g");
        CloseLink(linked);
    }

    private bool OpenLink(PageTarget? link, string name)
    {
        string? address = link is null ? null : options.Link(link);
        if (address is null)
        {
            return false;
        }

        // A title names the link for those who cannot see it and shows on hover what is cut short. (A label would have to repeat what is visible, word by word.)
        svg.Open("a", ("href", address)).Text("title", name);
        return true;
    }

    private void CloseLink(bool linked)
    {
        if (linked)
        {
            svg.Close("a");
        }
    }

    private string Name(NodeBox box) => $"{options.Words.Node(box.Kind)} {box.FullTitle}{(box.FullDetail is null ? "" : $", {box.FullDetail}")}";

    private string Name(BoxRow row) =>
        string.Join(", ", new[] { row.Node is { } node ? $"{options.Words.Node(node.Kind)} {row.FullText}" : row.FullText, row.FullRight, row.FullNote }.Where(t => !string.IsNullOrEmpty(t)));

    private void Icon(NodeKind kind, double x, double y) => svg.Open(
            "g", ("class", "icon"), ("transform", $"translate({SvgText.Number(x)} {SvgText.Number(y)})"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.3"), ("stroke-linejoin", "round"))
        .Empty("path", ("d", kind switch
        {
            NodeKind.Team => "M4 1.5H12.5V9.5H4ZM9.8 9.5V12.5H1.5V4.5H4",
            NodeKind.Service => "M7 1L12.5 4V10L7 13L1.5 10V4ZM1.5 4L7 7L12.5 4M7 7V13",
            NodeKind.Store => "M2 3.2C2 .6 12 .6 12 3.2V10.8C12 13.4 2 13.4 2 10.8ZM2 3.2C2 5.8 12 5.8 12 3.2M2 7C2 9.6 12 9.6 12 7",
            NodeKind.Entity => "M1.5 2H12.5V12H1.5ZM1.5 5.3H12.5M6 5.3V12",
            NodeKind.Field => "M1.5 5H12.5V9H1.5ZM4 5V9",
            _ => "M1.5 3H12.5V11H1.5ZM1.5 3L7 7.8L12.5 3",
        }))
        .Close("g");

    private static string Class(NodeKind kind) => kind switch
    {
        NodeKind.Team => "team",
        NodeKind.Service => "service",
        NodeKind.Store => "store",
        NodeKind.Entity => "entity",
        NodeKind.Field => "field",
        _ => "event",
    };
}

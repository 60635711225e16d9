using Docs.Graphs;
using Docs.Svg.Boxes;
using Docs.Svg.Layout;
using Docs.Svg.Text;

namespace Docs.Svg;

/// <summary>Messages between participants, from top to bottom; what a participant does with one stands on its line.</summary>
internal static class SequencePicture
{
    private const double ColumnGap = 36;

    private const double StepGap = 20;

    private const double NotePadding = 8;

    private const double SelfWidth = 36;

    public static string Write(Graph graph, SvgOptions options)
    {
        NodeBox[] boxes = [.. graph.Nodes.Select(n => new NodeBox(n.Id, n.Kind, n.Label, n.Detail, []) { Link = n.Link, Focus = n.Focus })];
        Dictionary<string, int> places = graph.Nodes.Index().ToDictionary(n => n.Item.Id, n => n.Index, StringComparer.Ordinal);
        Step[] steps = [.. graph.Edges.Select(e => Step.Of(e, places[e.From], places[e.To]))];
        double[] middles = Middles(boxes, steps);
        double header = boxes.Select(b => b.Size.Height).DefaultIfEmpty(0).Max();
        double width = boxes.Index().Select(b => middles[b.Index] + (b.Item.Size.Width / 2))
            .Concat(steps.Where(s => s.OnLine).Select(s => middles[s.From] + s.Right)).DefaultIfEmpty(0).Max();
        double bottom = header + StepGap + steps.Sum(s => s.Height + StepGap);
        return SvgFrame.Write(graph, new Size(width, bottom), options, svg =>
        {
            BoxDrawing drawing = new(svg, options);
            for (int i = 0; i < boxes.Length; i++)
            {
                svg.Empty("path", ("class", "lifeline"), ("d", SvgText.Path(Lifeline(steps, i, middles[i], header, bottom))), ("fill", "none"), ("stroke", "currentColor"), ("stroke-opacity", "0.5"), ("stroke-dasharray", "4 4"));
                drawing.Draw(boxes[i], new(middles[i] - (boxes[i].Size.Width / 2), 0, boxes[i].Size.Width, header), i);
            }

            double y = header + StepGap;
            foreach (Step step in steps)
            {
                Draw(svg, step, middles, y, $"{boxes[step.From].FullTitle} → {boxes[step.To].FullTitle}: {string.Join(", ", step.Edge.Lines)}");
                y += step.Height + StepGap;
            }
        });
    }

    /// <summary>A participant's line, with gaps for what stands on it.</summary>
    private static IEnumerable<Stroke> Lifeline(Step[] steps, int participant, double x, double top, double bottom)
    {
        yield return Stroke.Move(new(x, top));
        double y = top + StepGap;
        foreach (Step step in steps)
        {
            if (step.IsNote && step.From == participant)
            {
                yield return Stroke.Line(new(x, y));
                yield return Stroke.Move(new(x, y + step.Height));
            }

            y += step.Height + StepGap;
        }

        yield return Stroke.Line(new(x, bottom));
    }

    private static void Draw(SvgText svg, Step step, double[] middles, double y, string name)
    {
        EdgeDrawing edges = new(svg);
        edges.Open(step.Edge.Kind, name, (step.From, step.To));
        double from = middles[step.From];
        if (step.IsNote)
        {
            svg.Empty("rect", ("class", "remark"), ("x", SvgText.Number(from - step.Right)), ("y", SvgText.Number(y)), ("width", SvgText.Number(2 * step.Right)), ("height", SvgText.Number(step.Height)), ("rx", "3"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-opacity", "0.6"));
            Lines(svg, step, from, y + NotePadding, "middle");
        }
        else if (step.OnLine)
        {
            double end = y + step.Height;
            edges.Line(step.Edge.Kind, [Stroke.Move(new(from, y)), Stroke.Line(new(from + SelfWidth, y)), Stroke.Line(new(from + SelfWidth, end)), Stroke.Line(new(from + 8, end))]);
            edges.Head(new(from, end), new(from + 8, end));
            Lines(svg, step, from + SelfWidth + 8, y + ((step.Height - step.TextHeight) / 2), "start");
        }
        else
        {
            double to = middles[step.To];
            double line = y + step.Height - 4;
            int sign = Math.Sign(to - from);
            edges.Line(step.Edge.Kind, [Stroke.Move(new(from, line)), Stroke.Line(new(to - (8 * sign), line))]);
            edges.Head(new(to, line), new(from, line));
            Lines(svg, step, (from + to) / 2, y, "middle");
        }

        svg.Close("g").NewLine();
    }

    private static void Lines(SvgText svg, Step step, double x, double y, string anchor)
    {
        foreach ((int i, string line) in step.Lines.Index())
        {
            svg.Text("text", line, ("class", "label"), ("x", SvgText.Number(x)), ("y", SvgText.Number(y + (i * EdgeDrawing.LabelLine) + 10.5)), ("font-size", SvgText.Number(EdgeDrawing.LabelSize)), ("text-anchor", anchor));
        }
    }

    /// <summary>Where the participants' lines stand: far enough apart for the participants, and for what is said between and on their lines.</summary>
    private static double[] Middles(NodeBox[] boxes, Step[] steps)
    {
        double[] middles = new double[boxes.Length];
        for (int i = 0; i < boxes.Length; i++)
        {
            double left = Math.Max(boxes[i].Size.Width / 2, steps.Where(s => s.IsNote && s.From == i).Select(s => s.Right).DefaultIfEmpty(0).Max());
            middles[i] = i == 0 ? left : middles[i - 1] + (boxes[i - 1].Size.Width / 2) + ColumnGap + (boxes[i].Size.Width / 2);
            foreach (Step step in steps.Where(s => Math.Max(s.From, s.To) == i && !s.OnLine))
            {
                middles[i] = Math.Max(middles[i], middles[Math.Min(step.From, step.To)] + step.TextWidth + ColumnGap);
            }

            if (i > 0)
            {
                double before = steps.Where(s => s.OnLine && s.From == i - 1).Select(s => s.Right).DefaultIfEmpty(0).Max();
                middles[i] = Math.Max(middles[i], middles[i - 1] + before + left + (NotePadding * 2));
            }
        }

        return middles;
    }

    /// <summary>A message, or what a participant does by itself.</summary>
    private sealed record Step(GraphEdge Edge, int From, int To, IReadOnlyList<string> Lines, double TextWidth)
    {
        public bool IsNote => Edge.Kind == EdgeKind.Write;

        public bool OnLine => From == To;

        public double TextHeight => Lines.Count * EdgeDrawing.LabelLine;

        public double Height => IsNote ? TextHeight + (2 * NotePadding) : OnLine ? Math.Max(22, TextHeight) : TextHeight + 6;

        /// <summary>How far it reaches to the right of its line, when it stands on one.</summary>
        public double Right => IsNote ? (TextWidth / 2) + NotePadding : SelfWidth + 8 + TextWidth;

        public static Step Of(GraphEdge edge, int from, int to)
        {
            IReadOnlyList<string> lines = EdgeDrawing.Lines(edge);
            return new Step(edge, from, to, lines, lines.Select(l => Text.TextWidth.Of(l, EdgeDrawing.LabelSize)).DefaultIfEmpty(0).Max());
        }
    }
}

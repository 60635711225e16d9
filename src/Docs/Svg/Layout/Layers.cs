namespace Docs.Svg.Layout;

/// <summary>A thing in a layer: a box, a label, or the place where an edge passes.</summary>
/// <param name="rank">Its layer.</param>
/// <param name="size">The room it takes.</param>
internal sealed class Slot(int rank, Size size)
{
    public int Rank => rank;

    public Size Size => size;

    /// <summary>The box that it is, or -1.</summary>
    public int BoxIndex { get; init; } = -1;

    /// <summary>Its place within its layer.</summary>
    public int Order { get; set; }

    /// <summary>The middle of it, across the layers.</summary>
    public double Middle { get; set; }

    /// <summary>Links from the layer before.</summary>
    public List<Link> Before { get; } = [];

    /// <summary>Links to the layer after.</summary>
    public List<Link> After { get; } = [];

    public bool IsBox => BoxIndex >= 0;
}

/// <summary>A part of an edge, between two neighbouring layers.</summary>
internal sealed class Link(Slot from, Slot to)
{
    public Slot From => from;

    public Slot To => to;

    /// <summary>Where it leaves, from the middle of <see cref="From"/>.</summary>
    public double Leaves { get; set; }

    /// <summary>Where it arrives, from the middle of <see cref="To"/>.</summary>
    public double Arrives { get; set; }

    /// <summary>Whether <see cref="Leaves"/> is given and not chosen.</summary>
    public bool LeavesFixed { get; init; }

    /// <summary>Whether <see cref="Arrives"/> is given and not chosen.</summary>
    public bool ArrivesFixed { get; init; }

    /// <summary>How much it wants to be straight: the middle of a long edge most of all.</summary>
    public double Weight => (from.IsBox, to.IsBox) switch
    {
        (true, true) => 1,
        (false, false) => 8,
        _ => 2,
    };
}

/// <summary>An edge as a chain of links.</summary>
/// <param name="Links">From the lower to the higher rank.</param>
/// <param name="Label">The slot of its label.</param>
/// <param name="Turned">True when the chain runs against the edge.</param>
internal sealed record Chain(IReadOnlyList<Link> Links, Slot? Label, bool Turned);

/// <summary>A connected graph in layers. Boxes stand in even layers, labels in the odd ones between them.</summary>
/// <param name="Ranks">The layers.</param>
/// <param name="Boxes">The boxes' slots, as given.</param>
/// <param name="Chains">The edges, as given.</param>
internal sealed record Layers(IReadOnlyList<List<Slot>> Ranks, IReadOnlyList<Slot> Boxes, IReadOnlyList<Chain> Chains)
{
    public static Layers Of(LayoutGraph graph)
    {
        (int From, int To)[] wanted = [.. graph.Edges.Select(e => e.Backward ? (e.To, e.From) : (e.From, e.To))];
        int[] line = CycleBreaker.Line(graph.Boxes.Count, wanted);
        (int From, int To)[] directed = [.. wanted.Select(e => line[e.From] <= line[e.To] ? e : (e.To, e.From))];
        int[] ranks = Ranking.Of(graph.Boxes.Count, directed);
        List<Slot>[] layers = [.. Enumerable.Range(0, (ranks.DefaultIfEmpty(0).Max() * 2) + 1).Select(_ => new List<Slot>())];
        Slot[] boxes = [.. graph.Boxes.Select((size, i) => new Slot(ranks[i] * 2, size) { BoxIndex = i })];
        foreach (Slot box in boxes)
        {
            layers[box.Rank].Add(box);
        }

        Chain[] chains = [.. graph.Edges.Select((edge, i) => Connect(edge, boxes[directed[i].From], boxes[directed[i].To], directed[i].From != edge.From, layers))];
        return new Layers(layers, boxes, chains);
    }

    private static Chain Connect(LayoutEdge edge, Slot from, Slot to, bool turned, List<Slot>[] layers)
    {
        int labelled = (from.Rank + to.Rank) / 2 | 1;
        List<Link> links = [];
        Slot? label = null;
        Slot at = from;
        double? leaves = turned ? edge.Arrives : edge.Leaves;
        double? arrives = turned ? edge.Leaves : edge.Arrives;
        for (int rank = from.Rank + 1; rank <= to.Rank; rank++)
        {
            Slot next = rank == to.Rank ? to : new Slot(rank, rank == labelled && edge.Label is { } room ? room : default);
            if (next != to)
            {
                layers[rank].Add(next);
                label = rank == labelled && edge.Label is not null ? next : label;
            }

            Link link = new(at, next)
            {
                Leaves = at == from && leaves is { } leave ? leave - (from.Size.Height / 2) : 0,
                LeavesFixed = at != from || leaves is not null,
                Arrives = next == to && arrives is { } arrive ? arrive - (to.Size.Height / 2) : 0,
                ArrivesFixed = next != to || arrives is not null,
            };
            at.After.Add(link);
            next.Before.Add(link);
            links.Add(link);
            at = next;
        }

        return new Chain(links, label, turned);
    }
}

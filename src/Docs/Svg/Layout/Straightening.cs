namespace Docs.Svg.Layout;

/// <summary>Takes small bends out: what nearly stands in one line shall stand in one.</summary>
internal static class Straightening
{
    /// <summary>Larger bends are curves that mean to be seen.</summary>
    private const double Small = 24;

    public static void Apply(Layers layers)
    {
        foreach (Chain chain in layers.Chains)
        {
            Passages(layers, chain);
        }

        foreach (Slot box in layers.Boxes)
        {
            Leaf(layers, box);
        }
    }

    /// <summary>The places where a long edge passes come into as few lines as there is room for.</summary>
    private static void Passages(Layers layers, Chain chain)
    {
        double first = chain.Links[0].From.Middle + chain.Links[0].Leaves;
        double last = chain.Links[^1].To.Middle + chain.Links[^1].Arrives;
        List<Slot> run = [];
        (double Low, double High) room = (double.MinValue, double.MaxValue);
        foreach (Slot passage in chain.Links.Skip(1).Select(l => l.From))
        {
            (double low, double high) = Room(layers, passage);
            (double Low, double High) both = (Math.Max(room.Low, low), Math.Min(room.High, high));
            if (run.Count > 0 && both.Low > both.High)
            {
                Align(run, room, first, last);
                run.Clear();
                both = (low, high);
            }

            run.Add(passage);
            room = both;
        }

        Align(run, room, first, last);
    }

    /// <summary>Brings a run into one line, in that of an end when it can.</summary>
    private static void Align(List<Slot> run, (double Low, double High) room, double first, double last)
    {
        if (run.Count == 0 || room.Low > room.High)
        {
            return;
        }

        double mean = run.Average(p => p.Middle);
        double nearest = Math.Abs(first - mean) <= Math.Abs(last - mean) ? first : last;
        double line = Math.Clamp(Math.Abs(nearest - mean) <= Small ? nearest : mean, room.Low, room.High);
        run.ForEach(p => p.Middle = line);
    }

    /// <summary>A box with one link only goes where that is straight.</summary>
    private static void Leaf(Layers layers, Slot box)
    {
        double? straight = (box.Before, box.After) switch
        {
            ([var link], []) => link.From.Middle + link.Leaves - link.Arrives,
            ([], [var link]) => link.To.Middle + link.Arrives - link.Leaves,
            _ => null,
        };
        if (straight is { } line)
        {
            (double low, double high) = Room(layers, box);
            box.Middle = low <= high ? Math.Clamp(line, low, high) : box.Middle;
        }
    }

    private static (double Low, double High) Room(Layers layers, Slot slot)
    {
        List<Slot> layer = layers.Ranks[slot.Rank];
        double low = slot.Order == 0 ? double.MinValue : layer[slot.Order - 1].Middle + Positions.Distance(layer[slot.Order - 1], slot);
        double high = slot.Order == layer.Count - 1 ? double.MaxValue : layer[slot.Order + 1].Middle - Positions.Distance(slot, layer[slot.Order + 1]);
        return (low, high);
    }
}

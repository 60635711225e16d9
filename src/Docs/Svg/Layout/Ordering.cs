namespace Docs.Svg.Layout;

/// <summary>Orders the slots of each layer so that few links cross: sweeps by the means of neighbours, then exchanges of neighbours.</summary>
internal static class Ordering
{
    private const int Sweeps = 24;

    /// <summary>Layers beyond this are swept only: exchanging is quadratic.</summary>
    private const int LargestExchanged = 120;

    public static void Apply(Layers layers)
    {
        Start(layers);
        Slot[][] best = Snapshot(layers);
        long fewest = Crossings.Of(layers);
        for (int sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(layers, down: sweep % 2 == 0);
            Exchange(layers);
            long crossings = Crossings.Of(layers);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = Snapshot(layers);
            }
        }

        Restore(layers, best);
    }

    /// <summary>Depth first from the first layer, in reading order: what hangs together stands together.</summary>
    private static void Start(Layers layers)
    {
        List<Slot>[] found = [.. layers.Ranks.Select(_ => new List<Slot>())];
        HashSet<Slot> seen = [];
        Stack<Slot> open = new(layers.Ranks.SelectMany(r => r).Reverse());
        while (open.TryPop(out Slot? slot))
        {
            if (seen.Add(slot))
            {
                found[slot.Rank].Add(slot);
                for (int i = slot.After.Count - 1; i >= 0; i--)
                {
                    open.Push(slot.After[i].To);
                }
            }
        }

        foreach ((int rank, List<Slot> layer) in found.Index())
        {
            Place(layers.Ranks[rank], layer);
        }
    }

    private static void Sweep(Layers layers, bool down)
    {
        for (int i = 1; i < layers.Ranks.Count; i++)
        {
            List<Slot> layer = layers.Ranks[down ? i : layers.Ranks.Count - 1 - i];
            Place(layer, [.. layer.OrderBy(s => Mean(s, down))]);
        }
    }

    private static double Mean(Slot slot, bool down)
    {
        List<Link> links = down ? slot.Before : slot.After;
        return links.Count == 0
            ? slot.Order
            : links.Average(l => down ? Crossings.LeavesAt(l) : Crossings.ArrivesAt(l));
    }

    private static void Exchange(Layers layers)
    {
        for (bool better = true; better;)
        {
            better = false;
            foreach (List<Slot> layer in layers.Ranks.Where(l => l.Count <= LargestExchanged))
            {
                for (int i = 0; i + 1 < layer.Count; i++)
                {
                    if (Crossings.Between(layer[i], layer[i + 1]) > Crossings.Between(layer[i + 1], layer[i]))
                    {
                        (layer[i], layer[i + 1]) = (layer[i + 1], layer[i]);
                        layer[i].Order = i;
                        layer[i + 1].Order = i + 1;
                        better = true;
                    }
                }
            }
        }
    }

    private static void Place(List<Slot> layer, IReadOnlyList<Slot> sorted)
    {
        layer.Clear();
        layer.AddRange(sorted);
        foreach ((int i, Slot slot) in layer.Index())
        {
            slot.Order = i;
        }
    }

    private static Slot[][] Snapshot(Layers layers) => [.. layers.Ranks.Select(l => l.ToArray())];

    private static void Restore(Layers layers, Slot[][] orders)
    {
        foreach ((int rank, Slot[] order) in orders.Index())
        {
            Place(layers.Ranks[rank], order);
        }
    }
}

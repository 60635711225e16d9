namespace Docs.Svg.Layout;

/// <summary>
/// Places the slots of each layer across it, in their order: near to what they are linked to, without touching. Each layer by itself is
/// placed exactly (least squares under the distances that are needed); sweeps over the layers bring them together.
/// </summary>
internal static class Positions
{
    private const int Sweeps = 16;

    public static void Apply(Layers layers)
    {
        foreach (List<Slot> layer in layers.Ranks)
        {
            double at = 0;
            foreach (Slot slot in layer)
            {
                at += slot.Order == 0 ? slot.Size.Height / 2 : Distance(layer[slot.Order - 1], slot);
                slot.Middle = at;
            }
        }

        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool down = sweep % 2 == 0;
            for (int i = 0; i < layers.Ranks.Count; i++)
            {
                Place(layers.Ranks[down ? i : layers.Ranks.Count - 1 - i], useBefore: down || sweep >= Sweeps - 4, useAfter: !down || sweep >= Sweeps - 4);
            }
        }

        double top = layers.Ranks.SelectMany(l => l).Min(s => s.Middle - (s.Size.Height / 2));
        foreach (Slot slot in layers.Ranks.SelectMany(l => l))
        {
            // Halves are fine enough, and leave nothing of how a processor rounds.
            slot.Middle = Math.Round((slot.Middle - top) * 2, MidpointRounding.AwayFromZero) / 2;
        }
    }

    /// <summary>The room between the middles of neighbours.</summary>
    public static double Distance(Slot above, Slot below)
    {
        double gap = (above.IsBox, below.IsBox) switch
        {
            (true, true) => 22,
            (false, false) when above.Size.Height == 0 && below.Size.Height == 0 => 12,
            (false, false) => 6,
            _ => 16,
        };
        return ((above.Size.Height + below.Size.Height) / 2) + gap;
    }

    private static void Place(List<Slot> layer, bool useBefore, bool useAfter)
    {
        if (layer.Count == 0)
        {
            return;
        }

        double[] wanted = new double[layer.Count];
        double[] weights = new double[layer.Count];
        double shift = 0;
        foreach ((int i, Slot slot) in layer.Index())
        {
            shift += i == 0 ? 0 : Distance(layer[i - 1], slot);
            (double place, double weight) = Wanted(slot, useBefore, useAfter);
            wanted[i] = place - shift;
            weights[i] = weight;
        }

        double[] placed = Ascending.Nearest(wanted, weights);
        shift = 0;
        foreach ((int i, Slot slot) in layer.Index())
        {
            shift += i == 0 ? 0 : Distance(layer[i - 1], slot);
            slot.Middle = placed[i] + shift;
        }
    }

    /// <summary>Where a slot's links would be straight; what has none wants to stay.</summary>
    private static (double Place, double Weight) Wanted(Slot slot, bool useBefore, bool useAfter)
    {
        const double Stay = 0.01;
        double weight = Stay;
        double sum = slot.Middle * Stay;
        foreach (Link link in useBefore ? slot.Before : [])
        {
            weight += link.Weight;
            sum += (link.From.Middle + link.Leaves - link.Arrives) * link.Weight;
        }

        foreach (Link link in useAfter ? slot.After : [])
        {
            weight += link.Weight;
            sum += (link.To.Middle + link.Arrives - link.Leaves) * link.Weight;
        }

        return (sum / weight, weight);
    }
}

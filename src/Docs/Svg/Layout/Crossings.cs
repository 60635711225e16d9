namespace Docs.Svg.Layout;

/// <summary>Counts the links that cross.</summary>
internal static class Crossings
{
    /// <summary>Where a link leaves, as a place in its layer.</summary>
    public static double LeavesAt(Link link) => link.From.Order + (link.LeavesFixed ? Fraction(link.Leaves, link.From) : 0);

    /// <summary>Where a link arrives, as a place in its layer.</summary>
    public static double ArrivesAt(Link link) => link.To.Order + (link.ArrivesFixed ? Fraction(link.Arrives, link.To) : 0);

    /// <summary>All crossings.</summary>
    public static long Of(Layers layers)
    {
        long crossings = 0;
        foreach (List<Slot> layer in layers.Ranks)
        {
            double[] ends = [.. layer.SelectMany(s => s.After).Select(l => (Leaves: LeavesAt(l), Arrives: ArrivesAt(l))).OrderBy(l => l.Leaves).ThenBy(l => l.Arrives).Select(l => l.Arrives)];
            crossings += Inversions(ends, new double[ends.Length], 0, ends.Length);
        }

        return crossings;
    }

    /// <summary>The crossings of two slots' links when the first stands before the second.</summary>
    public static int Between(Slot first, Slot second) =>
        Between(first.Before, second.Before, LeavesAt) + Between(first.After, second.After, ArrivesAt);

    private static int Between(List<Link> first, List<Link> second, Func<Link, double> end)
    {
        int crossings = 0;
        foreach (Link link in first)
        {
            double at = end(link);
            foreach (Link other in second)
            {
                crossings += end(other) < at ? 1 : 0;
            }
        }

        return crossings;
    }

    /// <summary>Within (-0.5, 0.5).</summary>
    private static double Fraction(double offset, Slot slot) => offset / (slot.Size.Height + 1);

    /// <summary>Pairs in the wrong order, by merging; the part is sorted afterwards.</summary>
    private static long Inversions(double[] values, double[] spare, int start, int end)
    {
        if (end - start < 2)
        {
            return 0;
        }

        int middle = (start + end) / 2;
        long count = Inversions(values, spare, start, middle) + Inversions(values, spare, middle, end);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++)
        {
            if (right == end || (left < middle && values[left] <= values[right]))
            {
                spare[i] = values[left++];
            }
            else
            {
                count += middle - left;
                spare[i] = values[right++];
            }
        }

        Array.Copy(spare, start, values, start, end - start);
        return count;
    }
}

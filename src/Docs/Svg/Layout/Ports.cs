namespace Docs.Svg.Layout;

/// <summary>Where links leave and reach a box that does not say: side by side, in the order of their other ends.</summary>
internal static class Ports
{
    /// <summary>The room between two ports, when there is enough of it.</summary>
    public const double Spacing = 14;

    private const double Corner = 6;

    public static void Spread(Layers layers)
    {
        foreach (Slot box in layers.Boxes)
        {
            Link[] after = [.. box.After.Where(l => !l.LeavesFixed).OrderBy(Crossings.ArrivesAt)];
            foreach ((int i, Link link) in after.Index())
            {
                link.Leaves = Offset(box, i, after.Length);
            }

            Link[] before = [.. box.Before.Where(l => !l.ArrivesFixed).OrderBy(Crossings.LeavesAt)];
            foreach ((int i, Link link) in before.Index())
            {
                link.Arrives = Offset(box, i, before.Length);
            }
        }
    }

    private static double Offset(Slot box, int index, int count)
    {
        double spacing = count < 2 ? 0 : Math.Min(Spacing, (box.Size.Height - (2 * Corner)) / (count - 1));
        return (index - ((count - 1) / 2.0)) * spacing;
    }
}

namespace Docs.Svg.Layout;

/// <summary>Isotonic regression: the ascending numbers that are nearest to given ones.</summary>
internal static class Ascending
{
    /// <summary>Pools neighbours that are in the wrong order into their weighted mean until none are.</summary>
    public static double[] Nearest(IReadOnlyList<double> wanted, IReadOnlyList<double> weights)
    {
        List<(double Mean, double Weight, int Count)> pools = [];
        foreach ((int i, double value) in wanted.Index())
        {
            (double Mean, double Weight, int Count) pool = (value, weights[i], 1);
            while (pools.Count > 0 && pools[^1].Mean > pool.Mean)
            {
                (double mean, double weight, int count) = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pool = (((mean * weight) + (pool.Mean * pool.Weight)) / (weight + pool.Weight), weight + pool.Weight, count + pool.Count);
            }

            pools.Add(pool);
        }

        return [.. pools.SelectMany(p => Enumerable.Repeat(p.Mean, p.Count))];
    }
}

namespace Docs.Svg.Layout;

/// <summary>The rank of each box: every edge leads to a higher one, and edges are short.</summary>
internal static class Ranking
{
    private const int Rounds = 8;

    /// <summary>Ranks from 0.</summary>
    /// <param name="count">The number of boxes.</param>
    /// <param name="edges">Edges without a cycle.</param>
    public static int[] Of(int count, IReadOnlyList<(int From, int To)> edges)
    {
        ILookup<int, int> next = edges.ToLookup(e => e.From, e => e.To);
        ILookup<int, int> before = edges.ToLookup(e => e.To, e => e.From);
        int[] sorted = Sorted(count, next, before);
        int[] ranks = new int[count];
        foreach (int box in sorted)
        {
            ranks[box] = before[box].Select(b => ranks[b] + 1).DefaultIfEmpty(0).Max();
        }

        for (int round = 0; round < Rounds; round++)
        {
            Shorten(round % 2 == 0 ? sorted.Reverse() : sorted, next, before, ranks);
        }

        int lowest = count == 0 ? 0 : ranks.Min();
        return [.. ranks.Select(r => r - lowest)];
    }

    /// <summary>Moves boxes towards the side where they have more edges, as far as their neighbours let them.</summary>
    private static void Shorten(IEnumerable<int> boxes, ILookup<int, int> next, ILookup<int, int> before, int[] ranks)
    {
        foreach (int box in boxes)
        {
            int pull = next[box].Count() - before[box].Count();
            if (pull > 0)
            {
                ranks[box] = Math.Max(ranks[box], next[box].Min(n => ranks[n]) - 1);
            }
            else if (pull < 0)
            {
                ranks[box] = Math.Min(ranks[box], before[box].Max(b => ranks[b]) + 1);
            }
        }
    }

    private static int[] Sorted(int count, ILookup<int, int> next, ILookup<int, int> before)
    {
        int[] waiting = [.. Enumerable.Range(0, count).Select(i => before[i].Count())];
        List<int> sorted = [.. Enumerable.Range(0, count).Where(i => waiting[i] == 0)];
        for (int i = 0; i < sorted.Count; i++)
        {
            foreach (int box in next[sorted[i]])
            {
                if (--waiting[box] == 0)
                {
                    sorted.Add(box);
                }
            }
        }

        return [.. sorted];
    }
}

namespace Docs.Svg.Layout;

/// <summary>
/// Finds few edges to turn round so that none of the rest leads back: boxes are taken from both ends, sources to the front, sinks to the
/// back, and of what is left the box that gives most and takes least to the front (Eades, Lin and Smyth). Ties go by reading order.
/// </summary>
internal static class CycleBreaker
{
    /// <summary>A place in a line for each box; edges against the line are to be turned round.</summary>
    /// <param name="count">The number of boxes.</param>
    /// <param name="edges">The edges, none from a box to itself.</param>
    public static int[] Line(int count, IReadOnlyList<(int From, int To)> edges)
    {
        int[] leaving = new int[count];
        int[] arriving = new int[count];
        List<int>[] next = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        List<int>[] before = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach ((int from, int to) in edges)
        {
            leaving[from]++;
            arriving[to]++;
            next[from].Add(to);
            before[to].Add(from);
        }

        int[] place = new int[count];
        bool[] taken = new bool[count];
        int front = 0;
        int back = count - 1;
        while (front <= back)
        {
            int sink = First(i => leaving[i] == 0 && arriving[i] > 0);
            int source = sink >= 0 ? -1 : First(i => arriving[i] == 0);
            int best = sink >= 0 || source >= 0 ? -1 : Best();
            int chosen = Math.Max(sink, Math.Max(source, best));
            place[chosen] = sink >= 0 ? back-- : front++;
            taken[chosen] = true;
            next[chosen].ForEach(i => arriving[i]--);
            before[chosen].ForEach(i => leaving[i]--);
        }

        return place;

        int First(Func<int, bool> wanted)
        {
            for (int i = 0; i < count; i++)
            {
                if (!taken[i] && wanted(i))
                {
                    return i;
                }
            }

            return -1;
        }

        int Best()
        {
            int best = -1;
            for (int i = 0; i < count; i++)
            {
                if (!taken[i] && (best < 0 || leaving[i] - arriving[i] > leaving[best] - arriving[best]))
                {
                    best = i;
                }
            }

            return best;
        }
    }
}

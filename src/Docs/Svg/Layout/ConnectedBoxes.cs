namespace Docs.Svg.Layout;

/// <summary>The parts of a graph that hang together.</summary>
internal static class ConnectedBoxes
{
    /// <summary>The boxes of each part in reading order; the parts in the order of their first boxes.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(LayoutGraph graph)
    {
        ILookup<int, int> neighbours = graph.Edges.SelectMany(e => new[] { (e.From, Other: e.To), (From: e.To, Other: e.From) }).ToLookup(e => e.From, e => e.Other);
        bool[] seen = new bool[graph.Boxes.Count];
        for (int start = 0; start < seen.Length; start++)
        {
            if (seen[start])
            {
                continue;
            }

            seen[start] = true;
            List<int> part = [start];
            for (int i = 0; i < part.Count; i++)
            {
                foreach (int other in neighbours[part[i]])
                {
                    if (!seen[other])
                    {
                        seen[other] = true;
                        part.Add(other);
                    }
                }
            }

            part.Sort();
            yield return part;
        }
    }
}

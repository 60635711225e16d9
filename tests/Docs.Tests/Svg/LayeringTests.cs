using CsCheck;
using Docs.Svg.Layout;
using Size = Docs.Svg.Layout.Size;

namespace Docs.Tests.Svg;

public class LayeringTests
{
    private static readonly Gen<(int Count, (int From, int To)[] Edges)> Random =
        from count in Gen.Int[1, 20]
        from edges in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 50]
        select (count, edges.Where(e => e.Item1 != e.Item2).ToArray());

    [Fact]
    public void A_line_of_boxes_is_a_permutation_and_turns_at_most_half_of_the_edges() => Random.Sample(g =>
    {
        int[] line = CycleBreaker.Line(g.Count, g.Edges);
        Assert.Equal(Enumerable.Range(0, g.Count), line.Order());
        Assert.True(g.Edges.Count(e => line[e.From] > line[e.To]) * 2 <= g.Edges.Length);
    });

    [Fact]
    public void Nothing_is_turned_where_there_is_no_cycle() => Random.Sample(g =>
    {
        (int From, int To)[] forward = [.. g.Edges.Select(e => (Math.Min(e.From, e.To), Math.Max(e.From, e.To)))];
        int[] line = CycleBreaker.Line(g.Count, forward);
        Assert.All(forward, e => Assert.True(line[e.From] < line[e.To]));
    });

    [Fact]
    public void Every_edge_leads_to_a_higher_rank() => Random.Sample(g =>
    {
        (int From, int To)[] forward = [.. g.Edges.Select(e => (From: Math.Min(e.From, e.To), To: Math.Max(e.From, e.To)))];
        int[] ranks = Ranking.Of(g.Count, forward);
        Assert.Equal(0, ranks.Min());
        Assert.All(forward, e => Assert.True(ranks[e.From] < ranks[e.To]));
    });

    [Fact]
    public void A_source_stands_next_to_what_it_leads_to() => Assert.Equal([0, 1, 2, 1], Ranking.Of(4, [(0, 1), (1, 2), (3, 2)]));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(2, 6)]
    public void Trees_have_no_crossings(int fan, int depth)
    {
        List<(int From, int To)> edges = [];
        int boxes = 1;
        int start = 0;
        for (int level = 0; level < Math.Min(depth, 5); level++)
        {
            int end = boxes;
            for (int parent = start; parent < end; parent++)
            {
                for (int i = 0; i < fan; i++)
                {
                    edges.Add((parent, boxes++));
                }
            }

            start = end;
        }

        // The children's numbers are mixed, so that reading order alone would cross.
        int Mixed(int i) => i == 0 ? 0 : 1 + ((i * 7) % (boxes - 1));
        bool distinct = Enumerable.Range(0, boxes).Select(Mixed).Distinct().Count() == boxes;
        Layers layers = Layers.Of(new LayoutGraph([.. Enumerable.Repeat(new Size(10, 10), boxes)], [.. edges.Select(e => distinct ? new LayoutEdge(Mixed(e.From), Mixed(e.To)) : new LayoutEdge(e.From, e.To))]));
        Ordering.Apply(layers);
        Assert.Equal(0, Crossings.Of(layers));
    }

    [Fact]
    public void A_full_pair_of_layers_has_the_crossings_that_it_needs()
    {
        Layers layers = Layers.Of(new LayoutGraph(
            [.. Enumerable.Repeat(new Size(10, 10), 5)],
            [.. Enumerable.Range(0, 2).SelectMany(f => Enumerable.Range(2, 3).Select(t => new LayoutEdge(f, t)))]));
        Ordering.Apply(layers);
        Assert.Equal(3, Crossings.Of(layers));
    }

    [Fact]
    public void Crossings_are_counted_as_by_comparing_every_pair() => Random.Sample(g =>
    {
        Layers layers = Layers.Of(new LayoutGraph([.. Enumerable.Repeat(new Size(10, 10), g.Count)], [.. g.Edges.Select(e => new LayoutEdge(e.From, e.To))]));
        foreach ((int i, Slot slot) in layers.Ranks.SelectMany(r => r.Index()))
        {
            slot.Order = i;
        }

        long expected = layers.Ranks.Sum(rank =>
        {
            Link[] links = [.. rank.SelectMany(s => s.After)];
            return links.Sum(a => links.LongCount(b => a.From.Order < b.From.Order && a.To.Order > b.To.Order));
        });
        Assert.Equal(expected, Crossings.Of(layers));
    });

    [Fact]
    public void Ascending_numbers_stay_and_descending_ones_become_their_mean()
    {
        Assert.Equal([1, 2, 3], Ascending.Nearest([1, 2, 3], [1, 1, 1]));
        Assert.Equal([2, 2, 2], Ascending.Nearest([3, 2, 1], [1, 1, 1]));
        Assert.Equal([1, 4, 4, 9], Ascending.Nearest([1, 5, 2, 9], [1, 2, 1, 1]));
    }

    [Fact]
    public void What_is_ascending_keeps_the_weighted_sum() => Gen.Select(Gen.Double[-100, 100], Gen.Double[0.1, 5]).Array[1, 30].Sample(pairs =>
    {
        double[] wanted = [.. pairs.Select(p => p.Item1)];
        double[] weights = [.. pairs.Select(p => p.Item2)];
        double[] nearest = Ascending.Nearest(wanted, weights);
        Assert.Equal(nearest.Order(), nearest);
        Assert.Equal(wanted.Zip(weights, (v, w) => v * w).Sum(), nearest.Zip(weights, (v, w) => v * w).Sum(), 6);
    });
}

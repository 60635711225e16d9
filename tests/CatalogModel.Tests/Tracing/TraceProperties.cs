using CatalogModel.Tracing;
using CsCheck;

namespace CatalogModel.Tests.Tracing;

/// <summary>Any catalog can be traced, whatever circles its values run in.</summary>
public sealed class TraceProperties
{
    private const int Fields = 4;

    /// <summary>Services of one entity each; every event takes fields of one service and is stored in fields of others, which may be itself.</summary>
    private static readonly Gen<Catalog> Catalogs = Gen.Select(
        Gen.Int[1, 6],
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, Fields - 1], Gen.Int[0, 5], Gen.Int[0, Fields - 1]).Array[0, 14],
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, Fields - 1], Gen.Int[0, 5], Gen.Int[0, Fields - 1]).Array[0, 4],
        Make);

    [Fact]
    public void Each_step_that_can_be_reached_is_told_once() => Catalogs.Sample(catalog =>
    {
        FlowGraph graph = FlowGraph.Of(catalog);
        foreach (FlowNode start in graph.Nodes.Where(n => n.Kind != FlowNodeKind.Reader))
        {
            Trace trace = Of(catalog, graph, start, null);
            Same(Reached(start, graph.OutOf, e => e.To, int.MaxValue), trace.EdgesDown);
            Same(Reached(start, graph.Into, e => e.From, int.MaxValue), trace.EdgesUp);
        }
    });

    [Fact]
    public void Depth_tells_the_steps_that_are_near() => Gen.Select(Catalogs, Gen.Int[1, 5]).Sample((catalog, depth) =>
    {
        FlowGraph graph = FlowGraph.Of(catalog);
        foreach (FlowNode start in graph.Nodes.Where(n => n.Kind != FlowNodeKind.Reader))
        {
            Same(Reached(start, graph.OutOf, e => e.To, depth), Of(catalog, graph, start, depth).EdgesDown);
        }
    });

    [Fact]
    public void A_long_chain_of_services_does_not_exhaust_the_stack()
    {
        const int Length = 3_000;
        Catalog chain = Make(Length, [.. Enumerable.Range(0, Length - 1).Select(i => (i, 0, i + 1, 0))], []);
        FlowGraph graph = FlowGraph.Of(chain);
        Assert.Equal(2 * (Length - 1), Of(chain, graph, graph.Field("s0.E.F0")!, null).EdgesDown.Count());
    }

    private static Trace Of(Catalog catalog, FlowGraph graph, FlowNode start, int? depth) =>
        Trace.Of(catalog, graph, new(start.Kind == FlowNodeKind.Field ? ThingKind.Field : ThingKind.Payload, start.Address), new TraceOptions(Depth: depth));

    private static void Same(HashSet<FlowEdge> expected, IEnumerable<FlowEdge> told)
    {
        FlowEdge[] edges = [.. told];
        Assert.Equal(edges.Length, edges.Distinct().Count());
        Assert.True(expected.SetEquals(edges));
    }

    /// <summary>The simplest thing that can be right: layer by layer.</summary>
    private static HashSet<FlowEdge> Reached(FlowNode start, Func<FlowNode, IReadOnlyList<FlowEdge>> next, Func<FlowEdge, FlowNode> other, int depth)
    {
        HashSet<FlowEdge> edges = [];
        HashSet<FlowNode> seen = [start];
        List<FlowNode> layer = [start];
        for (int i = 0; i < depth && layer.Count > 0; i++)
        {
            FlowEdge[] steps = [.. layer.SelectMany(next)];
            edges.UnionWith(steps);
            layer = [.. steps.Select(other).Where(seen.Add)];
        }

        return edges;
    }

    private static Catalog Make(int services, (int From, int Field, int To, int Into)[] events, (int From, int Field, int To, int Into)[] links) => new(
        new SystemSettings { Name = "any" },
        [
            .. Enumerable.Range(0, services).Select(s => new Service
            {
                Name = $"s{s}",
                Entities =
                [
                    new Entity
                    {
                        Name = "E", Type = "E", Store = "Db", Key = ["F0"],
                        Fields =
                        [
                            .. Enumerable.Range(0, Fields).Select(f => new Field
                            {
                                Name = $"F{f}", Column = $"f{f}", Type = FieldTypes.String,
                                Replicates = [.. links.Where(l => l.To % services == s && l.Into == f).Select(l => new FieldLink($"s{l.From % services}.E.F{l.Field}", ValueChange.Identity, Transport.Http, [], Strength.Flow, []))],
                            }),
                        ],
                    },
                ],
                Publishes =
                [
                    .. events.Select((e, i) => (Event: e, Name: $"Ev{i}")).Where(e => e.Event.From % services == s)
                        .Select(e => new PublishedEvent { Name = e.Name, Payload = [new PayloadField("P", FieldTypes.String, [$"E.F{e.Event.Field}"], ValueChange.Identity, [])] }),
                ],
                Consumes =
                [
                    .. events.Select((e, i) => (Event: e, Name: $"Ev{i}")).Where(e => e.Event.To % services == s)
                        .Select(e => new ConsumedEvent { Name = e.Name, Reads = ["P", "Q"], Writes = [new PayloadWrite("p", $"E.F{e.Event.Into}", ValueChange.Identity, [])] }),
                ],
            }),
        ]);
}

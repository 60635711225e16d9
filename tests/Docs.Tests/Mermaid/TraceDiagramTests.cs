using CatalogModel;
using CatalogModel.Tracing;
using Docs.Diagrams;
using Docs.Tests.Markdown;
using Docs.Tests.Pages;

namespace Docs.Tests.Mermaid;

public class TraceDiagramTests
{
    [Fact]
    public void Each_node_and_step_of_a_trace_is_drawn_once()
    {
        FlowGraph graph = FlowGraph.Of(ShopCatalog.Catalog);
        foreach (CatalogThing thing in Things(ShopCatalog.Catalog))
        {
            Trace trace = Trace.Of(ShopCatalog.Catalog, graph, thing, new TraceOptions());
            string[] lines = TraceDiagram.Write(trace, out bool large).Split('\n');
            Assert.False(large);
            Assert.Equal("flowchart LR", lines[0]);
            Assert.Equal(trace.EdgesUp.Concat(trace.EdgesDown).Distinct().Count(), lines.Count(l => l.Contains("->", StringComparison.Ordinal)));
            Assert.Equal(trace.Nodes.Count, lines.Count(l => l.Contains("[\"", StringComparison.Ordinal) && !l.Contains("subgraph", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Mermaid_reads_the_diagrams_of_traces()
    {
        string[] diagrams = [.. All(ShopCatalog.Catalog).Concat(Hostile.Texts.Take(40).SelectMany(t => All(HostileCatalog.Of(t, t + "2").Catalog)))];
        Assert.All(MermaidParser.Parse(diagrams), d => Assert.Null(d.Error));
    }

    private static IEnumerable<string> All(Catalog catalog) => Things(catalog)
        .Select(t => TraceDiagram.Write(Trace.Of(catalog, FlowGraph.Of(catalog), t, new TraceOptions()), out _))
        .Where(d => d.Contains("n1", StringComparison.Ordinal));

    private static IEnumerable<CatalogThing> Things(Catalog catalog) => FlowGraph.Of(catalog).Nodes.Where(n => n.Kind != FlowNodeKind.Reader)
        .Select(n => new CatalogThing(n.Kind == FlowNodeKind.Field ? ThingKind.Field : ThingKind.Payload, n.Address))
        .Concat(catalog.Services.SelectMany(s => s.Entities.Select(e => new CatalogThing(ThingKind.Entity, $"{s.Name}.{e.Name}"))));
}

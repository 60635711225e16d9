using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>One service, its stores, and the services it gives to or takes from.</summary>
internal static class NeighbourhoodGraph
{
    /// <summary>From the richest to the barest; of a hub's neighbours the ones with the most to do with it stay.</summary>
    public static IEnumerable<Variant> Variants(PageContext context, Service service)
    {
        Exchange[] exchanges = [.. context.ExchangesOf(service)];
        SharedThing[] shared = [.. context.Shared.Where(t => t.Services.Contains(service.Name))];
        string[] neighbours = [.. Ranked(exchanges, shared, service)];
        yield return new Variant(Of(context, service, exchanges, shared, neighbours, stores: true, names: 3), null);
        yield return new Variant(Of(context, service, exchanges, shared, neighbours, stores: false, names: 3), context.Texts[TextKey.LeftOutStores]);
        yield return new Variant(Of(context, service, exchanges, shared, neighbours, stores: false, names: 0), context.Texts[TextKey.LeftOutStoresAndNames]);
        foreach (int most in new[] { 24, 12, 6 })
        {
            if (neighbours.Length > most)
            {
                string leftOut = context.Texts.Line(TextKey.LeftOutNeighbours, context.Texts.Number(most), context.Texts.Number(neighbours.Length));
                yield return new Variant(Of(context, service, exchanges, shared, neighbours[..most], stores: false, names: 0), leftOut);
            }
        }
    }

    private static IEnumerable<string> Ranked(Exchange[] exchanges, SharedThing[] shared, Service service) => exchanges
        .Select(e => (Name: e.From == service.Name ? e.To : e.From, Reaches: e.Access.Count, Passes: e.Events.Count + e.Held.Count))
        .Concat(shared.SelectMany(t => t.Services).Where(s => s != service.Name).Select(s => (Name: s, Reaches: 1, Passes: 0)))
        .GroupBy(e => e.Name, StringComparer.Ordinal)
        .OrderByDescending(g => g.Sum(e => e.Reaches))
        .ThenByDescending(g => g.Sum(e => e.Passes))
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key);

    private static Graph Of(PageContext context, Service service, Exchange[] exchanges, SharedThing[] shared, string[] neighbours, bool stores, int names)
    {
        HashSet<string> drawn = [.. neighbours, service.Name];
        Exchange[] kept = [.. exchanges.Where(e => drawn.Contains(e.From) && drawn.Contains(e.To))];
        return new Graph
        {
            Kind = GraphKind.Flow,
            Title = context.Texts.Line(TextKey.GraphNeighbours, service.Name),
            Description = context.Texts[TextKey.GraphNeighboursAbout],
            Nodes =
            [
                new GraphNode(service.Name, NodeKind.Service, service.Name) { Focus = true, Link = PageTarget.Of(service) },
                .. stores ? StoreNodes.Of(context, service) : [],
                .. neighbours.Order(StringComparer.Ordinal).Select(n => Neighbour(context, n)),
                .. SharedNodes.Of(context, shared),
            ],
            Edges =
            [
                .. kept.SelectMany(e => ExchangeEdges.Flows(context, e, names)),
                .. kept.SelectMany(e => ExchangeEdges.References(context, e)),
                .. kept.SelectMany(e => ExchangeEdges.Violations(context, e, names)),
                .. SharedNodes.Edges(context, shared).Where(e => drawn.Contains(e.From)),
                .. stores ? StoreNodes.Edges(service) : [],
            ],
        };
    }

    private static GraphNode Neighbour(PageContext context, string name) =>
        new(name, NodeKind.Service, name) { Link = context.Index.Service(name) is { } known ? PageTarget.Of(known) : null };
}

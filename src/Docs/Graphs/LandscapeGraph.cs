using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Mermaid;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>The whole system: services, their stores, the events between them, and where one reaches into another's data.</summary>
internal static class LandscapeGraph
{
    /// <summary>From the richest to the barest: of a large system its teams are left, or the services that the most others have to do with.</summary>
    public static IEnumerable<Variant> Variants(PageContext context)
    {
        Service[] services = [.. context.Catalog.Services.DistinctBy(s => s.Name)];
        yield return new Variant(Of(context, services, context.Shared, stores: true, names: 3), null);
        yield return new Variant(Of(context, services, context.Shared, stores: false, names: 3), context.Texts[TextKey.LeftOutStores]);
        yield return new Variant(Of(context, services, context.Shared, stores: false, names: 0), context.Texts[TextKey.LeftOutStoresAndNames]);
        foreach (Variant teams in TeamGraph.Variants(context))
        {
            yield return teams;
        }

        foreach (int most in new[] { 24, 12 })
        {
            if (services.Length > most)
            {
                string leftOut = context.Texts.Line(TextKey.LeftOutAllButHubs, context.Texts.Number(most), context.Texts.Number(services.Length));
                yield return new Variant(Of(context, Hubs(context, services, most), [], stores: false, names: 0), leftOut);
            }
        }
    }

    /// <summary>The services that have to do with the most others, in their order.</summary>
    private static Service[] Hubs(PageContext context, Service[] services, int most)
    {
        HashSet<string> hubs =
        [
            .. services
                .Select(s => (s.Name, Partners: context.ExchangesOf(s).Select(e => e.From == s.Name ? e.To : e.From).Distinct(StringComparer.Ordinal).Count()))
                .OrderByDescending(s => s.Partners).ThenBy(s => s.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(s => s.Name),
        ];
        return [.. services.Where(s => hubs.Contains(s.Name))];
    }

    private static Graph Of(PageContext context, Service[] services, IReadOnlyList<SharedThing> shared, bool stores, int names)
    {
        HashSet<string> drawn = [.. services.Select(s => s.Name)];
        Exchange[] exchanges = [.. context.Exchanges.Where(e => drawn.Contains(e.From) && drawn.Contains(e.To))];
        return new Graph
        {
            Kind = GraphKind.Flow,
            Title = context.Texts.Line(TextKey.GraphLandscape, context.Catalog.Settings.Name),
            Description = context.Texts[TextKey.GraphLandscapeAbout],
            Nodes = [.. services.SelectMany(s => Nodes(context, s, stores)), .. SharedNodes.Of(context, shared)],
            Edges =
            [
                .. exchanges.SelectMany(e => ExchangeEdges.Flows(context, e, names)),
                .. exchanges.SelectMany(e => ExchangeEdges.Violations(context, e, names)),
                .. SharedNodes.Edges(context, shared),
                .. stores ? services.SelectMany(StoreNodes.Edges) : [],
            ],
        };
    }

    private static IEnumerable<GraphNode> Nodes(PageContext context, Service service, bool stores) =>
    [
        new GraphNode(service.Name, NodeKind.Service, service.Name) { Link = PageTarget.Of(service) },
        .. stores ? StoreNodes.Of(context, service) : [],
    ];
}

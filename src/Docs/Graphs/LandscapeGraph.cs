using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>The whole system: services, their stores, the events between them, and where one reaches into another's data.</summary>
internal static class LandscapeGraph
{
    /// <summary>From the richest to the barest.</summary>
    public static IEnumerable<Variant> Variants(PageContext context)
    {
        yield return new Variant(Of(context, stores: true, names: 3), null);
        yield return new Variant(Of(context, stores: false, names: 3), context.Texts[TextKey.LeftOutStores]);
        yield return new Variant(Of(context, stores: false, names: 0), context.Texts[TextKey.LeftOutStoresAndNames]);
    }

    private static Graph Of(PageContext context, bool stores, int names) => new()
    {
        Kind = GraphKind.Flow,
        Title = context.Texts.Line(TextKey.GraphLandscape, context.Catalog.Settings.Name),
        Description = context.Texts[TextKey.GraphLandscapeAbout],
        Nodes = [.. context.Catalog.Services.DistinctBy(s => s.Name).SelectMany(s => Nodes(context, s, stores)), .. SharedNodes.Of(context, context.Shared)],
        Edges =
        [
            .. context.Exchanges.SelectMany(e => ExchangeEdges.Flows(context, e, names)),
            .. context.Exchanges.SelectMany(e => ExchangeEdges.Violations(context, e, names)),
            .. SharedNodes.Edges(context, context.Shared),
            .. stores ? context.Catalog.Services.DistinctBy(s => s.Name).SelectMany(StoreNodes.Edges) : [],
        ],
    };

    private static IEnumerable<GraphNode> Nodes(PageContext context, Service service, bool stores) =>
    [
        new GraphNode(service.Name, NodeKind.Service, service.Name) { Link = PageTarget.Of(service) },
        .. stores ? StoreNodes.Of(context, service) : [],
    ];
}

using CatalogModel;
using Docs.Documents;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>A service's stores as nodes.</summary>
internal static class StoreNodes
{
    public static IEnumerable<GraphNode> Of(PageContext context, Service service) => service.Stores.DistinctBy(s => s.Name)
        .Select(s => new GraphNode(Id(service, s), NodeKind.Store, s.Name)
        {
            Detail = context.Wording.Database(s) is { Length: > 0 } database ? database : null,
            Link = PageTarget.Of(new StorePlace(service, s.Name)),
        });

    public static IEnumerable<GraphEdge> Edges(Service service) => service.Stores.DistinctBy(s => s.Name)
        .Select(s => new GraphEdge(service.Name, Id(service, s), EdgeKind.Storage, []));

    /// <summary>No service's name has a slash, so that the two never meet.</summary>
    private static string Id(Service service, Store store) => $"{service.Name}/{store.Name}/";
}

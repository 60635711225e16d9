using CatalogModel;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>Databases and tables that several services share, and the services' ways into them.</summary>
internal static class SharedNodes
{
    public static IEnumerable<GraphNode> Of(PageContext context, IEnumerable<SharedThing> things) =>
        things.Select(t => new GraphNode(Id(t), NodeKind.Store, t.What) { Detail = context.Texts[t.How == AccessKind.SharedDatabase ? TextKey.EdgeSharedDatabase : TextKey.EdgeShared] });

    public static IEnumerable<GraphEdge> Edges(PageContext context, IEnumerable<SharedThing> things) =>
        from thing in things
        from uses in thing.Uses.GroupBy(u => u.Service, StringComparer.Ordinal)
        select new GraphEdge(uses.Key, Id(thing), uses.All(u => u.Access.SeparateSchemas) ? EdgeKind.Reference : EdgeKind.Violation, [context.Wording.Use(uses.First().Access)]);

    /// <summary>No service's name has a slash, and no store's node starts with one.</summary>
    private static string Id(SharedThing thing) => $"/{thing.How}/{thing.What}";
}

using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>The entities of one store with their fields and foreign keys.</summary>
internal static class StoreGraph
{
    private enum Detail
    {
        AllFields,
        Keys,
        Names,
    }

    /// <summary>From the richest to the barest.</summary>
    public static IEnumerable<Variant> Variants(PageContext context, StorePlace store)
    {
        EntityPlace[] entities = [.. store.Entities.DistinctBy(e => e.Address)];
        yield return new Variant(Of(context, store.Name, entities, Detail.AllFields), null);
        yield return new Variant(Of(context, store.Name, entities, Detail.Keys), context.Texts[TextKey.LeftOutAllButTies]);
        yield return new Variant(Of(context, store.Name, entities, Detail.Names), context.Texts[TextKey.LeftOutEntityFields]);
    }

    private static Graph Of(PageContext context, string store, EntityPlace[] entities, Detail detail)
    {
        Dictionary<string, GraphNode> nodes = entities.ToDictionary(e => e.Address, e => Node(context, e, detail), StringComparer.Ordinal);
        List<GraphEdge> edges = [];
        foreach (EntityPlace entity in entities)
        {
            foreach (Relationship relationship in entity.Entity.Relationships)
            {
                edges.Add(Edge(entity, relationship, nodes));
            }
        }

        return new Graph
        {
            Kind = GraphKind.Model,
            Title = context.Texts.Line(TextKey.GraphStore, store),
            Description = context.Texts[TextKey.GraphStoreAbout],
            Nodes = [.. nodes.Values],
            Edges = edges,
        };
    }

    private static GraphNode Node(PageContext context, EntityPlace place, Detail detail) =>
        new(place.Address, NodeKind.Entity, place.Entity.Name)
        {
            Link = PageTarget.Of(place),
            Rows = [.. place.Fields.Where(f => Shown(f, detail)).Select(f => Row(context, f))],
        };

    private static bool Shown(FieldPlace field, Detail detail) => detail switch
    {
        Detail.AllFields => true,
        Detail.Keys => field.InKey || field.InForeignKey || field.Field.References.Count > 0 || field.Field.Replicates.Count > 0,
        _ => false,
    };

    private static NodeRow Row(PageContext context, FieldPlace field)
    {
        string? note = (field.Field.Replicates, field.Field.References) switch
        {
            ([var copy, ..], _) => context.Texts.Line(TextKey.EdgeCopyOf, copy.To),
            (_, [var reference, ..]) => context.Texts.Line(TextKey.EdgeRefersToThing, reference.To),
            _ => null,
        };
        return new NodeRow(field.Field.Name, field.Field.Type, field.InKey, field.InForeignKey, note);
    }

    /// <summary>A foreign key that leaves the store leads to an entity that is added for it.</summary>
    private static GraphEdge Edge(EntityPlace from, Relationship relationship, Dictionary<string, GraphNode> nodes)
    {
        string local = $"{from.Service.Name}.{relationship.To}";
        string to = nodes.ContainsKey(local) ? local : relationship.To;
        if (!nodes.ContainsKey(to))
        {
            nodes.Add(to, new GraphNode(to, NodeKind.Entity, relationship.To));
        }

        bool optional = relationship.Fields.Any(f => from.Entity.Find(f)?.Nullable == true);
        bool toOne = relationship.Fields.Count > 0 && from.Entity.Key.Count > 0 && from.Entity.Key.All(k => relationship.Fields.Contains(k));
        return new GraphEdge(from.Address, to, EdgeKind.ForeignKey, [string.Join(" ", relationship.Fields)]) { ToOne = toOne, Optional = optional };
    }
}

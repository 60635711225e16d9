using CatalogModel.Facts;
using Docs.Language;

namespace Docs.Graphs;

/// <summary>EF's model of one context: its entities with their fields and foreign keys.</summary>
internal static class ContextGraph
{
    private enum Detail
    {
        AllFields,
        Keys,
        Names,
    }

    /// <summary>From the richest to the barest.</summary>
    public static IEnumerable<Variant> Variants(ContextModel model, Texts texts)
    {
        yield return new Variant(Of(model, texts, Detail.AllFields), null);
        yield return new Variant(Of(model, texts, Detail.Keys), texts[TextKey.LeftOutAllButKeys]);
        yield return new Variant(Of(model, texts, Detail.Names), texts[TextKey.LeftOutFields]);
    }

    private static Graph Of(ContextModel model, Texts texts, Detail detail)
    {
        List<GraphNode> nodes = [.. model.Entities.Select((e, i) => Node(e, Id(i), detail))];
        Dictionary<string, string> ids = [];
        foreach ((int i, EntityModel entity) in model.Entities.Index())
        {
            ids.TryAdd(entity.Type, Id(i));
        }

        List<GraphEdge> edges = [];
        foreach ((int i, EntityModel entity) in model.Entities.Index())
        {
            foreach (ForeignKeyModel key in entity.ForeignKeys)
            {
                if (!ids.TryGetValue(key.PrincipalType, out string? to))
                {
                    to = key.PrincipalType;
                    ids.Add(to, to);
                    nodes.Add(new GraphNode(to, NodeKind.Entity, to[(to.LastIndexOf('.') + 1)..]));
                }

                edges.Add(Edge(entity, Id(i), key, to));
            }
        }

        string name = model.Context[(model.Context.LastIndexOf('.') + 1)..];
        return new Graph
        {
            Kind = GraphKind.Model,
            Title = texts.Line(TextKey.GraphContext, name),
            Description = texts[TextKey.GraphContextAbout],
            Nodes = nodes,
            Edges = edges,
        };
    }

    private static GraphNode Node(EntityModel entity, string id, Detail detail)
    {
        HashSet<string> foreign = [.. entity.ForeignKeys.SelectMany(k => k.Fields)];
        return new GraphNode(id, NodeKind.Entity, entity.Name)
        {
            Rows =
            [
                .. entity.Fields
                    .Where(f => detail == Detail.AllFields || (detail == Detail.Keys && (entity.Key.Contains(f.Path) || foreign.Contains(f.Path))))
                    .Select(f => new NodeRow(f.Path, f.Type + (f.Nullable ? "?" : ""), entity.Key.Contains(f.Path), foreign.Contains(f.Path), f.Column == f.Path ? null : f.Column)),
            ],
        };
    }

    private static GraphEdge Edge(EntityModel entity, string id, ForeignKeyModel key, string to) => new(id, to, EdgeKind.ForeignKey, [string.Join(" ", key.Fields)])
    {
        Optional = key.Fields.Any(path => entity.Fields.FirstOrDefault(f => f.Path == path)?.Nullable == true),
        ToOne = (entity.Key.Count > 0 && entity.Key.All(key.Fields.Contains)) || entity.Indexes.Any(i => i.Unique && i.Fields.All(key.Fields.Contains)),
    };

    private static string Id(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

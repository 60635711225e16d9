using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>Where the values of one entity's fields come from and go to, across services.</summary>
internal static class LineageGraph
{
    /// <summary>From the richest to the barest.</summary>
    public static IEnumerable<Variant> Variants(PageContext context, EntityPlace entity)
    {
        HeldField[] links = [.. Links(context.Index, entity)];
        yield return new Variant(OfFields(context, entity, links), null);
        yield return new Variant(OfEntities(context, entity, links), context.Texts[TextKey.LeftOutFieldsOfEntities]);
    }

    /// <summary>What the entity's own fields copy or refer to, then what elsewhere copies or refers to them.</summary>
    public static IEnumerable<HeldField> Links(CatalogIndex index, EntityPlace entity) =>
        index.HeldBy(entity).Concat(entity.Fields.SelectMany(index.HeldOf));

    private static Graph OfFields(PageContext context, EntityPlace entity, HeldField[] links)
    {
        Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
        foreach (HeldField link in links)
        {
            Add(context.Index.Field(link.Link.To), link.Link.To);
            Add(link.Field, link.Field.Address);
        }

        return Of(context, entity, nodes, links.Select(l => (From: l.Link.To, To: l.Field.Address, Link: l))) with
        {
            Groups = [.. nodes.Values.Select(n => n.Group).OfType<string>().Distinct().Select(g => new GraphGroup(g, g, context.Index.Entity(g) is { } e ? PageTarget.Of(e) : null))],
        };

        void Add(FieldPlace? field, string address) => nodes.TryAdd(address, field is null
            ? new GraphNode(address, NodeKind.Field, address)
            : new GraphNode(address, NodeKind.Field, field.Field.Name)
            {
                Group = field.Place.Address,
                Link = PageTarget.Of(field),
                Focus = field.Place.Address == entity.Address,
            });
    }

    private static Graph OfEntities(PageContext context, EntityPlace entity, HeldField[] links)
    {
        Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
        List<(string From, string To, HeldField Link)> edges = [];
        foreach (HeldField link in links)
        {
            EntityPlace? target = context.Index.Field(link.Link.To)?.Place;
            string to = target?.Address ?? link.Link.To;
            string from = link.Field.Place.Address;
            nodes.TryAdd(to, Node(to, target));
            nodes.TryAdd(from, Node(from, link.Field.Place));
            if (!edges.Any(e => e.From == to && e.To == from && e.Link.Replica == link.Replica))
            {
                edges.Add((to, from, link));
            }
        }

        return Of(context, entity, nodes, edges);

        GraphNode Node(string address, EntityPlace? place) => new(address, NodeKind.Entity, address)
        {
            Link = place is null ? null : PageTarget.Of(place),
            Focus = address == entity.Address,
        };
    }

    /// <summary>A copy is an arrow along the value's way; a reference a dotted one back to what it refers to.</summary>
    private static Graph Of(PageContext context, EntityPlace entity, Dictionary<string, GraphNode> nodes, IEnumerable<(string Owner, string Holder, HeldField Link)> links) => new()
    {
        Kind = GraphKind.Flow,
        Title = context.Texts.Line(TextKey.GraphLineage, entity.Address),
        Description = context.Texts[TextKey.GraphLineageAbout],
        Nodes = [.. nodes.Values],
        Edges =
        [
            .. links.Select(l => l.Link.Replica
                ? new GraphEdge(l.Owner, l.Holder, EdgeKind.Value, Label(context, l.Link.Link))
                : new GraphEdge(l.Holder, l.Owner, EdgeKind.Reference, [context.Texts[TextKey.EdgeRefersTo]])),
        ],
    };

    private static string[] Label(PageContext context, FieldLink link)
    {
        string[] way = link switch
        {
            { Via.Count: > 2 } => [context.EventEnding.Without(link.Via[0]), context.Texts.Line(TextKey.AndMoreBelow, context.Texts.Number(link.Via.Count - 1))],
            { Via.Count: > 0 } => [.. link.Via.Select(context.EventEnding.Without)],
            { Through: { } transport } => [context.Wording.Of(transport)],
            _ => [],
        };
        return link.As == ValueChange.Identity ? way : [.. way, context.Wording.Of(link.As)];
    }
}

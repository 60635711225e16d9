using CatalogModel;
using CatalogModel.Tracing;

namespace Exports.Explanations;

/// <summary>What the catalog knows of a place in the source: what is declared there, and which values pass.</summary>
internal sealed class FactWords
{
    private readonly Dictionary<(string File, int Line), List<string>> said = [];

    public FactWords(Catalog catalog, FlowGraph graph)
    {
        foreach (FlowEdge edge in graph.Edges)
        {
            foreach (Evidence place in edge.At)
            {
                Say(place, $"{Verb(edge)} `{edge.To.Address}`{Change(edge.As)}");
            }
        }

        foreach (Service service in catalog.Services)
        {
            Say(service);
        }
    }

    /// <summary>What is known of a place, in short sentences; the same is said once.</summary>
    public IEnumerable<string> Of(Evidence place) => said.TryGetValue((place.File, place.Line), out List<string>? words) ? words.Distinct(StringComparer.Ordinal) : [];

    private void Say(Service service)
    {
        foreach (Entity entity in service.Entities)
        {
            Say(entity.At, $"declares `{service.Name}.{entity.Name}`{(entity.Table is null ? "" : $", table `{entity.Table}`")}");
            foreach (Field field in entity.Fields.Where(f => f.At != entity.At))
            {
                Say(field.At, $"declares `{service.Name}.{entity.Name}.{field.Name}`");
            }

            foreach (Relationship relationship in entity.Relationships)
            {
                Say(relationship.At, $"relates `{service.Name}.{entity.Name}` to `{relationship.To}`");
            }
        }

        foreach (Evidence place in service.Publishes.SelectMany(e => e.At))
        {
            Say(place, $"publishes `{service.Publishes.First(e => e.At.Contains(place)).Name}`");
        }

        foreach (ConsumedEvent consumed in service.Consumes)
        {
            foreach (Evidence place in consumed.At)
            {
                Say(place, $"takes `{consumed.Name}`");
            }
        }

        foreach (ForeignAccess access in service.Access)
        {
            Say(access.At, $"touches `{access.What}`{(access.To == ForeignAccess.Nobody ? "" : $", which `{access.To}` owns")}");
        }
    }

    private void Say(Evidence? place, string words)
    {
        if (place is { Line: > 0 })
        {
            if (!said.TryGetValue((place.File, place.Line), out List<string>? known))
            {
                said.Add((place.File, place.Line), known = []);
            }

            known.Add(words);
        }
    }

    private static string Verb(FlowEdge edge) => edge.Kind switch
    {
        FlowEdgeKind.Origin => $"puts `{edge.From.Address}` into",
        FlowEdgeKind.Write => $"stores `{edge.From.Address}` in",
        FlowEdgeKind.Read => $"reads `{edge.From.Address}` in",
        FlowEdgeKind.Copy => $"copies `{edge.From.Address}` to",
        _ => $"takes `{edge.From.Address}` for",
    };

    private static string Change(ValueChange change) => change switch
    {
        ValueChange.Derived => " (computed)",
        ValueChange.Masked => " (masked)",
        _ => "",
    };
}

using CatalogModel;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>The edges between two services.</summary>
internal static class ExchangeEdges
{
    /// <summary>What passes between them.</summary>
    /// <param name="context">What every page needs.</param>
    /// <param name="exchange">All that passes one way.</param>
    /// <param name="names">How many names an edge carries; with 0 it carries numbers only.</param>
    public static IEnumerable<GraphEdge> Flows(PageContext context, Exchange exchange, int names)
    {
        if (exchange.Events.Count > 0)
        {
            yield return new GraphEdge(exchange.From, exchange.To, EdgeKind.Event, Lines(context.Texts, [.. exchange.Events.Select(context.EventEnding.Without)], names, TextKey.CountEvents));
        }

        if (exchange.Calls.Count > 0)
        {
            yield return new GraphEdge(exchange.From, exchange.To, EdgeKind.Call, [.. exchange.Calls.Select(context.Wording.Of)]);
        }
    }

    /// <summary>Where the taker reaches into the giver's data; a database shared by schemas weighs less than the rest.</summary>
    public static IEnumerable<GraphEdge> Violations(PageContext context, Exchange exchange, int names)
    {
        foreach (IGrouping<bool, ForeignAccess> accesses in exchange.Access.GroupBy(a => a.SeparateSchemas).OrderBy(g => g.Key))
        {
            string[] reaches = [.. accesses.Select(context.Wording.Reach).Distinct(StringComparer.Ordinal)];
            EdgeKind kind = accesses.Key ? EdgeKind.Reference : EdgeKind.Violation;
            yield return new GraphEdge(exchange.To, exchange.From, kind, Lines(context.Texts, reaches, Math.Min(names, 2), TextKey.CountDirectAccesses));
        }
    }

    /// <summary>What the taker copies or refers to, where no event or call shows it already.</summary>
    public static IEnumerable<GraphEdge> References(PageContext context, Exchange exchange)
    {
        if (exchange is { Events.Count: 0, Calls.Count: 0, Held.Count: > 0 })
        {
            int copies = exchange.Held.Count(h => h.Replica);
            int references = exchange.Held.Count - copies;
            string[] lines =
            [
                .. copies > 0 ? [context.Texts.Count(TextKey.CountCopies, copies)] : Array.Empty<string>(),
                .. references > 0 ? [context.Texts.Count(TextKey.CountReferences, references)] : Array.Empty<string>(),
            ];
            yield return new GraphEdge(exchange.To, exchange.From, EdgeKind.Reference, lines);
        }
    }

    private static string[] Lines(Texts texts, IReadOnlyList<string> lines, int names, TextKey count)
    {
        if (names == 0)
        {
            return [texts.Count(count, lines.Count)];
        }

        return lines.Count <= names ? [.. lines] : [.. lines.Take(names - 1), texts.Line(TextKey.AndMoreBelow, texts.Number(lines.Count - names + 1))];
    }
}

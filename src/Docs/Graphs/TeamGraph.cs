using CatalogModel;
using Docs.Language;
using Docs.Lookup;
using Docs.Mermaid;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>A system too large to draw its services: its teams, and what passes between their services.</summary>
internal static class TeamGraph
{
    /// <summary>From the richest to the barest; nothing when people named no teams.</summary>
    public static IEnumerable<Variant> Variants(PageContext context)
    {
        Dictionary<string, string> teams = context.Catalog.Services.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Team ?? "", StringComparer.Ordinal);
        string[] names = [.. teams.Values.Distinct().OrderBy(t => t.Length == 0).ThenBy(t => t, StringComparer.Ordinal)];
        if (names.Length < 2 || teams.Values.Count(t => t.Length == 0) * 2 > teams.Count)
        {
            yield break;
        }

        GraphNode[] nodes = [.. names.Select(t => Node(context, t, teams.Values.Count(other => other == t)))];
        (GraphEdge Edge, int Weight)[] edges = [.. Edges(context, teams)];
        string drawn = context.Texts.Line(TextKey.LeftOutServices, context.Texts.Count(TextKey.CountServices, teams.Count));
        yield return new Variant(Of(context, nodes, [.. edges.Select(e => e.Edge)]), drawn);
        foreach (int most in new[] { 60, 30 })
        {
            if (edges.Length > most)
            {
                HashSet<GraphEdge> strongest = [.. edges.OrderByDescending(e => e.Weight).Take(most).Select(e => e.Edge)];
                string weakest = context.Texts.Line(TextKey.LeftOutWeakest, context.Texts.Number(most), context.Texts.Count(TextKey.CountConnections, edges.Length));
                yield return new Variant(Of(context, nodes, [.. edges.Select(e => e.Edge).Where(strongest.Contains)]), $"{drawn} {weakest}");
            }
        }
    }

    private static Graph Of(PageContext context, IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges) => new()
    {
        Kind = GraphKind.Flow,
        Title = context.Texts.Line(TextKey.GraphTeams, context.Catalog.Settings.Name),
        Description = context.Texts[TextKey.GraphTeamsAbout],
        Nodes = nodes,
        Edges = edges,
    };

    private static GraphNode Node(PageContext context, string team, int services) =>
        new(team, NodeKind.Team, team.Length == 0 ? context.Texts[TextKey.NoTeam] : team) { Detail = context.Texts.Count(TextKey.CountServices, services) };

    /// <summary>What passes between two teams, and where one reaches into the other's data; that weighs most.</summary>
    private static IEnumerable<(GraphEdge Edge, int Weight)> Edges(PageContext context, Dictionary<string, string> teams)
    {
        foreach (IGrouping<(string From, string To), Exchange> between in context.Exchanges
            .GroupBy(e => (teams[e.From], teams[e.To]))
            .Where(g => g.Key.Item1 != g.Key.Item2)
            .OrderBy(g => g.Key.Item1, StringComparer.Ordinal).ThenBy(g => g.Key.Item2, StringComparer.Ordinal))
        {
            int events = between.SelectMany(e => e.Events).Distinct(StringComparer.Ordinal).Count();
            int calls = between.Count(e => e.Calls.Count > 0);
            int reaches = between.Sum(e => e.Access.Count(a => !a.SeparateSchemas));
            if (events > 0)
            {
                yield return (new GraphEdge(between.Key.From, between.Key.To, EdgeKind.Event, [context.Texts.Count(TextKey.CountEvents, events)]), events);
            }

            if (calls > 0)
            {
                yield return (new GraphEdge(between.Key.From, between.Key.To, EdgeKind.Call, [context.Texts.Number(calls)]), calls);
            }

            if (reaches > 0)
            {
                yield return (new GraphEdge(between.Key.To, between.Key.From, EdgeKind.Violation, [context.Texts.Count(TextKey.CountDirectAccesses, reaches)]), 1000 + reaches);
            }
        }
    }
}

using CatalogModel;
using CatalogModel.Tracing;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>The way of values step by step, each with the code that does it: from where a value comes from to where it goes.</summary>
internal static class StepsTable
{
    /// <summary>Longer tables are read by nobody; `catalog trace` follows a value through all of them.</summary>
    public const int MostSteps = 200;

    /// <summary>The steps of traces: of each those up from the far end, then those down; a step that several have is there once.</summary>
    public static Table Of(PageBuilder page, params IEnumerable<NearTrace> traces) => page.TableOf(
        traces.Select(t => t.Trace).SelectMany(t => t.EdgesUp.Reverse().Concat(t.EdgesDown)).Distinct(),
        (TextKey.ColumnFrom, s => Node(page, s.From)),
        (TextKey.ColumnStep, s => Step(page, s)),
        (TextKey.ColumnTo, s => Node(page, s.To)),
        (TextKey.ColumnValue, s => Inline.Text(page.Wording.Of(s.As))),
        (TextKey.ColumnKnown, s => Inline.Text(page.Wording.Of(s.Strength))),
        (TextKey.ColumnWhere, s => s.At.Count > 0 ? PageLinks.Chain(s.At) : Inline.Join(", ", s.In.Select(Inline.Code))));

    /// <summary>Says how far the steps go, when they end before the way does.</summary>
    public static Inline Bound(PageBuilder page, params IEnumerable<NearTrace> traces) =>
        traces.Min(t => t.Steps) is { } steps ? page.Say(TextKey.FewerSteps, Inline.Text(page.Texts.Number(steps))) : Inline.Empty;

    private static Inline Node(PageBuilder page, FlowNode node) =>
        node.Kind == FlowNodeKind.Reader ? page.Links.Service(node.Address) : page.Links.Thing(node.Address);

    private static Inline Step(PageBuilder page, FlowEdge step)
    {
        Inline does = page.Say(step.Kind switch
        {
            FlowEdgeKind.Origin => TextKey.StepOrigin,
            FlowEdgeKind.Write => TextKey.StepWrite,
            FlowEdgeKind.Read => TextKey.StepRead,
            FlowEdgeKind.Reference => TextKey.StepReference,
            _ => TextKey.StepCopy,
        });
        Inline way = step switch
        {
            { Via.Count: > 0 } => page.Links.Events(step.Via),
            { Kind: FlowEdgeKind.Copy or FlowEdgeKind.Reference, Through: { } transport } => Inline.Text(page.Wording.Of(transport)),
            _ => Inline.Empty,
        };
        return way.IsEmpty ? does : page.Say(TextKey.By, does, way);
    }
}

using CatalogModel;
using CatalogModel.Tracing;

namespace Exports.Traces;

/// <summary>The steps of a trace in words.</summary>
internal static class TraceWords
{
    public static string Of(ThingKind kind) => kind switch
    {
        ThingKind.Entity => "entity",
        ThingKind.Event => "event",
        ThingKind.Payload => "payload field",
        _ => "field",
    };

    /// <summary>What a traced field is.</summary>
    public static IEnumerable<string> About(FlowNode node)
    {
        if (node.Type is { } type && type != FieldTypes.Unknown)
        {
            yield return type;
        }

        if (node.Kind == FlowNodeKind.Field)
        {
            yield return (node.Field, node.Role) switch
            {
                (null, _) => "not in the catalog",
                ({ Replicates: [var link, ..] }, FieldRole.Replica) => $"replica of {link.To}",
                ({ References: [var link, ..] }, FieldRole.Reference) => $"soft reference to {link.To}",
                _ => $"information of {node.Service}",
            };
        }
    }

    /// <summary>A step: how the value changes, what it becomes, who does it.</summary>
    /// <param name="edge">The step.</param>
    /// <param name="upwards">Whether it is read against the value's way.</param>
    public static string Of(FlowEdge edge, bool upwards) => string.Join(", ", Parts(edge, upwards));

    private static IEnumerable<string> Parts(FlowEdge edge, bool upwards)
    {
        if (edge.Kind != FlowEdgeKind.Read)
        {
            yield return Of(edge.As);
        }

        string names = string.Join(", ", edge.In);
        switch (edge.Kind)
        {
            case FlowEdgeKind.Origin:
                yield return $"put in by {names}";
                break;
            case FlowEdgeKind.Write:
                yield return upwards || edge.To.Role == FieldRole.Own ? $"stored by {names}" : $"{Of(edge.To.Role)} stored by {names}";
                break;
            case FlowEdgeKind.Read:
                yield return $"read by {names}, not stored";
                break;
            default:
                yield return edge.Kind == FlowEdgeKind.Copy ? "replica" : "soft reference";
                yield return How(edge);
                break;
        }
    }

    private static string How(FlowEdge edge) => edge switch
    {
        { Via.Count: > 0 } => "by " + string.Join(", ", edge.Via) + (edge.Strength == Strength.Name ? ", as names suggest" : ""),
        { Through: Transport.Http } => "by HTTP",
        { Through: Transport.Grpc } => "by gRPC",
        { Through: Transport.Call } => "by a call within the process",
        { Strength: Strength.Stated } => "as people state",
        { Strength: Strength.Prefix } => "as its prefix says",
        { Strength: Strength.Flow } => "as the code that finds rows by it shows",
        _ => "as its name suggests",
    };

    private static string Of(ValueChange change) => change switch
    {
        ValueChange.Derived => "computed",
        ValueChange.Masked => "masked",
        _ => "same value",
    };

    private static string Of(FieldRole role) => role == FieldRole.Replica ? "replica" : "soft reference";
}

using Docs.Graphs;

namespace Docs.Svg;

/// <summary>The words of pictures that are not of the graph itself.</summary>
internal sealed record SvgWords
{
    /// <summary>What a kind of node is called, for those who do not see its shape.</summary>
    public Func<NodeKind, string> Node { get; init; } = kind => kind switch
    {
        NodeKind.Service => "Service",
        NodeKind.Store => "Store",
        NodeKind.Entity => "Entity",
        NodeKind.Field => "Field",
        _ => "Event",
    };

    /// <summary>What a kind of line means, for the legend.</summary>
    public Func<EdgeKind, string> Edge { get; init; } = kind => kind switch
    {
        EdgeKind.Event => "event",
        EdgeKind.Call => "call",
        EdgeKind.Storage => "keeps its data in",
        EdgeKind.Value => "value goes to",
        EdgeKind.Reference => "refers to",
        EdgeKind.ForeignKey => "foreign key",
        EdgeKind.Write => "writes",
        _ => "reaches into the owner's data",
    };
}

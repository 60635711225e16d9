using Docs.Graphs;
using Docs.Language;

namespace Docs.Svg;

/// <summary>The words of pictures that are not of the graph itself.</summary>
internal sealed class SvgWords(Texts texts)
{
    /// <summary>What a kind of node is called, for those who do not see its shape.</summary>
    public string Node(NodeKind kind) => texts[kind switch
    {
        NodeKind.Team => TextKey.PictureTeam,
        NodeKind.Service => TextKey.PictureService,
        NodeKind.Store => TextKey.PictureStore,
        NodeKind.Entity => TextKey.PictureEntity,
        NodeKind.Field => TextKey.PictureField,
        _ => TextKey.PictureEvent,
    }];

    /// <summary>What a kind of line means, for the legend.</summary>
    public string Edge(EdgeKind kind) => texts[kind switch
    {
        EdgeKind.Event => TextKey.PictureEventLine,
        EdgeKind.Call => TextKey.PictureCall,
        EdgeKind.Storage => TextKey.PictureStorage,
        EdgeKind.Value => TextKey.PictureValue,
        EdgeKind.Reference => TextKey.PictureReference,
        EdgeKind.ForeignKey => TextKey.PictureForeignKey,
        EdgeKind.Write => TextKey.PictureWrite,
        _ => TextKey.PictureViolation,
    }];

    /// <summary>Why there is no picture of a graph.</summary>
    public string TooLarge(Graph graph) =>
        texts.Line(TextKey.TooLarge, texts.Count(TextKey.CountNodes, graph.Nodes.Count), texts.Count(TextKey.CountConnections, graph.Edges.Count));
}

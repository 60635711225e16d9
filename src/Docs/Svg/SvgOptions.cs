namespace Docs.Svg;

/// <summary>How pictures are drawn.</summary>
internal sealed record SvgOptions
{
    /// <summary>What the ids in a picture start with; another one for each picture of a page.</summary>
    public string IdPrefix { get; init; } = "diagram";

    /// <summary>Turns a graph's link into one that works where the picture stands; null for no link.</summary>
    public Func<string, string?> Link { get; init; } = link => link;

    /// <summary>The words that are not of the graph.</summary>
    public SvgWords Words { get; init; } = new();
}

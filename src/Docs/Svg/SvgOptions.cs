using Docs.Documents;
using Docs.Language;

namespace Docs.Svg;

/// <summary>How pictures are drawn.</summary>
internal sealed record SvgOptions
{
    /// <summary>What the ids in a picture start with; another one for each picture of a page.</summary>
    public string IdPrefix { get; init; } = "diagram";

    /// <summary>The address of a page as it works where the picture stands; null for no link.</summary>
    public Func<PageTarget, string?> Link { get; init; } = _ => null;

    /// <summary>The words that are not of the graph.</summary>
    public SvgWords Words { get; init; } = new(Texts.English);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Docs.Language;

namespace Docs.Site;

/// <summary>What scripts say, in the language of the pages.</summary>
internal static class ScriptTexts
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The texts as an object of JavaScript. Places for pieces stay places: scripts fill them.</summary>
    public static string Of(Texts texts)
    {
        SortedDictionary<string, object> said = new(StringComparer.Ordinal)
        {
            ["copied"] = texts[TextKey.SiteCopied],
            ["copyLink"] = texts.Line(TextKey.SiteCopyLink, "{0}"),
            ["darkTheme"] = texts[TextKey.SiteDarkTheme],
            ["diagramKeys"] = texts[TextKey.SiteDiagramKeys],
            ["downloadSvg"] = texts[TextKey.SiteDownloadSvg],
            ["filterAny"] = texts[TextKey.SiteFilterAny],
            ["filterText"] = texts[TextKey.SiteFilterText],
            ["filters"] = texts[TextKey.SiteFilters],
            ["fullscreen"] = texts[TextKey.SiteFullScreen],
            ["kinds"] = new[] { TextKey.SiteKindService, TextKey.SiteKindEntity, TextKey.SiteKindEvent, TextKey.SiteKindField, TextKey.SiteKindPayload }.Select(k => texts[k]),
            ["lightTheme"] = texts[TextKey.SiteLightTheme],
            ["noResults"] = texts.Line(TextKey.SiteNoResults, "{0}"),
            ["results"] = texts.Line(TextKey.SiteResultsCount, "{0}"),
            ["searchUnavailable"] = texts[TextKey.SiteSearchUnavailable],
            ["shownOf"] = texts.Line(TextKey.SiteShownOf, "{0}", "{1}"),
            ["zoomIn"] = texts[TextKey.SiteZoomIn],
            ["zoomOut"] = texts[TextKey.SiteZoomOut],
            ["zoomReset"] = texts[TextKey.SiteZoomReset],
        };
        return JsonSerializer.Serialize(said, Readable);
    }
}

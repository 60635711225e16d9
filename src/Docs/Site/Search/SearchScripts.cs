using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Docs.Text;

namespace Docs.Site.Search;

/// <summary>The index as scripts: pages that are opened from disk may load nothing else.</summary>
internal static class SearchScripts
{
    // The text stands in a script of its own and never within HTML; what would end a JavaScript string is still escaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The map and the parts.</summary>
    public static IEnumerable<SiteFile> Of(SearchIndex index)
    {
        yield return new SiteFile("search/index.js", () => Script($"catalogSearch.open({JsonSerializer.Serialize(index.Map, Readable)});"));
        for (int i = 0; i < index.Parts.Count; i++)
        {
            int number = i;
            string name = number.ToString(CultureInfo.InvariantCulture);
            yield return new SiteFile($"search/{name}.js", () => Script($"catalogSearch.part({name}, {JsonSerializer.Serialize(Lines(index.Parts[number]), Readable)});"));
        }
    }

    private static string Script(string script) => $"/* {SiteMark.Text} */\n{script}\n";

    /// <summary>A line for each entry; those that stand on one page follow a line that names it.</summary>
    private static string Lines(IEnumerable<SearchEntry> entries)
    {
        StringBuilder text = new();
        (string Where, string Page) last = default;
        foreach (SearchEntry entry in entries.OrderBy(e => e.Address, StringComparer.Ordinal))
        {
            string start = $"{((int)entry.Kind).ToString(CultureInfo.InvariantCulture)}\t{VisibleText.Of(entry.Name)}\t";
            int anchor = entry.Address.IndexOf('#', StringComparison.Ordinal);
            if (anchor < 0)
            {
                text.Append(start).Append(VisibleText.Of(entry.Where)).Append('\t').Append(entry.Address).Append('\n');
                continue;
            }

            (string Where, string Page) here = (entry.Where, entry.Address[..anchor]);
            if (here != last)
            {
                text.Append('>').Append(VisibleText.Of(here.Where)).Append('\t').Append(here.Page).Append('\n');
                last = here;
            }

            text.Append(start).Append(entry.Address.AsSpan(anchor)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}

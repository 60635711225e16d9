using System.Reflection;

namespace Docs.Site;

/// <summary>The files that all pages share. They are written by hand and kept small; what belongs together is joined in the order of its names.</summary>
internal static class SiteAssets
{
    private const string Root = "Docs.Site.Assets.";

    private static readonly Assembly Own = typeof(SiteAssets).Assembly;

    /// <summary>The files.</summary>
    public static IEnumerable<SiteFile> Of(SiteContext site)
    {
        yield return new SiteFile("assets/site.css", () => Join("styles."));
        yield return new SiteFile("assets/theme.js", () => Marked(Read("scripts.theme.js")));
        yield return new SiteFile("assets/site.js", () => Marked($"window.catalogTexts = {ScriptTexts.Of(site.Texts)};\n") + Join("scripts.parts."));
        yield return new SiteFile("assets/icon.svg", () => $"<!-- {SiteMark.Text} -->\n{Read("icon.svg")}");
        if (site.Options.ChangeStream is not null)
        {
            yield return new SiteFile("assets/changes.js", () => Marked(Read("scripts.changes.js")));
        }
    }

    private static string Join(string folder) => Marked(string.Join('\n', Own.GetManifestResourceNames()
        .Where(n => n.StartsWith(Root + folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(n => Read(n[Root.Length..]))));

    private static string Marked(string text) => $"/* {SiteMark.Text} */\n{text}";

    private static string Read(string name)
    {
        using Stream stream = Own.GetManifestResourceStream(Root + name) ?? throw new InvalidOperationException($"The tool was built without {name}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Docs.Site;

namespace Site.Tests.Writing;

/// <summary>Every link leads to a file of the site, and to a place that is there.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void In_a_site_nothing_is_broken() => FindsNothingBroken(Systems.Shop());

    [Fact]
    public void In_a_site_in_another_language_nothing_is_broken() => FindsNothingBroken(Systems.Shop("pt-BR"));

    [Fact]
    public void In_a_site_of_hostile_names_nothing_is_broken() => FindsNothingBroken(Systems.Hostile("../../etc/passwd", "a#b?c=\"d\""));

    [Fact]
    public void In_an_empty_and_a_tiny_and_a_larger_site_nothing_is_broken()
    {
        FindsNothingBroken(Systems.Nothing());
        FindsNothingBroken(Systems.Tiny());
        FindsNothingBroken(Systems.Large(50, 2));
    }

    [Fact]
    public void Everything_that_can_be_found_is_there()
    {
        IReadOnlyList<SiteFile> files = Systems.Shop();
        HashSet<string> places = [.. files.Where(IsPage).SelectMany(f => Anchors(f.Render()).Select(a => $"{f.Path}#{a}").Append(f.Path))];
        string[] found = [.. new Docs.Site.Search.SearchIndex(Docs.Site.Search.SearchEntries.Of(Context())).Parts.SelectMany(p => p).Select(e => e.Address).Distinct()];
        Assert.NotEmpty(found);
        Assert.All(found, address => Assert.Contains(address, places));
    }

    private static SiteContext Context() => new(Docs.Tests.Pages.ShopCatalog.Catalog, Docs.Tests.Pages.ShopCatalog.Findings, new SiteOptions());

    private static void FindsNothingBroken(IReadOnlyList<SiteFile> files)
    {
        Uri root = new("https://site.example/root/");
        Dictionary<string, string> texts = files.ToDictionary(f => new Uri(root, f.Path).AbsoluteUri, f => f.Render());
        Dictionary<string, HashSet<string>> anchors = texts.ToDictionary(t => t.Key, t => Anchors(t.Value).ToHashSet(StringComparer.Ordinal));
        foreach (SiteFile page in files.Where(IsPage))
        {
            Uri here = new(root, page.Path);
            string text = texts[here.AbsoluteUri];
            string[] ids = [.. Anchors(text)];
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            foreach (string link in Link().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)))
            {
                Uri target = new(here, link);
                if (target.Host == "code.example")
                {
                    continue;
                }

                string file = target.GetLeftPart(UriPartial.Path);
                Assert.True(texts.ContainsKey(file), $"{page.Path}: no file at {link}");
                Assert.True(target.Fragment.Length == 0 || anchors[file].Contains(target.Fragment[1..]), $"{page.Path}: no place {link}");
            }
        }
    }

    private static bool IsPage(SiteFile file) => file.Path.EndsWith(".html", StringComparison.Ordinal);

    private static IEnumerable<string> Anchors(string html) => Id().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    // Our own writer made the pages, so that attributes have one form only and text holds no "<".
    [GeneratedRegex("<[a-z0-9]+ [^>]*?\\bid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<[a-z0-9]+ [^>]*?\\b(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();
}

using CatalogModel;
using CatalogModel.Findings;
using Docs.Documents;
using Docs.Pages;
using Docs.Site.Search;

namespace Docs.Site;

/// <summary>
/// A catalog as a web site that needs no server and no network: it opens from disk, and reads without scripts. Scripts add search, filters,
/// themes, and drawings that can be moved.
/// </summary>
public static class StaticSite
{
    /// <summary>The page that a site starts with.</summary>
    public const string Start = "index.html";

    /// <summary>The list of the site's files, which stands in its folder.</summary>
    public const string ManifestName = ".catalog-site.json";

    /// <summary>
    /// All files, sorted by path. They are made when asked for, one by one and from any thread, so that a large site never stands in memory as a
    /// whole. The same catalog and findings make the same bytes.
    /// </summary>
    /// <exception cref="ArgumentException">A template for links in <paramref name="options"/> is not one.</exception>
    public static IReadOnlyList<SiteFile> Of(Catalog catalog, IReadOnlyList<Finding> findings, SiteOptions options)
    {
        SiteContext site = new(catalog, findings, options);
        PageHtml pages = new(site, new Navigation(site));
        return
        [
            .. site.Targets
                .Select(t => new SiteFile(site.Path(t), () => pages.Of(PageDocuments.Write(site.Pages, t))))
                .Concat(SiteAssets.Of(site))
                .Concat(SearchScripts.Of(new SearchIndex(SearchEntries.Of(site))))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }
}

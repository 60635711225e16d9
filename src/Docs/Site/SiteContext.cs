using CatalogModel;
using CatalogModel.Findings;
using Docs.Documents;
using Docs.Language;
using Docs.Pages;

namespace Docs.Site;

/// <summary>What every page of the site needs.</summary>
internal sealed class SiteContext
{
    private readonly HashSet<string> _fields;

    /// <exception cref="ArgumentException">A template for links in <paramref name="options"/> is not one.</exception>
    public SiteContext(Catalog catalog, IReadOnlyList<Finding> findings, SiteOptions options)
    {
        Options = options;
        Pages = new PageContext(catalog, findings, options.Since);
        _fields = [.. PageDocuments.Fields(Pages).Select(f => f.Name)];
        Sources = new SourceAddresses(new PageOptions { Folder = null, SourceLink = options.SourceLink, Revision = options.Revision, RuleLink = options.RuleLink });
        Snippets = new Snippets(options.ReadSource);
    }

    public SiteOptions Options { get; }

    public PageContext Pages { get; }

    /// <summary>All pages.</summary>
    public IEnumerable<PageTarget> Targets => [.. PageDocuments.Targets(Pages), .. PageDocuments.Fields(Pages)];

    public SourceAddresses Sources { get; }

    public Snippets Snippets { get; }

    public Texts Texts => Pages.Texts;

    /// <summary>The path of the page that shows a thing, relative to the site's folder.</summary>
    public string Path(PageTarget target) => HasOwnPage(target)
        ? $"{Pages.Addresses.Path(target)}/{Pages.Addresses.Anchor(target)}.html"
        : Pages.Addresses.Path(target) + ".html";

    /// <summary>The place on its page at which a thing stands; null when the page is about it.</summary>
    public string? Anchor(PageTarget target) => HasOwnPage(target) ? null : Pages.Addresses.Anchor(target);

    /// <summary>Where a thing stands: its page, and the place on it.</summary>
    public string Address(PageTarget target) => Anchor(target) is { } anchor ? $"{Path(target)}#{anchor}" : Path(target);

    /// <summary>Whether a field's value travels, and so has a page that shows the way.</summary>
    public bool HasOwnPage(PageTarget target) => target.Kind == PageKind.Field && _fields.Contains(target.Name);
}

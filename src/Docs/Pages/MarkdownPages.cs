using CatalogModel;
using CatalogModel.Findings;
using Docs.Language;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>
/// A catalog as Markdown pages with Mermaid diagrams, for repositories: an index, a page for each service, entity and event,
/// the findings and the open questions. Every diagram has a table that says the same.
/// </summary>
public static class MarkdownPages
{
    /// <summary>The name of the section that <see cref="RenderSection"/> makes of the landscape.</summary>
    public const string Landscape = "landscape";

    /// <summary>The name of the section that <see cref="RenderSection"/> makes of the owners.</summary>
    public const string Owners = "owners";

    /// <summary>The sections that there are.</summary>
    public static IReadOnlyList<string> Sections { get; } = [Landscape, Owners];

    /// <summary>All pages, sorted by path. The same catalog and findings make the same bytes.</summary>
    /// <exception cref="ArgumentException">A template for links in <paramref name="options"/> is not one.</exception>
    public static IReadOnlyList<Page> Render(Catalog catalog, IReadOnlyList<Finding> findings, PageOptions options)
    {
        PageContext context = new(catalog, findings, options.Since);
        MarkdownRenderer renderer = new(context.Addresses, options, context.Texts);
        return
        [
            .. PageDocuments.Targets(context).AsParallel().AsOrdered()
                .Select(t => renderer.Write(PageDocuments.Write(context, t)))
                .OrderBy(p => p.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// One section for an existing file of a person's, to be put between its marks with <see cref="Publishing.MarkedSection"/>.
    /// </summary>
    /// <param name="name"><see cref="Landscape"/> or <see cref="Owners"/>.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="options">How pages are written; <see cref="PageOptions.Folder"/> is needed for the way to them.</param>
    /// <param name="file">The file, relative to the scanned root, with <c>/</c>.</param>
    /// <exception cref="ArgumentException">There is no section of that name, or no folder.</exception>
    public static string RenderSection(string name, Catalog catalog, IReadOnlyList<Finding> findings, PageOptions options, string file)
    {
        if (options.Folder is null)
        {
            throw new ArgumentException("A section links to the pages, which need a folder in the same repository.", nameof(options));
        }

        PageContext context = new(catalog, findings);
        PageBuilder section = new(context);
        section = name switch
        {
            Landscape => IndexPage.WriteLandscape(section),
            Owners => section.Table(OwnersTable.Of(section), TextKey.EmptyEntities),
            _ => throw new ArgumentException($"There is no section '{name}'; there are {string.Join(", ", Sections)}.", nameof(name)),
        };
        return new MarkdownRenderer(context.Addresses, options, context.Texts).Write(section.Blocks, file);
    }
}

using CatalogModel;
using CatalogModel.Findings;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>What every page needs.</summary>
internal sealed class PageContext
{
    public PageContext(Catalog catalog, IReadOnlyList<Finding> findings, PageOptions options)
    {
        Index = new CatalogIndex(catalog, findings);
        Addresses = new PageAddresses(Index);
        Sources = new SourceLinks(options);
        Exchanges = Exchange.Of(Index);
        Questions = OpenQuestion.Of(Index);
    }

    public CatalogIndex Index { get; }

    public PageAddresses Addresses { get; }

    public SourceLinks Sources { get; }

    public IReadOnlyList<Exchange> Exchanges { get; }

    public IReadOnlyList<OpenQuestion> Questions { get; }

    public Catalog Catalog => Index.Catalog;
}

using Docs.Documents;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>All pages of a system, before they take a form. They can be written in any order, and at the same time.</summary>
internal static class PageDocuments
{
    /// <summary>What there are pages of, in reading order.</summary>
    public static IEnumerable<PageTarget> Targets(PageContext context) =>
    [
        PageTarget.Index,
        PageTarget.Findings,
        PageTarget.OpenQuestions,
        .. OwnersTable.HasOwnPage(context) ? [PageTarget.Owners] : Array.Empty<PageTarget>(),
        .. context.Changes is null ? Array.Empty<PageTarget>() : [PageTarget.Changes],
        .. context.Catalog.Services.DistinctBy(s => s.Name).Select(PageTarget.Of),
        .. context.Catalog.Services.DistinctBy(s => s.Name).SelectMany(StorePlace.Of).Select(PageTarget.Of),
        .. context.Index.Entities.DistinctBy(e => e.Address).Select(PageTarget.Of),
        .. context.Index.Events.Select(PageTarget.Of),
    ];

    /// <summary>The fields that have a page of their own where there is room for it: those whose values travel.</summary>
    public static IEnumerable<PageTarget> Fields(PageContext context) =>
        context.Index.Entities.DistinctBy(e => e.Address).SelectMany(e => e.Fields).Where(f => FieldPage.Exists(context, f)).Select(PageTarget.Of);

    /// <summary>One page.</summary>
    /// <exception cref="ArgumentException">There is no page of that.</exception>
    public static PageDocument Write(PageContext context, PageTarget target)
    {
        CatalogIndex index = context.Index;
        return target.Kind switch
        {
            PageKind.Index => IndexPage.Write(context),
            PageKind.Findings => FindingsPage.Write(context),
            PageKind.OpenQuestions => OpenQuestionsPage.Write(context),
            PageKind.Owners => OwnersTable.WritePage(context),
            PageKind.Changes when context.Changes is { } changes => ChangesPage.Write(context, changes),
            PageKind.Service when index.Service(target.Name) is { } service => ServicePage.Write(context, service),
            PageKind.Store when index.Service(target.Name) is { } service && StorePlace.Of(service).FirstOrDefault(s => s.Name == target.Part) is { } store => StorePage.Write(context, store),
            PageKind.Entity when index.Entity(target.Name) is { } place => EntityPage.Write(context, place),
            PageKind.Field when index.Field(target.Name) is { } field => FieldPage.Write(context, field),
            PageKind.Event when index.Event(target.Name) is { } flow => EventPage.Write(context, flow),
            _ => throw new ArgumentException($"There is no page of {target}.", nameof(target)),
        };
    }
}

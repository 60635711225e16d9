using CatalogModel;
using Docs.Documents;
using Docs.Graphs;
using Docs.Language;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>One store: its entities with their fields and foreign keys, drawn where there is room for them.</summary>
internal static class StorePage
{
    public static PageDocument Write(PageContext context, StorePlace place)
    {
        PageBuilder page = new(context);
        page.Under(context.Links.Index, PageLinks.To(place.Service.Name, PageTarget.Of(place.Service)))
            .Facts([page.Say(TextKey.FactStoreOfService, context.Links.Service(place.Service.Name)), .. place.Store is { } store ? Facts(page, store) : []]);
        Table entities = EntitiesTable.Of(page, place.Entities);
        page.Section("entities", TextKey.TitleEntities).Picture(StoreGraph.Variants(context, place), entities);
        return (entities.Rows.Count > 0 ? page : page.Paragraph(page.Say(TextKey.EmptyStore))).ToDocument(PageTarget.Of(place), place.Name);
    }

    private static IEnumerable<Inline> Facts(PageBuilder page, Store store) =>
    [
        Inline.Text(page.Wording.Database(store)),
        store.Database is { } database ? page.Say(TextKey.FactDatabase, Inline.Code(database)) : Inline.Empty,
        store.Schema is { } schema ? page.Say(TextKey.FactSchema, Inline.Code(schema)) : Inline.Empty,
        store.At is { } at ? page.Say(TextKey.FactContext, PageLinks.Place(at)) : store.Context is { } context ? page.Say(TextKey.FactContext, Inline.Code(context)) : Inline.Empty,
        page.Say(TextKey.FactReadFrom, page.ReadFrom(store)),
    ];
}

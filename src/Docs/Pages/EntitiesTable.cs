using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Text;

namespace Docs.Pages;

/// <summary>The entities of a store: the table of its entity diagram.</summary>
internal static class EntitiesTable
{
    public static Table Of(PageBuilder page, IEnumerable<EntityPlace> entities) => page.TableOf(
        entities,
        (TextKey.ColumnEntity, e => PageLinks.Entity(e, e.Service)),
        (TextKey.ColumnTable, e => e.Entity.Table is { } table ? Inline.Code(table) : Inline.Empty),
        (TextKey.ColumnKey, e => Inline.Join(", ", e.Entity.Key.Select(Inline.Code))),
        (ColumnKey.Number(TextKey.ColumnFields), e => page.Texts.Figure(e.Entity.Fields.Count)),
        (TextKey.ColumnForeignKeysTo, e => Inline.Join(", ", e.Entity.Relationships.Select(r => page.Links.RelatedEntity(e.Service, r)).Distinct())),
        (TextKey.ColumnWhatItIs, e => What(page, e)));

    private static Inline What(PageBuilder page, EntityPlace place)
    {
        Inline description = Inline.Text(VisibleText.Short(place.Entity.Description ?? "", 160));
        Inline kind = place.Entity.Technical ? new Badge(BadgeKind.Technical, page.Say(TextKey.TechnicalTable))
            : place.Owner != place.Service.Name ? page.Say(TextKey.OwnedBy, page.Say(place.InOwnersTable ? TextKey.SameTableShort : TextKey.RoleCopy), page.Links.Service(place.Owner))
            : Inline.Empty;
        return Inline.Join(" – ", [kind, description]);
    }
}

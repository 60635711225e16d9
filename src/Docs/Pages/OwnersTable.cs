using CatalogModel;
using Docs.Lookup;
using Docs.Documents;
using Docs.Language;
using Docs.Text;

namespace Docs.Pages;

/// <summary>The glossary: every piece of information, who owns it, where it is kept, and who holds copies or references.</summary>
internal static class OwnersTable
{
    /// <summary>With more entities than this the index would be nothing but this table.</summary>
    private const int MostOnIndex = 60;

    public static bool HasOwnPage(PageContext context) => Information(context).Count() > MostOnIndex;

    public static PageDocument WritePage(PageContext context)
    {
        PageBuilder page = new(context);
        return page.Under(context.Links.Index).Table(Of(page)).ToDocument(PageTarget.Owners, page.Texts[TextKey.TitleOwners]);
    }

    public static Table Of(PageBuilder page) => page.TableOf(
        Information(page.Context),
        (TextKey.ColumnInformation, e => PageLinks.Entity(e, e.Service)),
        (TextKey.ColumnOwner, e => page.Links.Service(e.Owner)),
        (TextKey.ColumnKeptIn, e => KeptIn(page, e)),
        (TextKey.ColumnCopiedBy, e => page.Links.Services(Holders(page.Context, e, replica: true))),
        (TextKey.ColumnReferredToBy, e => page.Links.Services(Holders(page.Context, e, replica: false))),
        (TextKey.ColumnWhatItIs, e => Inline.Text(VisibleText.Short(e.Entity.Description ?? "", 160))));

    /// <summary>Entities that inform people about something; outbox tables and their like carry messages only.</summary>
    private static IEnumerable<EntityPlace> Information(PageContext context) => context.Index.Entities
        .Where(e => !e.Entity.Technical)
        .OrderBy(e => e.Entity.Name, StringComparer.Ordinal)
        .ThenBy(e => e.Service.Name, StringComparer.Ordinal);

    private static Inline KeptIn(PageBuilder page, EntityPlace place)
    {
        Inline table = place.Entity.Table is { } name ? Inline.Code(name) : Inline.Empty;
        return place.Owner == place.Service.Name ? table
            : page.Say(TextKey.KeptInOf, table, page.Links.Service(place.Service.Name), page.Say(place.InOwnersTable ? TextKey.SameTableShort : TextKey.CopyAsAWholeShort));
    }

    private static IEnumerable<string> Holders(PageContext context, EntityPlace place, bool replica) => place.Fields
        .SelectMany(context.Index.HeldOf)
        .Where(h => h.Replica == replica)
        .Select(h => h.Holder.Name)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}

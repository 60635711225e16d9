using CatalogModel;
using Docs.Lookup;
using Docs.Documents;
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
        return page.Under(context.Links.Index).Table(Of(page)).ToDocument(PageTarget.Owners, "Who owns what");
    }

    public static Table Of(PageBuilder page) => Table.Of(
        Information(page.Context),
        ("Information", e => PageLinks.Entity(e, e.Service)),
        ("Owner", e => page.Links.Service(e.Owner)),
        ("Kept in", e => KeptIn(page, e)),
        ("Copied by", e => page.Links.Services(Holders(page.Context, e, replica: true))),
        ("Referred to by", e => page.Links.Services(Holders(page.Context, e, replica: false))),
        ("What it is", e => Inline.Text(VisibleText.Short(e.Entity.Description ?? "", 160))));

    /// <summary>Entities that inform people about something; outbox tables and their like carry messages only.</summary>
    private static IEnumerable<EntityPlace> Information(PageContext context) => context.Index.Entities
        .Where(e => !e.Entity.Technical)
        .OrderBy(e => e.Entity.Name, StringComparer.Ordinal)
        .ThenBy(e => e.Service.Name, StringComparer.Ordinal);

    private static Inline KeptIn(PageBuilder page, EntityPlace place)
    {
        Inline table = place.Entity.Table is { } name ? Inline.Code(name) : Inline.Empty;
        return place.Owner == place.Service.Name ? table
            : Inline.Of($"{table} of {page.Links.Service(place.Service.Name)} ({(place.InOwnersTable ? "the same table, mapped here too" : "a copy as a whole")})");
    }

    private static IEnumerable<string> Holders(PageContext context, EntityPlace place, bool replica) => place.Fields
        .SelectMany(context.Index.HeldOf)
        .Where(h => h.Replica == replica)
        .Select(h => h.Holder.Name)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}

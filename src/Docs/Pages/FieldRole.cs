using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>What a field is to its owner, at a glance and in words.</summary>
internal static class FieldRole
{
    /// <summary>The rule that finds copies which do not follow their owner.</summary>
    private const string GoesStale = "OWN203";

    /// <summary>Key, copy, reference, or the owner's own word, and who holds it.</summary>
    public static Inline Of(PageBuilder page, FieldPlace field)
    {
        Inline[] others = [.. page.Context.Index.HeldOf(field).Select(h => h.Holder.Name).Distinct(StringComparer.Ordinal).Select(page.Links.Service)];
        return Inline.Join("; ",
        [
            field.InKey ? new Badge(BadgeKind.Key, page.Say(TextKey.RoleKey)) : Inline.Empty,
            .. field.Field.Replicates.Select(l => Held(page, l, replica: true)),
            .. field.Field.References.Select(l => Held(page, l, replica: false)),
            page.Context.Index.FindingsAt(field.Address).Any(f => f.Rule == GoesStale) ? new Badge(BadgeKind.Stale, page.Say(TextKey.RoleStale)) : Inline.Empty,
            field.InForeignKey ? new Badge(BadgeKind.ForeignKey, page.Say(TextKey.RoleForeignKey)) : Inline.Empty,
            others.Length > 0 && field.Field.Replicates.Count == 0 ? new Badge(BadgeKind.Owner, page.Say(TextKey.RoleOwner)) : Inline.Empty,
            others.Length > 0 ? page.Say(TextKey.HeldBy, Inline.Join(", ", others)) : Inline.Empty,
        ]);
    }

    /// <summary>What kind of value it holds: people's word, or a guess by its name.</summary>
    public static Inline Classification(FieldPlace field) => field.Field switch
    {
        { Classification: { } said } => new Badge(BadgeKind.Sensitive, Inline.Text(said)),
        { LooksLike: { } guess } => new Badge(BadgeKind.Guessed, Inline.Text(guess + "?")),
        _ => Inline.Empty,
    };

    private static Inline Held(PageBuilder page, FieldLink link, bool replica)
    {
        Inline badge = replica ? new Badge(BadgeKind.Replica, page.Say(TextKey.RoleCopy)) : new Badge(BadgeKind.Reference, page.Say(TextKey.RoleReference));
        Inline held = page.Say(replica ? TextKey.RoleCopyOf : TextKey.RoleReferenceTo, badge, page.Links.Thing(link.To));
        Inline sure = link.Strength == Strength.Name ? page.Say(TextKey.Probably, held) : held;
        Inline way = page.Links.Way(link);
        return way.IsEmpty ? sure : page.Say(TextKey.By, sure, way);
    }
}

using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Lookup;
using Docs.Documents;
using Docs.Text;

namespace Docs.Pages;

/// <summary>One entity: its fields, who owns each of them, and where their values come from and go to.</summary>
internal static class EntityPage
{
    /// <summary>What kind of store an entity stands in.</summary>
    private static StoreKind KindOf(EntityPlace place) => place.Service.Stores.FirstOrDefault(s => s.Name == place.Entity.Store)?.Kind ?? StoreKind.Relational;

    private static Inline Store(EntityPlace place) => KindOf(place) is var kind and not StoreKind.Relational
        ? Inline.Of($"store {Inline.Code(place.Entity.Store)} ({Inline.Text(Wording.Of(kind))})")
        : Inline.Of($"store {Inline.Code(place.Entity.Store)}");

    public static PageDocument Write(PageContext context, EntityPlace place)
    {
        Entity entity = place.Entity;
        PageBuilder page = new(context);
        page.Under(context.Links.Index, PageLinks.To(place.Service.Name, PageTarget.Of(place.Service)))
            .Description(entity.Description)
            .Facts(
                Inline.Of($"Entity of {page.Links.Service(place.Service.Name)}"),
                entity.Table is { } table ? Inline.Of($"{Wording.Table(KindOf(place))} {Inline.Code(table)}") : KindOf(place) == StoreKind.Relational ? Inline.Text("no table of its own") : Inline.Empty,
                Store(place),
                entity.AlsoIn.Count > 0 ? Inline.Of($"also in {Inline.Join(", ", entity.AlsoIn.Select(Inline.Code))}") : Inline.Empty,
                entity.Base is { } of ? Inline.Of($"a kind of {page.Links.EntityNamed(place.Service, of)}") : Inline.Empty,
                entity.At is { } at ? Inline.Of($"declared in {PageLinks.Place(at)}")
                    : entity.Declared is { } file ? Inline.Of($"declared in {PageLinks.File(file)}") : Inline.Empty)
            .Paragraph(Ownership(page, place));
        page.Section("fields", "Fields").Table(Fields(page, place), "No fields were found.");
        HeldField[] links = [.. LineageGraph.Links(context.Index, place)];
        if (links.Length > 0)
        {
            page.Section("values", "Where values come from and go to").Picture(LineageGraph.Variants(context, place), Lineage(page, links));
        }

        if (entity.Relationships.Count > 0)
        {
            page.Section("foreign-keys", "Foreign keys").Table(Relationships(page, place));
        }

        Finding[] findings = [.. context.Index.FindingsAbout(place)];
        if (findings.Length > 0)
        {
            page.Section("findings", "Findings").Table(FindingsTable.Of(page, findings));
        }

        return page.ToDocument(PageTarget.Of(place), entity.Name);
    }

    private static Inline Ownership(PageBuilder page, EntityPlace place)
    {
        if (place.Entity.Technical)
        {
            return Inline.Text("A technical table: it carries messages or bookkeeping, and is no one's information.");
        }

        return place.Owner == place.Service.Name
            ? Inline.Of($"Owner: {Inline.Strong(page.Links.Service(place.Owner))}.")
            : Inline.Of($"Owner: {Inline.Strong(page.Links.Service(place.Owner))}. {(place.InOwnersTable ? "It is the same table, mapped here too." : "What stands here is a copy as a whole.")}");
    }

    private static Table Fields(PageBuilder page, EntityPlace place) => Table.Of(
        place.Fields,
        PageTarget.Of,
        (Column.Name("Field"), f => Inline.Code(f.Field.Name)),
        ("Type", f => Inline.Code(Wording.Type(f.Field))),
        ("Column", f => Inline.Code(f.Field.Table is { } table ? $"{table}.{f.Field.Column}" : f.Field.Column)),
        ("Role", f => Role(page, f)),
        ("Classified", f => Inline.Text(f.Field.Classification ?? (f.Field.LooksLike is { } guess ? $"{guess}?" : ""))),
        ("What it is", f => Inline.Text(VisibleText.Short(f.Field.Description ?? "", 300))));

    /// <summary>What the field is to its owner: key, copy, reference, or the owner's own word.</summary>
    private static Inline Role(PageBuilder page, FieldPlace field)
    {
        Inline[] others = [.. page.Context.Index.HeldOf(field).Select(h => h.Holder.Name).Distinct(StringComparer.Ordinal).Select(page.Links.Service)];
        return Inline.Join("; ",
        [
            field.InKey ? new Badge(BadgeKind.Key, Inline.Text("key")) : Inline.Empty,
            .. field.Field.Replicates.Select(l => Held(page, BadgeKind.Replica, "copy", "of", l)),
            .. field.Field.References.Select(l => Held(page, BadgeKind.Reference, "reference", "to", l)),
            field.InForeignKey ? new Badge(BadgeKind.ForeignKey, Inline.Text("foreign key")) : Inline.Empty,
            others.Length > 0 ? Inline.Of($"held by {Inline.Join(", ", others)}") : Inline.Empty,
        ]);
    }

    private static Inline Held(PageBuilder page, BadgeKind kind, string what, string preposition, FieldLink link)
    {
        Inline way = page.Links.Way(link);
        Inline held = Inline.Of($"{new Badge(kind, Inline.Text(what))} {preposition} {page.Links.Thing(link.To)}");
        Inline sure = link.Strength == Strength.Name ? Inline.Of($"probably a {held}") : held;
        return way.IsEmpty ? sure : Inline.Of($"{sure} by {way}");
    }

    private static Table Lineage(PageBuilder page, IEnumerable<HeldField> links) => Table.Of(
        links,
        ("Owner's field", h => page.Links.Thing(h.Link.To)),
        ("Comes by", h => page.Links.Way(h.Link)),
        ("Held as", h => Inline.Text(h.Replica ? $"copy ({Wording.Of(h.Link.As)})" : "reference")),
        ("In", h => PageLinks.Field(h.Field)),
        ("Known", h => Inline.Text(Wording.Of(h.Link.Strength))),
        ("Evidence", h => PageLinks.Chain(h.Link.Chain)));

    private static Table Relationships(PageBuilder page, EntityPlace place) => Table.Of(
        place.Entity.Relationships,
        ("Fields", r => Inline.Join(", ", r.Fields.Select(Inline.Code))),
        ("To", r => page.Links.RelatedEntity(place.Service, r)),
        ("Table", r => r.Table is { } table ? Inline.Code(table) : Inline.Empty),
        ("Where", r => r.At is { } at ? PageLinks.Place(at) : Inline.Empty));
}

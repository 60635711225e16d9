using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Language;
using Docs.Lookup;
using Docs.Documents;
using Docs.Text;

namespace Docs.Pages;

/// <summary>One entity: its fields, who owns each of them, and where their values come from and go to.</summary>
internal static class EntityPage
{
    /// <summary>The section that lists every step of the values of all fields.</summary>
    public const string Steps = "steps";

    /// <summary>What kind of store an entity stands in.</summary>
    private static StoreKind KindOf(EntityPlace place) => place.Service.Stores.FirstOrDefault(s => s.Name == place.Entity.Store)?.Kind ?? StoreKind.Relational;

    private static Inline Store(PageBuilder page, EntityPlace place) => KindOf(place) is var kind and not StoreKind.Relational
        ? page.Say(TextKey.FactStoreOfKind, Inline.Code(place.Entity.Store), Inline.Text(page.Wording.Of(kind)))
        : page.Say(TextKey.FactStore, Inline.Code(place.Entity.Store));

    public static PageDocument Write(PageContext context, EntityPlace place)
    {
        Entity entity = place.Entity;
        PageBuilder page = new(context);
        page.Under(context.Links.Index, PageLinks.To(place.Service.Name, PageTarget.Of(place.Service)))
            .Description(entity.Description)
            .Facts(
                page.Say(TextKey.FactEntityOf, page.Links.Service(place.Service.Name)),
                entity.Table is { } table ? page.Say(Wording.Place(KindOf(place)), Inline.Code(table)) : KindOf(place) == StoreKind.Relational ? page.Say(TextKey.FactNoTable) : Inline.Empty,
                Store(page, place),
                entity.AlsoIn.Count > 0 ? page.Say(TextKey.FactAlsoIn, Inline.Join(", ", entity.AlsoIn.Select(Inline.Code))) : Inline.Empty,
                entity.Base is { } of ? page.Say(TextKey.FactKindOf, page.Links.EntityNamed(place.Service, of)) : Inline.Empty,
                entity.At is { } at ? page.Say(TextKey.FactDeclaredIn, PageLinks.Place(at))
                    : entity.Declared is { } file ? page.Say(TextKey.FactDeclaredIn, PageLinks.File(file)) : Inline.Empty)
            .Paragraph(Ownership(page, place));
        page.Section("fields", TextKey.TitleFields).Table(Fields(page, place), TextKey.EmptyFields);
        HeldField[] links = [.. LineageGraph.Links(context.Index, place)];
        if (links.Length > 0)
        {
            page.Section("values", TextKey.TitleValues).Picture(LineageGraph.Variants(context, place), Lineage(page, links));
            NearTrace[] traces = [.. place.Fields.Select(f => context.Trace(f, StepsTable.MostSteps / Math.Max(1, links.Length)))];
            page.Subsection(Steps, page.Say(TextKey.TitleSteps))
                .Paragraph(StepsTable.Bound(page, traces))
                .Table(StepsTable.Of(page, traces));
        }

        if (entity.Relationships.Count > 0)
        {
            page.Section("foreign-keys", TextKey.TitleForeignKeys).Table(Relationships(page, place));
        }

        Finding[] findings = [.. context.Index.FindingsAbout(place)];
        if (findings.Length > 0)
        {
            page.Section("findings", TextKey.TitleFindings).Table(FindingsTable.Of(page, findings));
        }

        return page.ToDocument(PageTarget.Of(place), entity.Name);
    }

    private static Inline Ownership(PageBuilder page, EntityPlace place)
    {
        if (place.Entity.Technical)
        {
            return page.Say(TextKey.Technical);
        }

        Inline owner = page.Say(TextKey.Owner, Inline.Strong(page.Links.Service(place.Owner)));
        return place.Owner == place.Service.Name
            ? owner
            : Inline.Join(" ", [owner, page.Say(place.InOwnersTable ? TextKey.SameTable : TextKey.CopyAsAWhole)]);
    }

    private static Table Fields(PageBuilder page, EntityPlace place) => page.TableOf(
        place.Fields,
        PageTarget.Of,
        (ColumnKey.Name(TextKey.ColumnField), f => Inline.Code(f.Field.Name)),
        (TextKey.ColumnType, f => Inline.Code(Wording.Type(f.Field))),
        (TextKey.ColumnColumn, f => Inline.Code(f.Field.Table is { } table ? $"{table}.{f.Field.Column}" : f.Field.Column)),
        (TextKey.ColumnRole, f => FieldRole.Of(page, f)),
        (TextKey.ColumnClassified, FieldRole.Classification),
        (TextKey.ColumnWhatItIs, f => Inline.Text(VisibleText.Short(f.Field.Description ?? "", 300))));

    private static Table Lineage(PageBuilder page, IEnumerable<HeldField> links) => page.TableOf(
        links,
        (TextKey.ColumnOwnersField, h => page.Links.Thing(h.Link.To)),
        (TextKey.ColumnComesBy, h => page.Links.Way(h.Link)),
        (TextKey.ColumnHeldAs, h => page.Say(h.Replica ? TextKey.RoleCopyChanged : TextKey.RoleReference, Inline.Text(page.Wording.Of(h.Link.As)))),
        (TextKey.ColumnIn, h => PageLinks.Field(h.Field)),
        (TextKey.ColumnKnown, h => Inline.Text(page.Wording.Of(h.Link.Strength))),
        (TextKey.ColumnEvidence, h => PageLinks.Chain(h.Link.Chain)));

    private static Table Relationships(PageBuilder page, EntityPlace place) => page.TableOf(
        place.Entity.Relationships,
        (TextKey.ColumnFields, r => Inline.Join(", ", r.Fields.Select(Inline.Code))),
        (TextKey.ColumnTo, r => page.Links.RelatedEntity(place.Service, r)),
        (TextKey.ColumnTable, r => r.Table is { } table ? Inline.Code(table) : Inline.Empty),
        (TextKey.ColumnWhere, r => r.At is { } at ? PageLinks.Place(at) : Inline.Empty));
}

using CatalogModel;
using Docs.Graphs;
using Docs.Lookup;
using Docs.Documents;
using Docs.Text;

namespace Docs.Pages;

/// <summary>One service: what it owns, what it tells others, and what it holds of theirs.</summary>
internal static class ServicePage
{
    public static PageDocument Write(PageContext context, Service service)
    {
        PageBuilder page = new(context);
        page.Under(context.Links.Index)
            .Description(service.Description)
            .Facts(
                Inline.Of($"Service of {context.Links.Index}"),
                service.Team is { } team ? Inline.Of($"team {Inline.Strong(Inline.Text(team))}") : Inline.Empty,
                service.Sources.Count > 0 ? Inline.Of($"source {Inline.Join(", ", service.Sources.Select(PageLinks.File))}") : Inline.Empty)
            .Paragraph(Inline.Text(Summary(context, service)));
        Table neighbours = ServiceSections.Neighbours(page, service);
        if (neighbours.Rows.Count > 0)
        {
            page.Section("neighbours", "Neighbours").Picture(NeighbourhoodGraph.Variants(context, service), neighbours);
        }

        Stores(page, service);
        Events(page, service);
        Optional(page, "asks", "Asks of other services", ServiceSections.Asks(page, service));
        Optional(page, "answers", "Answers other services", ServiceSections.Answers(page, service));
        Optional(page, "held-here", "Data of others held here", ServiceSections.DataOfOthers(page, service));
        Optional(page, "held-elsewhere", "Our data held elsewhere", ServiceSections.DataElsewhere(page, service));
        Optional(page, "reaches", "Reaches into other services", ServiceSections.DirectAccess(page, service));
        Optional(page, "findings", "Findings", FindingsTable.Of(page, context.Index.FindingsIn(service.Name)));
        Optional(page, "open-questions", "Open questions", OpenQuestionsPage.Table(page, context.QuestionsOf(service), withService: false));
        return page.ToDocument(PageTarget.Of(service), service.Name);
    }

    /// <summary>The service in a line: <c>Owns 3 entities (and 1 technical table) in 1 store; holds 2 copies of others' data; publishes 4 events.</c></summary>
    private static string Summary(PageContext context, Service service)
    {
        int own = service.Entities.Count(e => !e.Technical && (e.Owner ?? service.Name) == service.Name);
        int technical = service.Entities.Count(e => e.Technical);
        string tables = Words.Count(technical, "technical table");
        HeldField[] held = [.. context.Index.HeldBy(service)];
        int copies = held.Count(h => h.Replica);
        int references = held.Length - copies;
        string[] parts =
        [
            own == 0
                ? $"owns no persisted data{(technical > 0 ? $" but {tables}" : "")}"
                : $"owns {Words.Count(own, "entity", "entities")}{(technical > 0 ? $" (and {tables})" : "")} in {Words.Count(service.Stores.Count, "store")}",
            .. copies > 0 ? [$"copies {Words.Count(copies, "field")} of others"] : Array.Empty<string>(),
            .. references > 0 ? [$"refers to others' data in {Words.Count(references, "field")}"] : Array.Empty<string>(),
            $"publishes {(service.Publishes.Count == 0 ? "no events" : Words.Count(service.Publishes.Count, "event"))}",
            $"consumes {(service.Consumes.Count == 0 ? "none" : Words.Number(service.Consumes.Count))}",
        ];
        return Words.Capital(string.Join("; ", parts)) + ".";
    }

    private static void Stores(PageBuilder page, Service service)
    {
        string[] names = [.. service.Stores.Select(s => s.Name).Union(service.Entities.Select(e => e.Store), StringComparer.Ordinal)];
        if (names.Length == 0)
        {
            return;
        }

        IReadOnlyDictionary<string, string> slugs = Slugs.Assign(names);
        page.Section("stores", "Stores").Table(Table.Of(
            service.Stores,
            ("Store", s => Inline.Code(s.Name)),
            ("Database", s => Inline.Text(Wording.Database(s))),
            ("Name", s => s.Database is { } database ? Inline.Code(database) : Inline.Empty),
            ("Schema", s => s.Schema is { } schema ? Inline.Code(schema) : Inline.Empty),
            ("Context", s => s.At is { } at ? PageLinks.Place(at) : s.Context is { } context ? Inline.Code(context) : Inline.Empty),
            ("Read from", s => Inline.Text(s.Library is { } library ? $"uses of {Wording.Library(library)}" : Wording.Of(s.Read)))));
        foreach (string store in names)
        {
            EntityPlace[] entities = [.. service.Entities.Where(e => e.Store == store).Select(e => new EntityPlace(service, e))];
            page.Subsection("entities-" + slugs[store], Inline.Of($"Entities of {Inline.Code(store)}"));
            if (entities.Length == 0)
            {
                page.Paragraph(Inline.Text("No entities were found in this store."));
            }

            page.Picture(StoreGraph.Variants(page.Context, service, store), Entities(page, entities));
        }
    }

    private static Table Entities(PageBuilder page, IEnumerable<EntityPlace> entities) => Table.Of(
        entities,
        ("Entity", e => PageLinks.Entity(e, e.Service)),
        ("Table", e => e.Entity.Table is { } table ? Inline.Code(table) : Inline.Empty),
        ("Key", e => Inline.Join(", ", e.Entity.Key.Select(Inline.Code))),
        (Column.Number("Fields"), e => Inline.Of($"{e.Entity.Fields.Count}")),
        ("Foreign keys to", e => Inline.Join(", ", e.Entity.Relationships.Select(r => page.Links.RelatedEntity(e.Service, r)).Distinct())),
        ("What it is", e => What(page, e)));

    private static Inline What(PageBuilder page, EntityPlace place)
    {
        Inline description = Inline.Text(VisibleText.Short(place.Entity.Description ?? "", 160));
        Inline kind = place.Entity.Technical ? Inline.Text("technical table")
            : place.Owner != place.Service.Name ? Inline.Of($"{(place.InOwnersTable ? "the same table, mapped here too" : "copy")}; owned by {page.Links.Service(place.Owner)}")
            : Inline.Empty;
        return Inline.Join(" – ", [kind, description]);
    }

    private static void Events(PageBuilder page, Service service)
    {
        Optional(page, "publishes", "Publishes", Table.Of(
            service.Publishes,
            ("Event", e => page.Links.Event(e.Name)),
            ("To", e => e.To.Count > 0 ? page.Links.Services(e.To) : new AsideText(Inline.Text("nobody in the catalog"))),
            ("Payload", e => IndexPage.Carries([.. e.Payload.Select(p => p.Name)], most: 12)),
            ("Made in", e => PageLinks.Places(e.At))));
        Optional(page, "consumes", "Consumes", Table.Of(
            service.Consumes,
            ("Event", e => page.Links.Event(e.Name)),
            ("From", e => e.From.Count > 0 ? page.Links.Services(e.From) : new AsideText(Inline.Text("nobody in the catalog"))),
            ("Writes", e => ServiceSections.Stored(page, service, e.Writes)),
            ("Handled in", PageLinks.Handlers)));
    }

    private static void Optional(PageBuilder page, string id, string title, Table table)
    {
        if (table.Rows.Count > 0)
        {
            page.Section(id, title).Table(table);
        }
    }
}

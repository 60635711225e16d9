using CatalogModel;
using Docs.Graphs;
using Docs.Language;
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
                page.Say(TextKey.FactServiceOf, context.Links.Index),
                service.Team is { } team ? page.Say(TextKey.FactTeam, Inline.Strong(Inline.Text(team))) : Inline.Empty,
                service.Sources.Count > 0 ? page.Say(TextKey.FactSource, Inline.Join(", ", service.Sources.Select(PageLinks.File))) : Inline.Empty)
            .Paragraph(Inline.Text(Summary(context, service)));
        Table neighbours = ServiceSections.Neighbours(page, service);
        if (neighbours.Rows.Count > 0)
        {
            page.Section("neighbours", TextKey.TitleNeighbours).Picture(NeighbourhoodGraph.Variants(context, service), neighbours);
        }

        Stores(page, service);
        Events(page, service);
        Optional(page, "asks", TextKey.TitleAsks, ServiceSections.Asks(page, service));
        Optional(page, "answers", TextKey.TitleAnswers, ServiceSections.Answers(page, service));
        Optional(page, "held-here", TextKey.TitleDataOfOthers, ServiceSections.DataOfOthers(page, service));
        Optional(page, "held-elsewhere", TextKey.TitleDataElsewhere, ServiceSections.DataElsewhere(page, service));
        Optional(page, "reaches", TextKey.TitleReaches, ServiceSections.DirectAccess(page, service));
        Optional(page, "findings", TextKey.TitleFindings, FindingsTable.Of(page, context.Index.FindingsIn(service.Name)));
        Optional(page, "open-questions", TextKey.TitleOpenQuestions, OpenQuestionsPage.Table(page, context.QuestionsOf(service), withService: false));
        return page.ToDocument(PageTarget.Of(service), service.Name);
    }

    /// <summary>The service in a line: <c>Owns 3 entities (and 1 technical table) in 1 store; holds 2 copies of others' data; publishes 4 events.</c></summary>
    private static string Summary(PageContext context, Service service)
    {
        Texts texts = context.Texts;
        int own = service.Entities.Count(e => !e.Technical && (e.Owner ?? service.Name) == service.Name);
        int technical = service.Entities.Count(e => e.Technical);
        HeldField[] held = [.. context.Index.HeldBy(service)];
        int copies = held.Count(h => h.Replica);
        string tables = texts.Count(TextKey.CountTechnicalTables, technical);
        string entities = texts.Count(TextKey.CountEntities, own);
        string stores = texts.Count(TextKey.CountStores, service.Stores.Count);
        string[] parts =
        [
            (own, technical) switch
            {
                (0, 0) => texts[TextKey.SummaryOwnsNothing],
                (0, _) => texts.Line(TextKey.SummaryOwnsTechnical, tables),
                (_, 0) => texts.Line(TextKey.SummaryOwns, entities, stores),
                _ => texts.Line(TextKey.SummaryOwnsAndTechnical, entities, tables, stores),
            },
            copies == 0 ? "" : texts.Count(TextKey.SummaryCopies, copies),
            copies == held.Length ? "" : texts.Count(TextKey.SummaryRefers, held.Length - copies),
            service.Publishes.Count == 0 ? texts[TextKey.SummaryPublishesNone] : texts.Count(TextKey.SummaryPublishes, service.Publishes.Count),
            service.Consumes.Count == 0 ? texts[TextKey.SummaryConsumesNone] : texts.Line(TextKey.SummaryConsumes, texts.Number(service.Consumes.Count)),
        ];
        string summary = string.Join("; ", parts.Where(p => p.Length > 0));
        return char.ToUpperInvariant(summary[0]) + summary[1..] + ".";
    }

    private static void Stores(PageBuilder page, Service service)
    {
        StorePlace[] stores = [.. StorePlace.Of(service)];
        if (stores.Length == 0)
        {
            return;
        }

        IReadOnlyDictionary<string, string> slugs = Slugs.Assign(stores.Select(s => s.Name));
        page.Section("stores", TextKey.TitleStores).Table(page.TableOf(
            service.Stores,
            (TextKey.ColumnStore, s => PageLinks.Store(new StorePlace(service, s.Name))),
            (TextKey.ColumnDatabase, s => Inline.Text(page.Wording.Database(s))),
            (TextKey.ColumnName, s => s.Database is { } database ? Inline.Code(database) : Inline.Empty),
            (TextKey.ColumnSchema, s => s.Schema is { } schema ? Inline.Code(schema) : Inline.Empty),
            (TextKey.ColumnContext, s => s.At is { } at ? PageLinks.Place(at) : s.Context is { } context ? Inline.Code(context) : Inline.Empty),
            (TextKey.ColumnReadFrom, page.ReadFrom)));
        foreach (StorePlace store in stores)
        {
            page.Subsection("entities-" + slugs[store.Name], page.Say(TextKey.TitleEntitiesOf, Inline.Code(store.Name)))
                .Table(EntitiesTable.Of(page, store.Entities), TextKey.EmptyStore);
            if (store.Entities.Any())
            {
                page.Paragraph(page.Say(TextKey.SeeStore, PageLinks.Store(store)));
            }
        }
    }

    private static void Events(PageBuilder page, Service service)
    {
        Optional(page, "publishes", TextKey.TitlePublishes, page.TableOf(
            service.Publishes,
            (TextKey.ColumnEvent, e => page.Links.Event(e.Name)),
            (TextKey.ColumnTo, e => e.To.Count > 0 ? page.Links.Services(e.To) : new AsideText(page.Say(TextKey.Nobody))),
            (TextKey.ColumnPayload, e => IndexPage.Carries(page, [.. e.Payload.Select(p => p.Name)], most: 12)),
            (TextKey.ColumnMadeIn, e => PageLinks.Places(e.At)),
            (TextKey.ColumnWhatItIs, e => Inline.Text(VisibleText.Short(e.Description ?? "", 160)))));
        Optional(page, "consumes", TextKey.TitleConsumes, page.TableOf(
            service.Consumes,
            (TextKey.ColumnEvent, e => page.Links.Event(e.Name)),
            (TextKey.ColumnFrom, e => e.From.Count > 0 ? page.Links.Services(e.From) : new AsideText(page.Say(TextKey.Nobody))),
            (TextKey.ColumnWrites, e => ServiceSections.Stored(page, service, e.Writes)),
            (TextKey.ColumnHandledIn, page.Links.Handlers),
            (TextKey.ColumnWhatItIs, e => Inline.Text(VisibleText.Short(e.Description ?? "", 160)))));
    }

    private static void Optional(PageBuilder page, string id, TextKey title, Table table)
    {
        if (table.Rows.Count > 0)
        {
            page.Section(id, title).Table(table);
        }
    }
}

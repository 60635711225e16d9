using CatalogModel.Comparison;
using Docs.Documents;
using Docs.Language;

namespace Docs.Pages;

/// <summary>What changed since an earlier state, what of it breaks others, and who is hit.</summary>
internal static class ChangesPage
{
    public static PageDocument Write(PageContext context, RecentChanges recent)
    {
        PageBuilder page = new PageBuilder(context).Under(context.Links.Index);
        string title = page.Texts.Line(TextKey.TitleChanges, recent.Since);
        if (recent.Changes.Count == 0)
        {
            return page.Paragraph(page.Say(TextKey.EmptyChanges)).ToDocument(PageTarget.Changes, title);
        }

        Inline all = Inline.Text(page.Texts.Count(TextKey.CountChanges, recent.Changes.Count));
        page.Paragraph(recent.Breaking == 0
            ? page.Say(TextKey.SummaryChanges, all)
            : page.Say(TextKey.SummaryChangesBreaking, all, Inline.Text(page.Texts.Count(TextKey.CountBreaking, recent.Breaking))));
        Section(page, "breaking", TextKey.TitleBreaking, recent.Changes.Where(c => c.Breaking));
        Section(page, "other", TextKey.TitleOtherChanges, recent.Changes.Where(c => !c.Breaking));
        return page.ToDocument(PageTarget.Changes, title);
    }

    private static void Section(PageBuilder page, string id, TextKey title, IEnumerable<CatalogChange> changes)
    {
        Table table = page.TableOf(
            changes,
            (TextKey.ColumnService, c => page.Links.Service(c.Service)),
            (TextKey.ColumnThing, c => page.Links.Thing(c.Address)),
            (TextKey.ColumnChange, c => c.Breaking ? new Badge(BadgeKind.Error, page.Say(Of(c.Kind))) : page.Say(Of(c.Kind))),
            (TextKey.ColumnWhatHappened, c => Sentence.Of(c.What)),
            (TextKey.ColumnHits, c => Inline.Join("; ", c.Hits.Select(h => page.Say(TextKey.Hit, page.Links.Service(h.Service), page.Links.Thing(h.Address), Sentence.Of(h.How))))));
        if (table.Rows.Count > 0)
        {
            page.Section(id, title).Table(table);
        }
    }

    private static TextKey Of(CatalogChangeKind kind) => kind switch
    {
        CatalogChangeKind.Added => TextKey.ChangeKindAdded,
        CatalogChangeKind.Removed => TextKey.ChangeKindRemoved,
        CatalogChangeKind.Renamed => TextKey.ChangeKindRenamed,
        CatalogChangeKind.Retyped => TextKey.ChangeKindRetyped,
        CatalogChangeKind.Narrowed => TextKey.ChangeKindNarrowed,
        CatalogChangeKind.Widened => TextKey.ChangeKindWidened,
        CatalogChangeKind.KeyChanged => TextKey.ChangeKindKeyChanged,
        CatalogChangeKind.OwnerChanged => TextKey.ChangeKindOwnerChanged,
        CatalogChangeKind.Classified => TextKey.ChangeKindClassified,
        CatalogChangeKind.Unfilled => TextKey.ChangeKindUnfilled,
        CatalogChangeKind.Readdressed => TextKey.ChangeKindReaddressed,
        CatalogChangeKind.OriginChanged => TextKey.ChangeKindOriginChanged,
        _ => TextKey.ChangeKindAccessAdded,
    };
}

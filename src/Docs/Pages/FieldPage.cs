using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Tracing;
using Docs.Documents;
using Docs.Graphs;
using Docs.Language;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>
/// One field: the whole way of its value, step by step. Only fields whose values travel have such a page, and only in forms that
/// have room for it; elsewhere a field stands on its entity's page.
/// </summary>
internal static class FieldPage
{
    /// <summary>Whether the field's value comes from or goes to elsewhere.</summary>
    public static bool Exists(PageContext context, FieldPlace field) =>
        context.Flows.Field(field.Address) is { } node && (context.Flows.Into(node).Count > 0 || context.Flows.OutOf(node).Count > 0);

    public static PageDocument Write(PageContext context, FieldPlace field)
    {
        PageBuilder page = new(context);
        Entity entity = field.Place.Entity;
        page.Under(context.Links.Index, PageLinks.To(field.Place.Service.Name, PageTarget.Of(field.Place.Service)), PageLinks.To(entity.Name, PageTarget.Of(field.Place)))
            .Description(field.Field.Description)
            .Facts(
                page.Say(TextKey.FactFieldOf, PageLinks.Entity(field.Place)),
                page.Say(TextKey.FactType, Inline.Code(Wording.Type(field.Field))),
                page.Say(TextKey.FactColumn, Inline.Code(field.Field.Table is { } table ? $"{table}.{field.Field.Column}" : field.Field.Column)),
                FieldRole.Classification(field),
                field.Field.At is { } at ? page.Say(TextKey.FactDeclaredFieldIn, PageLinks.Place(at)) : Inline.Empty)
            .Paragraph(FieldRole.Of(page, field));
        NearTrace trace = context.Trace(field, StepsTable.MostSteps);
        page.Section("way", TextKey.TitleFieldWay).Paragraph(StepsTable.Bound(page, trace)).Picture(TraceGraph.Variants(context, trace), StepsTable.Of(page, trace));
        Finding[] findings = [.. context.Index.FindingsAt(field.Address)];
        if (findings.Length > 0)
        {
            page.Section("findings", TextKey.TitleFindings).Table(FindingsTable.Of(page, findings));
        }

        OpenQuestion[] questions = [.. context.QuestionsAbout(field.Address)];
        if (questions.Length > 0)
        {
            page.Section("open-questions", TextKey.TitleOpenQuestions).Table(OpenQuestionsPage.Table(page, questions, withService: false));
        }

        return page.ToDocument(PageTarget.Of(field), field.NameInService);
    }
}

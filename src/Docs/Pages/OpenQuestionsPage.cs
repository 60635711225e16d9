using Docs.Lookup;
using Docs.Documents;

namespace Docs.Pages;

/// <summary>What the catalog cannot say: what could not be read, what only a name suggests, and what nobody in it has.</summary>
internal static class OpenQuestionsPage
{
    public static PageDocument Write(PageContext context)
    {
        PageBuilder page = new(context);
        page.Under(context.Links.Index);
        if (context.Questions.Count == 0)
        {
            return page.Paragraph(Inline.Text("No open questions in the services that were found.")).ToDocument(PageTarget.OpenQuestions, "Open questions");
        }

        page.Paragraph(Inline.Of($"What the code does not say clearly. A person can: owners are stated in {Inline.Code("system.yaml")}."));
        foreach (IGrouping<QuestionKind, OpenQuestion> kind in context.Questions.GroupBy(q => q.Kind))
        {
            page.Section(Wording.Id(kind.Key), Wording.Of(kind.Key)).Table(Table(page, kind, withService: true));
        }

        return page.ToDocument(PageTarget.OpenQuestions, "Open questions");
    }

    public static Table Table(PageBuilder page, IEnumerable<OpenQuestion> questions, bool withService) => Documents.Table.Of(
        questions,
        ("Service", q => withService ? page.Links.Service(q.Service) : Inline.Empty),
        ("About", q => page.Links.Thing(q.About)),
        ("What is not known", q => Inline.Text(q.What)),
        ("Where", q => q.At is { } at ? PageLinks.Place(at) : Inline.Empty));
}

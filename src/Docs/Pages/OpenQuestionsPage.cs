using Docs.Lookup;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>What the catalog cannot say: what could not be read, what only a name suggests, and what nobody in it has.</summary>
internal static class OpenQuestionsPage
{
    public static Page Write(PageContext context)
    {
        PageWriter page = new(context, PageAddresses.OpenQuestions);
        page.Title(Inline.Text("Open questions"))
            .Paragraph(page.Links.To(Inline.Text(context.Catalog.Settings.Name), PageAddresses.Index));
        if (context.Questions.Count == 0)
        {
            return page.Paragraph(Inline.Text("No open questions in the services that were found.")).ToPage();
        }

        page.Paragraph(Inline.Of($"What the code does not say clearly. A person can: owners are stated in `system.yaml`."));
        foreach (IGrouping<QuestionKind, OpenQuestion> kind in context.Questions.GroupBy(q => q.Kind))
        {
            page.Section(Inline.Text(Wording.Of(kind.Key))).Table(Table(page, kind, withService: true));
        }

        return page.ToPage();
    }

    public static Table Table(PageWriter page, IEnumerable<OpenQuestion> questions, bool withService) => Markdown.Table.Of(
        questions,
        ("Service", q => withService ? page.Links.Service(q.Service) : Inline.Empty),
        ("About", q => page.Links.Thing(q.About)),
        ("What is not known", q => Inline.Text(q.What)),
        ("Where", q => q.At is { } at ? page.Links.Place(at) : Inline.Empty));
}

using Docs.Lookup;
using Docs.Documents;
using Docs.Language;

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
            return page.Paragraph(page.Say(TextKey.EmptyQuestions)).ToDocument(PageTarget.OpenQuestions, page.Texts[TextKey.TitleOpenQuestions]);
        }

        page.Paragraph(page.Say(TextKey.AboutQuestions));
        foreach (IGrouping<QuestionKind, OpenQuestion> kind in context.Questions.GroupBy(q => q.Kind))
        {
            page.Section(Wording.Id(kind.Key), Inline.Text(page.Wording.Of(kind.Key))).Table(Table(page, kind, withService: true));
        }

        return page.ToDocument(PageTarget.OpenQuestions, page.Texts[TextKey.TitleOpenQuestions]);
    }

    public static Table Table(PageBuilder page, IEnumerable<OpenQuestion> questions, bool withService) => page.TableOf(
        questions,
        (TextKey.ColumnService, q => withService ? page.Links.Service(q.Service) : Inline.Empty),
        (TextKey.ColumnAbout, q => page.Links.Thing(q.About)),
        (TextKey.ColumnWhatIsNotKnown, q => Inline.Text(q.What)),
        (TextKey.ColumnWhere, q => q.At is { } at ? PageLinks.Place(at) : Inline.Empty));
}

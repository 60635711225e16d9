using CatalogModel;
using CatalogModel.Facts;
using Docs.Documents;
using Docs.Graphs;
using Docs.Language;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>EF's models as one Markdown text: for each context an entity diagram in Mermaid, and a table that says the same.</summary>
public static class ModelPage
{
    /// <summary>Writes the models, in their order. The same models make the same bytes.</summary>
    public static string Render(IReadOnlyList<ServedContext> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        MarkdownWriter page = new(Texts.English);
        foreach (ServedContext served in contexts)
        {
            Write(page, served);
        }

        return page.ToString();
    }

    private static void Write(MarkdownWriter page, ServedContext served)
    {
        ContextModel model = served.Model;
        Texts texts = Texts.English;
        Wording wording = new(texts);
        page.Heading(2, Inline.Code(model.Context))
            .Paragraph(Inline.Join(", ",
            [
                served.Services.Count == 0 ? Inline.Empty : texts.Of(TextKey.UsedBy, Inline.Join(", ", served.Services.Select(Inline.Code))),
                Inline.Text(wording.Provider(model.Provider)),
                texts.Of(TextKey.ReadFromSource, Inline.Text(wording.Of(model.Read))),
                Inline.Text(model.At.At),
            ]));
        page.Write(new Diagram(ContextGraph.Variants(model, texts), Table.Of(
            texts,
            model.Entities,
            _ => null,
            (TextKey.ColumnEntity, e => Inline.Code(e.Name)),
            (TextKey.ColumnTable, e => e.Table is null ? Inline.Empty : Inline.Code(string.IsNullOrEmpty(e.Schema) ? e.Table : $"{e.Schema}.{e.Table}")),
            (TextKey.ColumnKey, e => Inline.Join(", ", e.Key.Select(Inline.Code))),
            (TextKey.ColumnForeignKeys, e => Inline.Join(", ", e.ForeignKeys.Select(k => texts.Of(TextKey.To, Inline.Code(string.Join(", ", k.Fields)), Inline.Code(k.PrincipalType[(k.PrincipalType.LastIndexOf('.') + 1)..]))))),
            (ColumnKey.Number(TextKey.ColumnFields), e => texts.Figure(e.Fields.Count)),
            (TextKey.ColumnDeclared, e => e.At is { } at ? Inline.Text(at.At) : Inline.Empty))));
        page.Write(new BulletList([.. model.Unresolved.Select(u => texts.Of(TextKey.NotUnderstood, Inline.Text(u.At.At), Inline.Code(u.In), Inline.Text(u.Why)))]));
    }
}

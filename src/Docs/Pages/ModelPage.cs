using CatalogModel;
using CatalogModel.Facts;
using Docs.Graphs;
using Docs.Documents;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>EF's models as one Markdown text: for each context an entity diagram in Mermaid, and a table that says the same.</summary>
public static class ModelPage
{
    /// <summary>Writes the models, in their order. The same models make the same bytes.</summary>
    public static string Render(IReadOnlyList<ServedContext> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        MarkdownWriter page = new();
        foreach (ServedContext served in contexts)
        {
            Write(page, served);
        }

        return page.ToString();
    }

    private static void Write(MarkdownWriter page, ServedContext served)
    {
        ContextModel model = served.Model;
        page.Heading(2, Inline.Code(model.Context))
            .Paragraph(Inline.Join(", ",
            [
                served.Services.Count == 0 ? Inline.Empty : Inline.Of($"Used by {Inline.Join(", ", served.Services.Select(Inline.Code))}"),
                Inline.Text(Wording.Provider(model.Provider)),
                Inline.Of($"read from {Wording.Of(model.Read)}"),
                Inline.Text(model.At.At),
            ]));
        page.Write(new Diagram(ContextGraph.Variants(model), Table.Of(
            model.Entities,
            ("Entity", e => Inline.Code(e.Name)),
            ("Table", e => e.Table is null ? Inline.Empty : Inline.Code(string.IsNullOrEmpty(e.Schema) ? e.Table : $"{e.Schema}.{e.Table}")),
            ("Key", e => Inline.Join(", ", e.Key.Select(Inline.Code))),
            ("Foreign keys", e => Inline.Join(", ", e.ForeignKeys.Select(k => Inline.Of($"{Inline.Code(string.Join(", ", k.Fields))} to {Inline.Code(k.PrincipalType[(k.PrincipalType.LastIndexOf('.') + 1)..])}")))),
            (Column.Number("Fields"), e => Inline.Of($"{e.Fields.Count}")),
            ("Declared", e => e.At is { } at ? Inline.Text(at.At) : Inline.Empty))));
        page.Write(new BulletList([.. model.Unresolved.Select(u => Inline.Of($"Not understood: {u.At.At} in {Inline.Code(u.In)}: {u.Why}"))]));
    }
}

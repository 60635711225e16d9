using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary><c>notes/&lt;service&gt;.yaml</c>: what people know of a service and the code does not carry.</summary>
internal static class NotesShape
{
    private static readonly MapShape<Note> Note = new(
        new Note("", null, null, new Evidence("", 0)),
        new Key<Note, string>("description", "What it is.", TextShape.Any, n => n.Description, (n, v) => n with { Description = v }),
        new Key<Note, string>("classification", "What kind of value it holds: personal, secret, public …", TextShape.Any, n => n.Classification, (n, v) => n with { Classification = v }));

    public static MapShape<Notes> Shape { get; } = new(
        new Notes { Service = "" },
        Words.Version<Notes>(),
        new Key<Notes, string>("service", "The service's name.", TextShape.Any, n => n.Service, (n, v) => n with { Service = v }) { Required = true },
        new Key<Notes, string>("description", "What the service does.", TextShape.Any, n => n.Description, (n, v) => n with { Description = v }),
        new Key<Notes, IReadOnlyList<Note>>(
            "notes",
            "Notes by address within the service: ShortUrl (entity), ShortUrl.TargetUrl (field), UrlCreated (event).",
            new NamedShape<Note>(Note, n => n.Address, (n, name) => n with { Address = name }) { Placed = (n, at) => n with { At = at } },
            n => n.Items,
            (n, v) => n with { Items = v }));
}

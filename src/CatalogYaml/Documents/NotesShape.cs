using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary><c>notes/&lt;service&gt;.yaml</c>: what people know of a service and the code does not carry.</summary>
internal static class NotesShape
{
    private static readonly MapShape<Note> Note = new(
        new Note("", null, null, new Evidence("", 0)),
        KeyOf<Note>.Text("description", "What it is.", n => n.Description, (n, v) => n with { Description = v }),
        KeyOf<Note>.Text("classification", "What kind of value it holds: personal, secret, public …", n => n.Classification, (n, v) => n with { Classification = v }));

    public static MapShape<Notes> Shape { get; } = new(
        new Notes { Service = "" },
        Words.Version<Notes>(),
        KeyOf<Notes>.Text("service", "The service's name.", n => n.Service, (n, v) => n with { Service = v }, required: true),
        KeyOf<Notes>.Text("description", "What the service does.", n => n.Description, (n, v) => n with { Description = v }),
        KeyOf<Notes>.Value(
            "notes",
            "Notes by address within the service: ShortUrl (entity), ShortUrl.TargetUrl (field), UrlCreated (event).",
            new NamedShape<Note>(Note, n => n.Address, (n, name) => n with { Address = name }) { Placed = (n, at) => n with { At = at } },
            n => n.Items,
            (n, v) => n with { Items = v }));
}

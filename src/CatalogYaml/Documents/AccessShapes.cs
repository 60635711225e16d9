using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>What a service touches that is not its own, and what could not be read of it.</summary>
internal static class AccessShapes
{
    private static readonly Evidence Nowhere = new("", 0);

    public static ListShape<ForeignAccess> Access { get; } = new(new MapShape<ForeignAccess>(
        new ForeignAccess("", AccessKind.Internals, null, "", "", Nowhere),
        KeyOf<ForeignAccess>.Text("to", "The service that owns the data.", a => a.To, (a, v) => a with { To = v }, required: true),
        KeyOf<ForeignAccess>.Value("how", "In which way it is touched.", Words.How, a => a.How, (a, v) => a with { How = v ?? AccessKind.Internals }, required: true),
        KeyOf<ForeignAccess>.Text("entity", "The entity's address.", a => a.Entity, (a, v) => a with { Entity = v }),
        KeyOf<ForeignAccess>.Text("what", "The table, context, database or project.", a => a.What, (a, v) => a with { What = v }, unsaid: a => a.What.Length == 0),
        KeyOf<ForeignAccess>.Text("in", "The symbol that does it.", a => a.In, (a, v) => a with { In = v, At = a.At with { Symbol = v } }, unsaid: a => a.In.Length == 0),
        Words.At<ForeignAccess>(a => a.At))
    {
        Compact = true,
        Placed = (a, at) => a with { At = at },
    })
    {
        IsSet = true,
    };

    public static ListShape<UnresolvedItem> Unresolved { get; } = new(new MapShape<UnresolvedItem>(
        new UnresolvedItem("", "", "", Nowhere),
        KeyOf<UnresolvedItem>.Text("what", "The kind of thing: publish, consume, model, provider, file, project, sql.", u => u.What, (u, v) => u with { What = v }, required: true),
        KeyOf<UnresolvedItem>.Text("in", "The symbol, file or project it stands in.", u => u.In, (u, v) => u with { In = v, At = u.At with { Symbol = v } }, required: true),
        KeyOf<UnresolvedItem>.Text("why", "Why it could not be read.", u => u.Why, (u, v) => u with { Why = v }, required: true),
        Words.At<UnresolvedItem>(u => u.At))
    {
        Compact = true,
        Placed = (u, at) => u with { At = at },
    })
    {
        IsSet = true,
    };
}

using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>What a service touches that is not its own, and what could not be read of it.</summary>
internal static class AccessShapes
{
    private static readonly Evidence Nowhere = new("", 0);

    public static ListShape<ForeignAccess> Access { get; } = new(new MapShape<ForeignAccess>(
        new ForeignAccess("", AccessKind.Internals, null, "", "", Nowhere),
        new Key<ForeignAccess, string>("to", "The service that owns the data.", TextShape.Any, a => a.To, (a, v) => a with { To = v }) { Required = true },
        new Key<ForeignAccess, AccessKind?>("how", "In which way it is touched.", Words.How, a => a.How, (a, v) => a with { How = v ?? AccessKind.Internals }) { Required = true },
        new Key<ForeignAccess, string>("entity", "The entity's address.", TextShape.Any, a => a.Entity, (a, v) => a with { Entity = v }),
        new Key<ForeignAccess, string>("what", "The table, context, database or project.", TextShape.Any, a => a.What, (a, v) => a with { What = v }) { Unsaid = a => a.What.Length == 0 },
        new Key<ForeignAccess, string>("in", "The symbol that does it.", TextShape.Any, a => a.In, (a, v) => a with { In = v, At = a.At with { Symbol = v } }) { Unsaid = a => a.In.Length == 0 },
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
        new Key<UnresolvedItem, string>("what", "The kind of thing: publish, consume, model, file, project, sql.", TextShape.Any, u => u.What, (u, v) => u with { What = v }) { Required = true },
        new Key<UnresolvedItem, string>("in", "The symbol, file or project it stands in.", TextShape.Any, u => u.In, (u, v) => u with { In = v, At = u.At with { Symbol = v } }) { Required = true },
        new Key<UnresolvedItem, string>("why", "Why it could not be read.", TextShape.Any, u => u.Why, (u, v) => u with { Why = v }) { Required = true },
        Words.At<UnresolvedItem>(u => u.At))
    {
        Compact = true,
        Placed = (u, at) => u with { At = at },
    })
    {
        IsSet = true,
    };
}

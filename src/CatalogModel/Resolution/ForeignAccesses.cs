namespace CatalogModel.Resolution;

/// <summary>Everything of other services that each service's code touches directly.</summary>
internal sealed class ForeignAccesses
{
    private readonly SystemDraft system;
    private readonly SharedTables tables;
    private readonly ILookup<string, ForeignAccess> all;

    public ForeignAccesses(SystemDraft system, EntityOwners owners)
    {
        this.system = system;
        Databases databases = new(system);
        tables = new(system, owners, databases);
        IEnumerable<(string Service, ForeignAccess Access)> found =
        [
            .. tables.Find(),
            .. ForeignKeyAccess.Find(system, tables),
            .. ForeignContextAccess.Find(system),
            .. SharedDatabaseAccess.Find(system, databases, tables),
            .. SqlAccess.Find(system, databases),
            .. InternalsAccess.Find(system),
        ];
        all = found.ToLookup(f => f.Service, f => f.Access, StringComparer.Ordinal);
    }

    /// <summary>What a service touches, sorted; each thing once for every symbol that does it.</summary>
    public IReadOnlyList<ForeignAccess> Of(string service) =>
    [
        .. all[service].GroupBy(a => (a.To, a.How, a.What, a.In)).Select(same => same.OrderBy(a => a.At.File, StringComparer.Ordinal).ThenBy(a => a.At.Line).First())
            .OrderBy(a => a.To, StringComparer.Ordinal).ThenBy(a => a.How).ThenBy(a => a.What, StringComparer.Ordinal).ThenBy(a => a.In, StringComparer.Ordinal),
    ];

    /// <summary>The other service that owns an entity's table, or null.</summary>
    public string? TableOwner(EntityAddress entity) => tables.OwnerOf(entity)?.Service;

    /// <summary>The relationship with the full address of what it points to, when that is another service's.</summary>
    public Relationship Addressed(EntityAddress from, Relationship relationship) =>
        system.Find(from.Service)?.Index.Find(relationship.To) is { } principal && tables.OwnerOf(new(from.Service, principal.Name)) is { } owner
            ? relationship with { To = owner.ToString() }
            : relationship;
}

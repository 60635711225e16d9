using CatalogModel;

namespace Docs.Lookup;

/// <summary>A database or table that several services use and none of them owns.</summary>
/// <param name="What">Its name.</param>
/// <param name="How">In which way it is shared.</param>
/// <param name="Uses">Who uses it, and where.</param>
internal sealed record SharedThing(string What, AccessKind How, IReadOnlyList<(string Service, ForeignAccess Access)> Uses)
{
    /// <summary>The services that use it, sorted.</summary>
    public IReadOnlyList<string> Services { get; } = [.. Uses.Select(u => u.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>All of a system, by name.</summary>
    public static IReadOnlyList<SharedThing> Of(Catalog catalog) =>
    [
        .. catalog.Services
            .SelectMany(s => s.Access.Where(a => a.To == ForeignAccess.Nobody).Select(a => (Service: s.Name, Access: a)))
            .GroupBy(a => (a.Access.What, a.Access.How))
            .OrderBy(g => g.Key.What, StringComparer.Ordinal).ThenBy(g => g.Key.How)
            .Select(g => new SharedThing(g.Key.What, g.Key.How, [.. g])),
    ];
}

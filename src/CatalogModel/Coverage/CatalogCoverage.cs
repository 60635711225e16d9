namespace CatalogModel.Coverage;

/// <summary>How much of something is known.</summary>
/// <param name="Known">How many are.</param>
/// <param name="All">How many there are.</param>
public sealed record Share(int Known, int All)
{
    /// <summary>In whole percent, rounded down so that a hundred means all; null where there is nothing to know.</summary>
    public int? Percent => All == 0 ? null : (int)(100L * Known / All);

    /// <summary>Both together.</summary>
    public Share And(Share other) => new(Known + other.Known, All + other.All);
}

/// <summary>How much the catalog knows of a service, or of the whole system.</summary>
/// <param name="Service">The service; empty for the whole.</param>
public sealed record ServiceCoverage(string Service)
{
    /// <summary>Entities that have an owner; technical tables are no one's information and are not counted.</summary>
    public Share Entities { get; init; } = new(0, 0);

    /// <summary>Places that publish whose message could be read.</summary>
    public Share PublishSites { get; init; } = new(0, 0);

    /// <summary>Payload fields of published events whose origin is known.</summary>
    public Share PayloadOrigins { get; init; } = new(0, 0);

    /// <summary>Replicas and references that are known by more than a name.</summary>
    public Share Links { get; init; } = new(0, 0);

    /// <summary>Fields with a description, from the code's comments or from people's notes.</summary>
    public Share Descriptions { get; init; } = new(0, 0);

    /// <summary>Both together.</summary>
    internal ServiceCoverage And(ServiceCoverage other) => this with
    {
        Entities = Entities.And(other.Entities),
        PublishSites = PublishSites.And(other.PublishSites),
        PayloadOrigins = PayloadOrigins.And(other.PayloadOrigins),
        Links = Links.And(other.Links),
        Descriptions = Descriptions.And(other.Descriptions),
    };
}

/// <summary>How much a catalog knows, and what could not be read.</summary>
public sealed record CatalogCoverage
{
    /// <summary>The whole system.</summary>
    public required ServiceCoverage Whole { get; init; }

    /// <summary>Each service, in the catalog's order.</summary>
    public required IReadOnlyList<ServiceCoverage> Services { get; init; }

    /// <summary>What was seen and could not be read, with the service it stands in; empty for what belongs to none.</summary>
    public IReadOnlyList<(string Service, UnresolvedItem Item)> Unread { get; init; } = [];

    /// <summary>The coverage of a catalog.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="elsewhere">What could not be read and belongs to no service.</param>
    public static CatalogCoverage Of(Catalog catalog, IReadOnlyList<UnresolvedItem> elsewhere)
    {
        IReadOnlyList<ServiceCoverage> services = [.. catalog.Services.Select(s => Of(catalog, s))];
        HashSet<UnresolvedItem> told = [.. catalog.Services.SelectMany(s => s.Unresolved)];
        return new()
        {
            Whole = services.Aggregate(new ServiceCoverage(""), (whole, service) => whole.And(service)),
            Services = services,
            Unread = [.. catalog.Services.SelectMany(s => s.Unresolved.Select(u => (s.Name, u))).Concat(elsewhere.Where(u => !told.Contains(u)).Select(u => ("", u)))],
        };
    }

    private static ServiceCoverage Of(Catalog catalog, Service service)
    {
        Entity[] entities = [.. service.Entities.Where(e => !e.Technical)];
        Field[] fields = [.. entities.SelectMany(e => e.Fields)];
        FieldLink[] links = [.. fields.SelectMany(f => f.Replicates.Concat(f.References))];
        PayloadField[] payload = [.. service.Publishes.SelectMany(p => p.Payload)];
        int sites = service.Publishes.Sum(p => Math.Max(p.At.Count, Math.Max(1, p.In.Count)));
        return new(service.Name)
        {
            Entities = new(entities.Count(e => HasOwner(catalog, service, e)), entities.Length),
            PublishSites = new(sites, sites + service.Unresolved.Count(u => u.What == "publish")),
            PayloadOrigins = new(payload.Count(f => f.From.Count > 0), payload.Length),
            Links = new(links.Count(l => l.Strength > Strength.Name), links.Length),
            Descriptions = new(fields.Count(f => !string.IsNullOrWhiteSpace(f.Description)), fields.Length),
        };
    }

    /// <summary>An entity has none when several services share its table and no one owns it, or when its owner is not in the catalog.</summary>
    private static bool HasOwner(Catalog catalog, Service service, Entity entity) =>
        (entity.Owner is null || catalog.Find(entity.Owner) is not null)
        && !service.Access.Any(a => a.How == AccessKind.SharedTable && a.To == ForeignAccess.Nobody && a.What == entity.Table);
}

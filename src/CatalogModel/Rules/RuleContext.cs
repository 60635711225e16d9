using CatalogModel.Facts;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Everything that rules look at: the catalog, the facts behind it, and what the host knows of the catalog's files.</summary>
public sealed record RuleContext
{
    private readonly Dictionary<string, Service> services;
    private readonly SystemDraft system;

    /// <summary>Makes the context of a catalog.</summary>
    /// <param name="catalog">The catalog as it follows from the facts.</param>
    /// <param name="facts">The facts it was made of.</param>
    public RuleContext(Catalog catalog, SystemFacts facts)
    {
        Catalog = catalog;
        Facts = facts;
        services = catalog.Services.ToDictionary(s => s.Name, StringComparer.Ordinal);
        system = new(facts);
        Events = system.Events.ToDictionary(e => e.Name, StringComparer.Ordinal);
        Changes = new(system);
        Reads = new(facts, system.Map, catalog);
        Contracts = new(facts);
        Map = system.Map;
        DualWrites = [.. from project in facts.Facts let service = system.Map.OwnerOf(project.Project) where service is not null from write in project.DualWrites select (service, write)];
        PublishedOutside = new(
            facts.Facts.Where(f => system.Map.UsersOf(f.Project).Count == 0 && system.Map.Find(f.Project) is not null).SelectMany(f => f.Published).Select(p => EventMatcher.StemOf(p.Message)),
            StringComparer.Ordinal);
    }

    /// <summary>The catalog.</summary>
    public Catalog Catalog { get; }

    /// <summary>The facts it was made of.</summary>
    public SystemFacts Facts { get; }

    /// <summary>Catalog files that do not say what the code says, relative to the root, sorted.</summary>
    public IReadOnlyList<string> StaleFiles { get; init; } = [];

    /// <summary>Catalog files that are missing or could not be read, and what is wrong in them.</summary>
    public IReadOnlyList<FileProblem> Problems { get; init; } = [];

    /// <summary>The day on which exceptions are judged (ISO 8601); null when none expires.</summary>
    public string? Today { get; init; }

    /// <summary>The severity that a rule (by id) has in a file, where files beside the code say so; null when they do not.</summary>
    public Func<string, string, Findings.Severity?> SeverityAt { get; init; } = static (_, _) => null;

    /// <summary>The one declaration that is looked at; null when the whole system is.</summary>
    internal Declaration? Declared { get; init; }

    /// <summary>The services that are looked at, each with what it touches of others.</summary>
    internal IReadOnlyList<Service> Looked => Declared is { } declared ? [declared.Service] : Catalog.Services;

    /// <summary>The exceptions that some finding needed.</summary>
    internal IReadOnlyCollection<Exemption> UsedExceptions { get; init; } = [];

    /// <summary>What the code accepts and no finding needs.</summary>
    internal IReadOnlyCollection<CodeSuppression> NeedlessSuppressions { get; init; } = [];

    /// <summary>The events with both their sides, by name.</summary>
    internal IReadOnlyDictionary<string, MatchedEvent> Events { get; init; }

    /// <summary>Where services change their data.</summary>
    internal DataChanges Changes { get; init; }

    /// <summary>Methods that save rows and send a message, each for itself, with the service whose code they are.</summary>
    internal IReadOnlyList<(string Service, DualWrite Write)> DualWrites { get; init; }

    /// <summary>Which stored values are read.</summary>
    internal DataReads Reads { get; }

    /// <summary>The declared message types.</summary>
    internal ContractIndex Contracts { get; }

    /// <summary>The messages that programs publish which are no services (a gateway, a user interface), by <see cref="EventMatcher.StemOf"/>.</summary>
    internal HashSet<string> PublishedOutside { get; }

    /// <summary>Which service each project belongs to.</summary>
    internal ServiceMap Map { get; }

    /// <summary>The entities with their services that are looked at.</summary>
    internal IEnumerable<(Service Service, Entity Entity)> Entities => Declared is { } declared
        ? declared.Entity is { } entity ? [(declared.Service, entity)] : []
        : Catalog.Services.SelectMany(s => s.Entities.Select(e => (s, e)));

    /// <summary>All fields that are looked at and are someone's information, with their entity and service.</summary>
    internal IEnumerable<FieldPlace> Fields =>
        Entities.Where(e => !e.Entity.Technical).SelectMany(e => e.Entity.Fields.Select(f => new FieldPlace(e.Service, e.Entity, f)));

    /// <summary>Whether no two rows of an entity may have the same value of a member.</summary>
    internal bool IsUnique(string service, Entity entity, string member) =>
        (entity.Key.Count == 1 && entity.Key[0] == member)
        || system.Find(service)?.ContextOf(entity)?.Entities.FirstOrDefault(e => e.Type == entity.Type)?.Fields.FirstOrDefault(f => f.Path == member) is { Unique: true };

    /// <summary>The service of a name, or null.</summary>
    internal Service? Service(string name) => services.Find(name);

    /// <summary>The field of an address (<c>shortener.ShortUrl.TargetUrl</c>), or null.</summary>
    internal FieldPlace? Field(string address)
    {
        int dot = address.IndexOf('.');
        if (dot <= 0 || Service(address.Substring(0, dot)) is not { } service)
        {
            return null;
        }

        string rest = address.Substring(dot + 1);
        return service.Entities
            .Where(e => rest.StartsWith(e.Name + ".", StringComparison.Ordinal))
            .Select(e => e.Find(rest.Substring(e.Name.Length + 1)) is { } field ? new FieldPlace(service, e, field) : null)
            .FirstOrDefault(f => f is not null);
    }
}

/// <summary>What is wrong with a catalog file.</summary>
/// <param name="At">The file, with the line when one is meant.</param>
/// <param name="Message">What is wrong and what to do; one sentence.</param>
public sealed record FileProblem(Evidence At, string Message);

/// <summary>What an editor looks at.</summary>
/// <param name="Service">The service, with no other access to others' data than what is looked at.</param>
/// <param name="Entity">The entity whose fields are looked at; null when none are.</param>
internal sealed record Declaration(Service Service, Entity? Entity);

/// <summary>A field with its entity and its service.</summary>
internal sealed record FieldPlace(Service Service, Entity Entity, Field Field)
{
    public string Address => $"{Service.Name}.{Entity.Name}.{Field.Name}";

    public string EntityAddress => $"{Service.Name}.{Entity.Name}";

    /// <summary>Whether it is the whole key of its entity.</summary>
    public bool IsKey => Entity.Key.Count == 1 && Entity.Key[0] == Field.Name;

    public Evidence? At => Field.At ?? Entity.At;
}

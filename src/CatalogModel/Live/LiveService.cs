using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Live;

/// <summary>The service whose code is edited. It is made once for a catalog and says what the rules find in single declarations.</summary>
public sealed class LiveService
{
    private readonly Service service;
    private readonly LiveRules rules;
    private readonly OtherServices others;
    private readonly RecordedFields recorded;
    private readonly Dictionary<string, List<Entity>> byType = new(StringComparer.Ordinal);
    private readonly HashSet<string> simpleNames = new(StringComparer.Ordinal);

    internal LiveService(Service service, LiveRules rules, OtherServices others)
    {
        this.service = service;
        this.rules = rules;
        this.others = others;
        recorded = new(service, others);
        foreach (Entity entity in service.Entities)
        {
            byType.Put(entity.Type, entity);
            simpleNames.Add(entity.Type.Substring(entity.Type.LastIndexOf('.') + 1));
        }

        Replicas = service.Entities.Where(e => !e.Technical)
            .SelectMany(e => e.Fields.Where(f => f.Replicates.Count > 0), (e, f) => (Key: (e.Type, f.Name), f.Replicates))
            .GroupBy(r => r.Key).ToDictionary(r => r.Key, r => r.First().Replicates.SelectMany(l => l.Via).Sorted());
        ForeignContexts = [.. others.Contexts.Where(c => !c.Value.Contains(service.Name)).Select(c => c.Key).Sorted()];
    }

    /// <summary>Its name.</summary>
    public string Name => service.Name;

    /// <summary>The full names of its contexts, sorted.</summary>
    public IReadOnlyList<string> Contexts => service.Stores.Select(s => s.Context).OfType<string>().Sorted();

    /// <summary>The full names of other services' contexts, sorted.</summary>
    public IReadOnlyList<string> ForeignContexts { get; }

    /// <summary>Whether one of its recorded entities has a type of this simple name: cheap, for all types that are none.</summary>
    public bool HasEntityNamed(string simpleName) => simpleNames.Contains(simpleName);

    /// <summary>Its recorded entities of a type.</summary>
    public IReadOnlyList<Entity> EntitiesOf(string type) => byType.At(type);

    /// <summary>What the rules say of an entity's fields and navigations.</summary>
    public IReadOnlyList<Finding> Check(DeclaredEntity declared)
    {
        IReadOnlyList<Entity> known = EntitiesOf(declared.Type);
        List<Finding> findings = [];
        foreach (Entity entity in known.Count > 0 ? known : [recorded.NotYet(declared)])
        {
            if (!entity.Technical)
            {
                findings.AddRange(rules.Fields(service, recorded.With(entity, declared)));
                findings.AddRange(rules.Access(service, [.. declared.Navigations.Select(n => ForeignKey(entity, n)).OfType<ForeignAccess>()]));
            }
        }

        return findings;
    }

    /// <summary>What the rules say of the types that a context maps.</summary>
    /// <param name="context">The context's full name.</param>
    /// <param name="types">The full names of the types.</param>
    /// <param name="at">Where the context is declared.</param>
    public IReadOnlyList<Finding> CheckMapped(string context, IEnumerable<string> types, Evidence at)
    {
        Store? store = service.Stores.FirstOrDefault(s => s.Context == context);
        return rules.Access(service, [.. types.Select(t => SharedTable(t, store)).OfType<ForeignAccess>().Select(a => a with { At = at })]);
    }

    /// <summary>What the rules say of the tables that an SQL text names.</summary>
    public IReadOnlyList<Finding> CheckSql(IEnumerable<SqlTableAccess> tables)
    {
        IReadOnlyList<string> databases = OtherServices.DatabasesOf(service);
        return rules.Access(service, [.. from sql in tables let table = others.Tables.Foreign(Name, databases, sql.Schema, sql.Table) where table is not null select SqlAccess.Of(table, sql)]);
    }

    /// <summary>What the rules say of a use of another service's context.</summary>
    /// <param name="context">The context's full name; one of <see cref="ForeignContexts"/>.</param>
    /// <param name="inProgram">Whether the project is a program: then it may be what starts the other service's module, unless the last scan knew better.</param>
    /// <param name="at">Where it is used.</param>
    public IReadOnlyList<Finding> CheckUse(string context, bool inProgram, Evidence at)
    {
        string what = context.Substring(context.LastIndexOf('.') + 1);
        IReadOnlyList<string> owners = others.Contexts.At(context);
        return owners.Count != 1 || (inProgram && !service.Access.Any(a => a.How == AccessKind.ForeignContext && a.To == owners[0]))
            ? []
            : rules.Access(service, [new(owners[0], AccessKind.ForeignContext, null, what, at.Symbol ?? at.File, at)]);
    }

    /// <summary>The members that copy other services' fields, by the full name of their type; and what brings the values.</summary>
    public IReadOnlyDictionary<(string Type, string Member), IReadOnlyList<string>> Replicas { get; }

    /// <summary>The types and methods that take events, as far as some copy comes of them, sorted.</summary>
    /// <param name="events">The events.</param>
    public IReadOnlyList<string> HandlersOf(IReadOnlyList<string> events) => service.Consumes.Where(e => events.Contains(e.Name)).SelectMany(e => e.Handlers).Sorted();

    /// <summary>What the rules say of code that changes a copy and that no event leads to.</summary>
    /// <param name="type">The full name of the type.</param>
    /// <param name="member">The member; one of <see cref="Replicas"/>.</param>
    /// <param name="at">Where it is changed.</param>
    public IReadOnlyList<Finding> CheckChange(string type, string member, Evidence at) =>
        [.. EntitiesOf(type).SelectMany(e => e.Find(member) is { } field ? rules.Change(service, e, field, at) : [])];

    /// <summary>Whether the last scan saw that an outbox is switched on for it.</summary>
    public bool HasOutbox => service.Outbox;

    /// <summary>What the rules say of a method that saves rows and sends a message, each for itself.</summary>
    public IReadOnlyList<Finding> CheckDualWrite(DualWrite write) => rules.DualWrite(service, write);

    /// <summary>A navigation from one of the service's own entities to a type on another service's table.</summary>
    private ForeignAccess? ForeignKey(Entity entity, DeclaredNavigation navigation)
    {
        if (OtherServices.SharedTable(service, entity.Type) is not null || SharedTable(navigation.Type, OtherServices.StoreOf(service, entity)) is not { Entity: { } principal } shared)
        {
            return null;
        }

        string? fields = entity.Relationships.Where(r => r.To == principal && (navigation.Key is null || r.Fields.Contains(navigation.Key))).Select(r => string.Join("+", r.Fields)).FirstOrDefault();
        return new(shared.To, AccessKind.ForeignKey, principal, shared.What, $"{entity.Name}.{fields ?? navigation.Key ?? navigation.Name + "Id"}", navigation.At);
    }

    /// <summary>The access by which a type is mapped here that stands for another service's table: the recorded one, or what the type's owner says.</summary>
    private ForeignAccess? SharedTable(string type, Store? store)
    {
        if (byType.ContainsKey(type))
        {
            return OtherServices.SharedTable(service, type);
        }

        return others.OwnerOf(type, Name) is { } owner && Databases.CanBeOne(OtherServices.DatabasesOf(store), OtherServices.DatabasesOf(OtherServices.StoreOf(owner.Service, owner.Entity)))
            ? new(owner.Service.Name, AccessKind.SharedTable, $"{owner.Service.Name}.{owner.Entity.Name}", owner.Entity.Table ?? owner.Entity.Name, type, new("", 0))
            : null;
    }
}

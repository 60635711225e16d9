using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;

namespace CatalogModel.Live;

/// <summary>Runs rules over one declaration, without what people accept in the catalog's files.</summary>
internal sealed class LiveRules(RuleContext context, Baseline baseline)
{
    private static readonly Rule[] OfFields = [new OWN101(), new OWN102(), new OWN103(), new OWN105(), new OWN206()];
    private static readonly Rule[] OfAccess = [new OWN001(), new OWN002(), new OWN003(), new OWN005()];

    private readonly HashSet<string> accepted = new(baseline.Entries.Select(e => e.Fingerprint), StringComparer.Ordinal);

    /// <summary>The catalog that is judged by.</summary>
    public Catalog Catalog => context.Catalog;

    /// <summary>What the rules on fields say of an entity.</summary>
    public IReadOnlyList<Finding> Fields(Service service, Entity entity) => Run(c => c with { Declared = Of(service, entity, []) }, OfFields);

    /// <summary>What the rules on direct access say.</summary>
    public IReadOnlyList<Finding> Access(Service service, IReadOnlyList<ForeignAccess> access) =>
        access.Count == 0 ? [] : Run(c => c with { Declared = Of(service, null, access) }, OfAccess);

    /// <summary>What the rule on replicas says of a change that no event caused.</summary>
    public IReadOnlyList<Finding> Change(Service service, Entity entity, Field field, Evidence at) => Run(
        c => c with
        {
            Declared = Of(service, entity with { Fields = [field] }, []),
            Changes = new(new(service.Name, entity.Name), new(field.Name, ChangeKind.Update, null, at)),
        },
        new OWN204());

    /// <summary>What the rule on dual writes says of a method.</summary>
    public IReadOnlyList<Finding> DualWrite(Service service, DualWrite write) => Run(c => c with { DualWrites = [(service.Name, write)] }, new OWN304());

    /// <summary>What some rules say. Exceptions hold without an end here: a day's date is none of an editor's business, and <c>catalog check</c> looks at it.</summary>
    public IReadOnlyList<Finding> Run(Func<RuleContext, RuleContext> narrow, params Rule[] rules) =>
        [.. RuleRunner.Run(narrow(context), rules).Findings.Where(f => !accepted.Contains(f.Fingerprint))];

    /// <summary>A declaration: the service as it would be with it.</summary>
    public static Declaration Of(Service service, Entity? entity, IReadOnlyList<ForeignAccess> access) => new(
        service with
        {
            Access = access,
            Entities = entity is null || service.Entities.Any(e => ReferenceEquals(e, entity))
                ? service.Entities
                : [.. service.Entities.Where(e => e.Name != entity.Name), entity],
        },
        entity);
}

using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>A rule on one way in which services reach into each other's data.</summary>
public abstract class AccessRule : Rule
{
    private readonly AccessKind kind;

    private protected AccessRule(RuleDescription description, AccessKind kind)
        : base(description) => this.kind = kind;

    /// <inheritdoc />
    public sealed override IEnumerable<Finding> Check(RuleContext context) =>
        from service in context.Looked
        from access in service.Access
        where access.How == kind
        select Weigh(Report(service.Name, Address(context, service, access), access.At, Message(context, service, access)) with
        {
            Owner = access.To,
            Discriminator = $"{access.To} {access.What} {Place(access)}",
            Twin = access.In,
            Evidence = [access.At],
            Remedy = Remedy(context, access),
        }, access);

    /// <summary>What does it, without its namespace. A script or a project is named by its path, and a foreign key by its entity.</summary>
    private static string Place(ForeignAccess access) => access.How switch
    {
        AccessKind.ForeignKey => access.In,
        AccessKind.SharedTable => MemberName.OfType(access.In),
        _ => access.In == access.At.File ? access.In : MemberName.Of(access.In),
    };

    private protected abstract string Message(RuleContext context, Service service, ForeignAccess access);

    /// <summary>The thing that the finding is about: the other service's entity when it is known.</summary>
    private protected virtual string Address(RuleContext context, Service service, ForeignAccess access) =>
        access.Entity ?? $"{service.Name}/{access.What}";

    private protected virtual Remedy? Remedy(RuleContext context, ForeignAccess access) => null;

    private protected virtual Finding Weigh(Finding finding, ForeignAccess access) => finding;

    /// <summary>Whether nobody owns the thing.</summary>
    private protected static bool IsNobodys(ForeignAccess access) => access.To == SharedTables.Nobody;
}

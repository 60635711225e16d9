using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Copies of a contract whose fields the publisher does not have, or has with another type.</summary>
public sealed class OWN303() : Rule(
    new("OWN303", "Copies of one event contract differ between services", Severity.Error, RuleCategory.Events, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from service in context.Catalog.Services
        from consumed in service.Consumes
        let copy = consumed.Contract is { } name ? context.Contracts.Find(name) : null
        where copy is not null
        from owner in consumed.From
        let original = context.Service(owner)?.Publishes.FirstOrDefault(p => p.Name == consumed.Name)
        let contract = original?.Contract is { } type && type != copy.FullName ? context.Contracts.Find(type) : null
        where contract is not null
        from field in copy.Fields
        let why = Difference(field, contract)
        where why is not null
        select Report(
            service.Name, $"{consumed.Name}.{field.Name}", copy.At,
            $"`{copy.FullName}` in `{service.Name}` is a copy of `{contract.FullName}`, which `{owner}` publishes, and {why}; make the copy as the publisher's contract is.") with
        {
            Owner = owner,
            Discriminator = owner,
            Evidence = [copy.At, contract.At],
        };

    private static string? Difference(ContractField field, MessageContract contract)
    {
        ContractField? same = contract.Fields.FirstOrDefault(f => Words.Fold(f.Name) == Words.Fold(field.Name));
        return same is null ? field.Nullable ? null : $"the publisher's has no `{field.Name}`"
            : Reads(field.Type, same.Type) ? null
            : $"its `{field.Name}` is `{field.Type}` where the publisher's is `{same.Type}`";
    }

    /// <summary>Whether a serialised value of one type reads as another: text takes ids and names of enumerations, wider numbers narrower ones.</summary>
    private static bool Reads(string type, string sent) =>
        TypeFit.Holds(type, sent)
        || (type is FieldTypes.Enum or FieldTypes.String or FieldTypes.Int && sent is FieldTypes.Enum or FieldTypes.String or FieldTypes.Int && (type == FieldTypes.Enum || sent == FieldTypes.Enum))
        || (type is FieldTypes.Decimal or FieldTypes.Double or FieldTypes.Float && sent is FieldTypes.Decimal or FieldTypes.Double or FieldTypes.Float or FieldTypes.Int or FieldTypes.Long or FieldTypes.Short)
        || (type is FieldTypes.DateTime or FieldTypes.Date && sent is FieldTypes.DateTime or FieldTypes.Date)
        || (type == FieldTypes.Guid && sent == FieldTypes.String);
}

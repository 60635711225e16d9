using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Soft references whose type or length cannot hold the key.</summary>
public sealed class OWN103() : Rule(
    new("OWN103", "The reference's type or length cannot hold the key it refers to", Severity.Error, RuleCategory.References, RuleScope.Live))
{
    private const int GuidLength = 36;

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        from link in place.Field.References
        where link.As == ValueChange.Identity
        let target = context.Field(link.To)
        where target is not null
        let why = Misfit(place.Field, target.Field)
        where why is not null
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` cannot hold every `{link.To}` of `{target.Service.Name}`, {LinkWords.Because(link)}: {why}; make it as the owner's key is.") with
        {
            Owner = target.Service.Name,
            Discriminator = link.To,
            Evidence = link.Chain,
            Remedy = TypeFit.Holds(place.Field, target.Field) ? new() { MaxLength = LengthOf(target.Field) } : new() { Type = target.Field.Type },
        };

    private static int? LengthOf(Field key) => key.Type == FieldTypes.Guid ? GuidLength : key.MaxLength;

    private static string? Misfit(Field field, Field key)
    {
        int? length = LengthOf(key);
        return !TypeFit.Holds(field, key) ? $"it is `{field.Type}` and the key is `{key.Type}`"
            : field.Type == FieldTypes.String && field.MaxLength < length ? $"it holds {field.MaxLength} characters and the key has up to {length}"
            : null;
    }
}

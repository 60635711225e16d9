using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Replicas that cannot hold every value of their source.</summary>
public sealed class OWN206() : Rule(
    new("OWN206", "A replica is narrower than its source", Severity.Warning, RuleCategory.Replicas, RuleScope.Live))
{
    private static readonly string[] Integers = [FieldTypes.Byte, FieldTypes.Short, FieldTypes.Int, FieldTypes.Long];
    private static readonly string[] Fractions = [FieldTypes.Decimal, FieldTypes.Double, FieldTypes.Float];

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        from link in place.Field.Replicates
        where link.Strength > Strength.Name && link.As == ValueChange.Identity
        let source = context.Field(link.To)
        where source is not null
        let why = Narrower(place.Field, source.Field)
        where why is not null
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` cannot hold every value of `{link.To}` of `{source.Service.Name}`, {LinkWords.Because(link)}: {why}; make it as wide as its source.") with
        {
            Owner = source.Service.Name,
            Discriminator = link.To,
            Evidence = link.Chain,
        };

    private static string? Narrower(Field copy, Field source) => (copy.Type, source.Type) switch
    {
        _ when source.Nullable && !copy.Nullable => "the source may be absent and the copy may not",
        (FieldTypes.String, FieldTypes.String) when copy.MaxLength < (source.MaxLength ?? int.MaxValue) =>
            $"it holds {copy.MaxLength} characters and the source {(source.MaxLength is { } length ? $"has up to {length}" : "any number")}",
        (FieldTypes.Decimal, FieldTypes.Decimal) when copy.Precision < source.Precision || copy.Scale < source.Scale =>
            $"it has {copy.Precision}, {copy.Scale} digits and the source {source.Precision}, {source.Scale}",
        (FieldTypes.Date, FieldTypes.DateTime) => "it drops the time of day",
        var (to, from) when Array.IndexOf(Integers, to) is int narrow and >= 0 && (Fractions.Contains(from) || Array.IndexOf(Integers, from) > narrow) =>
            $"it is `{to}` and the source is `{from}`",
        _ => null,
    };
}

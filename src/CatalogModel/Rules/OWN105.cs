using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>
/// Rows that are tied to another service's by a value that people are known by outside the system as well: an e-mail address, a document's
/// number. Whoever sees both services' data can join them, and the key changes when the person's address does.
/// </summary>
public sealed class OWN105() : Rule(
    new("OWN105", "A sensitive natural key correlates services where an id would do", Severity.Warning, RuleCategory.References, RuleScope.Live))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        from link in Ties(place)
        let target = context.Field(link.To)
        where target is not null && (SensitiveNames.IsNaturalKey(target.Field.Name) || SensitiveNames.IsNaturalKey(place.Field.Name))
        let sensitive = Sensitivity.Of(target.Field) ?? Here(place.Field, target.Field)
        where sensitive is not null
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` ties its rows to `{target.Service.Name}` by `{link.To}`, {LinkWords.Because(link)}; that value {sensitive.Value.Because}: "
            + $"{Instead(context, target)}{sensitive.Value.Settle(target.Service.Name)}.") with
        {
            Owner = target.Service.Name,
            Discriminator = link.To,
            Evidence = link.Chain,
            Remedy = sensitive.Value.Guessed ? new() { Note = target.Address } : null,
        };

    /// <summary>What is said of the value here. A guess by its name here is settled by what its owner says of it.</summary>
    private static Sensitivity? Here(Field field, Field owned) =>
        Sensitivity.Of(field) is { } here && !(here.Guessed && owned.Classification is { Length: > 0 }) ? here : null;

    /// <summary>References, and copies that are a key here.</summary>
    private static IEnumerable<FieldLink> Ties(FieldPlace place) =>
        place.Field.References.Concat(place.IsKey ? place.Field.Replicates : []).Where(l => l.As == ValueChange.Identity);

    private static string Instead(RuleContext context, FieldPlace target) =>
        target.Entity.Key.Count == 1 && target.Entity.Key[0] is var key && key != target.Field.Name && !SensitiveNames.IsNaturalKey(key)
            ? $"hold the owner's key instead, as `{ReferenceNames.For(context.Facts.Settings, target.Service.Name, target.Entity.Name, key)}`"
            : $"let `{target.Service.Name}` give its `{target.Entity.Name}` an id, and hold that";
}

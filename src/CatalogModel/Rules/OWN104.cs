using CatalogModel.Facts;
using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Soft references to keys that mean nothing outside one database.</summary>
public sealed class OWN104() : Rule(
    new("OWN104", "The referenced key is not globally usable", Severity.Warning, RuleCategory.References, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        ILookup<(string, string), FieldModel> models = context.Facts.Contexts.SelectMany(c => c.Entities)
            .SelectMany(e => e.Fields.Select(f => (e.Type, Field: f))).ToLookup(f => (f.Type, f.Field.Path), f => f.Field);
        return
            from place in context.Fields
            from link in place.Field.References.Where(l => !l.NaturalKey) // OWN105 speaks of those
            let target = context.Field(link.To)
            where target is not null
            let model = models[(target.Entity.Type, target.Field.Name)].FirstOrDefault()
            where model is not null
            let why = Why(target, model)
            where why is not null
            select Report(
                place.Service.Name, place.Address, place.At,
                $"`{place.Address}` refers to `{link.To}` of `{target.Service.Name}`, {LinkWords.Because(link)}, and {why}.") with
            {
                Owner = target.Service.Name,
                Discriminator = link.To,
                Evidence = link.Chain,
            };
    }

    private static string? Why(FieldPlace target, FieldModel model) => model switch
    {
        { Generated: true, Type: FieldTypes.Int or FieldTypes.Long or FieldTypes.Short } =>
            "the owner's database numbers it, so that the same number is another row in another environment; publish a key that the service makes itself",
        _ when !target.IsKey && !model.Unique => "that field is neither a key nor unique; refer to the owner's key",
        _ => null,
    };
}

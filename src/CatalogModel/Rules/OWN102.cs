using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Fields that bear a service's prefix and name something that it does not have.</summary>
public sealed class OWN102() : Rule(
    new("OWN102", "A prefixed field names an entity or field that its owner does not have", Severity.Error, RuleCategory.References, RuleScope.Live))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        Prefixes prefixes = new(context.Facts.Settings.Services);
        return
            from place in context.Fields
            where place.Entity.Owner is null && place.Field.References.Count + place.Field.Replicates.Count == 0
            where !place.Entity.Relationships.Any(r => r.Fields.Contains(place.Field.Name))
            let words = Words.Of(place.Field.Name.Substring(place.Field.Name.LastIndexOf('.') + 1))
            let prefixed = prefixes.Find(place.Service.Name, words)
            where prefixed is not null && prefixed.Value.Following.Count > 1 && KeyNames.IsIdWord(words[words.Count - 1]) && !NamesOwn(place.Service, words)
            let owner = context.Service(prefixed.Value.Service)
            let meant = Meant(owner, prefixed.Value.Following)
            where meant is not null || IsStated(context, owner)
            let name = meant is null ? null : ReferenceNames.For(context.Facts.Settings, owner.Name, meant.Name, meant.Key[0])
            select Report(
                place.Service.Name, place.Address, place.At,
                $"`{place.Address}` starts with the prefix of `{owner.Name}`, which has no entity with such a key; "
                + (name is null ? "name one of its entities, or drop the prefix." : $"probably `{name}` is meant.")) with
            {
                Owner = owner.Name,
                Remedy = name is null ? null : new() { Name = name, Column = place.Field.Column },
            };
    }

    /// <summary>Only a prefix that people gave is a promise; a service's name can be an ordinary word.</summary>
    private static bool IsStated(RuleContext context, Service owner) =>
        owner.Entities.Count > 0 && context.Facts.Settings.Services.Any(s => s.Name == owner.Name && s.Prefix is not null);

    /// <summary><c>PaymentMethodId</c> where the service has payment methods, or anything that is called so.</summary>
    private static bool NamesOwn(Service service, IReadOnlyList<string> words)
    {
        string stem = Words.Stem([.. words.Take(words.Count - 1)]);
        return service.Entities.Any(e => KeyNames.Stem(e) == stem || stem.EndsWith(KeyNames.Stem(e), StringComparison.Ordinal));
    }

    /// <summary>The owner's entity that is called nearly so.</summary>
    private static Entity? Meant(Service owner, IReadOnlyList<string> rest)
    {
        string stem = Words.Stem([.. rest.Take(rest.Count - 1)]);
        return owner.Entities.FirstOrDefault(e => !e.Technical && e.Key.Count == 1 && stem.Length > 2 && KeyNames.Stem(e).EndsWith(stem, StringComparison.Ordinal))
            ?? owner.Entities.FirstOrDefault(e => !e.Technical && e.Key.Count == 1 && Spelling.Distance(KeyNames.Stem(e), stem) <= stem.Length / 4);
    }
}

using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>The names that soft references should bear: the owner's prefix, the entity, its key.</summary>
internal static class ReferenceNames
{
    /// <summary>
    /// <c>ShortenerShortUrlId</c>, or <c>shortener_short_url_id</c> where names are written so. A field that says which part the referenced
    /// thing plays goes on saying it: <c>ShippingAddressId</c> becomes <c>CustomersShippingAddressId</c>.
    /// </summary>
    public static string For(SystemSettings settings, string owner, string entity, string key, string? field = null)
    {
        IReadOnlyList<string> entityWords = Words.Of(entity.Substring(entity.LastIndexOfAny([':', '+']) + 1));
        IReadOnlyList<string> keyWords = Words.Of(key);
        IReadOnlyList<string> words = [.. Prefix(settings, owner), .. Role(field, entityWords), .. entityWords, .. Words.After(keyWords, entityWords) ?? keyWords];
        return field?.IndexOf('_') > 0 ? string.Join("_", words) : string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1)));
    }

    /// <summary>Whether a field's name starts with its owner's prefix.</summary>
    public static bool HasPrefix(SystemSettings settings, string owner, string field) =>
        Words.After(Words.Of(field.Substring(field.LastIndexOf('.') + 1)), Prefix(settings, owner)) is not null;

    /// <summary>The words before the entity's name, where all of them name a part that it can play.</summary>
    private static IEnumerable<string> Role(string? field, IReadOnlyList<string> entity)
    {
        IReadOnlyList<string> words = Words.Of(field is null ? "" : field.Substring(field.LastIndexOf('.') + 1));
        IReadOnlyList<string>? named = RoleNames.Of(words).FirstOrDefault(n => n.Count > 1 && Words.Stem(entity).EndsWith(Words.Stem([.. n.Take(n.Count - 1)]), StringComparison.Ordinal));
        return words.Take(named is null ? 0 : words.Count - named.Count);
    }

    private static IReadOnlyList<string> Prefix(SystemSettings settings, string owner) =>
        settings.Services.FirstOrDefault(s => s.Name == owner) is { } service ? Prefixes.Of(service) : Words.Of(owner);
}

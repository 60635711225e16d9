using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>The names that soft references should bear: the owner's prefix, the entity, its key.</summary>
internal static class ReferenceNames
{
    /// <summary><c>ShortenerShortUrlId</c>, or <c>shortener_short_url_id</c> where names are written so.</summary>
    public static string For(SystemSettings settings, string owner, string entity, string key, bool snake = false)
    {
        IReadOnlyList<string> entityWords = Words.Of(entity.Substring(entity.LastIndexOfAny([':', '+']) + 1));
        IReadOnlyList<string> keyWords = Words.Of(key);
        IReadOnlyList<string> words = [.. Prefix(settings, owner), .. entityWords, .. Words.After(keyWords, entityWords) ?? keyWords];
        return snake ? string.Join("_", words) : string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1)));
    }

    /// <summary>Whether a field's name starts with its owner's prefix.</summary>
    public static bool HasPrefix(SystemSettings settings, string owner, string field) =>
        Words.After(Words.Of(field.Substring(field.LastIndexOf('.') + 1)), Prefix(settings, owner)) is not null;

    private static IReadOnlyList<string> Prefix(SystemSettings settings, string owner) =>
        settings.Services.FirstOrDefault(s => s.Name == owner) is { } service ? Prefixes.Of(service) : Words.Of(owner);
}

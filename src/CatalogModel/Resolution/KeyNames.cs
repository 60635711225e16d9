namespace CatalogModel.Resolution;

/// <summary>How other services call the key of an entity: <c>CustomerId</c>, <c>CustomerGuid</c>, or <c>CustomerCode</c> when its key is <c>Code</c>.</summary>
internal static class KeyNames
{
    private static readonly string[] IdWords = ["id", "guid", "uuid", "key"];
    private static readonly string[] Fillers = ["application", "app", "identity", "domain", "core", "base"];
    private static readonly string[] TypeWords = ["entity", "model", "document", "aggregate", "record", "dto"];

    /// <summary>Whether a word at the end of a name says that it holds a key.</summary>
    public static bool IsIdWord(string word) => IdWords.Contains(word);

    /// <summary>The folded names of an entity's key, without and with what its service's name adds to the entity's.</summary>
    public static IReadOnlyList<string> Of(Entity entity, string key, IReadOnlyList<string> prefix)
    {
        IReadOnlyList<string> words = Words.Of(SimpleName(entity));
        words = words.Count > 1 && TypeWords.Contains(words[words.Count - 1]) ? [.. words.Take(words.Count - 1)] : words;
        return [.. Names(words, key).Concat(Names(Short(words, prefix), key)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The simple name of an entity, without the store or the owner that tells it from others.</summary>
    public static string SimpleName(Entity entity) => entity.Name.Substring(entity.Name.LastIndexOfAny([':', '+', '.']) + 1);

    /// <summary>The entity's name in the singular, as it stands in the names of keys.</summary>
    public static string Stem(Entity entity) => Words.Stem(SimpleName(entity));

    private static IEnumerable<string> Names(IReadOnlyList<string> words, string key)
    {
        string stem = Words.Stem(words);
        if (stem.Length == 0)
        {
            return [];
        }

        string own = Words.Fold(key);
        return [.. IdWords.Select(id => stem + id), own.StartsWith(stem, StringComparison.Ordinal) ? own : stem + own];
    }

    /// <summary><c>ApplicationUser</c> is called a user elsewhere, and <c>CatalogItem</c> of the catalog an item.</summary>
    private static IReadOnlyList<string> Short(IReadOnlyList<string> words, IReadOnlyList<string> prefix) =>
        Words.After(words, prefix) ?? (words.Count > 1 && Fillers.Contains(words[0]) ? [.. words.Skip(1)] : []);
}

namespace CatalogModel.Resolution;

/// <summary>Dictionaries of lists or sets, as every index here is one.</summary>
internal static class Lookup
{
    /// <summary>Adds a value under a key.</summary>
    public static void Put<TKey, TValue>(this Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<TValue>? values))
        {
            index.Add(key, values = []);
        }

        values.Add(value);
    }

    /// <summary>Adds a value under a key, once. Texts are compared ordinally.</summary>
    public static void Put<TKey, TValue>(this Dictionary<TKey, HashSet<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out HashSet<TValue>? values))
        {
            index.Add(key, values = []);
        }

        values.Add(value);
    }

    /// <summary>The values under a key; none when there is no such key.</summary>
    public static IReadOnlyList<TValue> At<TKey, TValue>(this Dictionary<TKey, List<TValue>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out List<TValue>? values) ? values : [];

    /// <summary>The value under a key, or the default.</summary>
    public static TValue? Find<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> index, TKey key) =>
        index.TryGetValue(key, out TValue? value) ? value : default;

    /// <summary>Different values, sorted ordinally.</summary>
    public static IReadOnlyList<string> Sorted(this IEnumerable<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal)];

    /// <summary>Different places, sorted by file, line and symbol.</summary>
    public static IReadOnlyList<Evidence> Sorted(this IEnumerable<Evidence> places) =>
        [.. places.Distinct().OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Symbol, StringComparer.Ordinal)];
}

namespace CatalogModel.Resolution;

/// <summary>Finds the publisher's payload field that a consumer reads: serialisers ignore case, and a copy may wrap or unwrap the payload.</summary>
internal sealed class PayloadPaths<T>
{
    private readonly Dictionary<string, List<T>> byPath = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string path, T value) => byPath.Put(Folded(path), value);

    public IEnumerable<T> All => byPath.Values.SelectMany(v => v);

    public IReadOnlyList<T> Find(string path)
    {
        string folded = Folded(path);
        if (byPath.TryGetValue(folded, out List<T>? found))
        {
            return found;
        }

        IReadOnlyList<string> wrapped =
        [
            .. byPath.Keys.Where(k => k.EndsWith("." + folded, StringComparison.OrdinalIgnoreCase) || folded.EndsWith("." + k, StringComparison.OrdinalIgnoreCase)),
        ];
        return wrapped.Count == 1 ? byPath[wrapped[0]] : [];
    }

    private static string Folded(string path) => path.Replace("_", "");
}

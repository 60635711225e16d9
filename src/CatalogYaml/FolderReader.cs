using CatalogModel.Findings;

namespace CatalogYaml;

/// <summary>Reads the files of one kind after the other, and keeps what is wrong with them.</summary>
internal sealed class FolderReader(IReadOnlyDictionary<string, string> files)
{
    private readonly List<CatalogProblem> problems = [];

    public T? ReadOne<T>(FileKind<T> kind, string path)
        where T : class
    {
        if (!files.TryGetValue(path, out string? text))
        {
            return null;
        }

        FileReading<T> reading = kind.Read(path, text);
        problems.AddRange(reading.Problems);
        return reading.Value;
    }

    /// <summary>Reads files of which each tells of one service; two must not tell of the same.</summary>
    public IReadOnlyList<T> ReadAll<T>(FileKind<T> kind, Func<string, bool> isOne, Func<T, string> serviceOf, Func<string, string> pathOf)
        where T : class
    {
        SortedDictionary<string, (T Value, string Path)> read = new(StringComparer.Ordinal);
        foreach (string path in files.Keys.Where(isOne).OrderBy(p => p, StringComparer.Ordinal))
        {
            if (ReadOne(kind, path) is not { } value)
            {
                continue;
            }

            string service = serviceOf(value);
            if (read.TryGetValue(service, out (T Value, string Path) other))
            {
                problems.Add(new(path, 1, 0, Severity.Error, $"the service `{service}` is already told of in {other.Path}", "remove one of the two files"));
                continue;
            }

            if (pathOf(service) != path)
            {
                problems.Add(new(path, 1, 0, Severity.Warning, $"the file tells of the service `{service}`", "name the file " + pathOf(service)));
            }

            read.Add(service, (value, path));
        }

        return [.. read.Values.Select(r => r.Value)];
    }

    public IReadOnlyList<CatalogProblem> Problems() => [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];
}

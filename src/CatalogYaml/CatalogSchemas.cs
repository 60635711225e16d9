namespace CatalogYaml;

/// <summary>The JSON Schemas that editors check catalog files with. They stand beside the catalog, so that they fit the tool that wrote it and need no network.</summary>
public static class CatalogSchemas
{
    private static readonly string[] Kinds = ["baseline", "notes", "service", "system"];

    private static readonly Lazy<IReadOnlyList<CatalogFile>> All = new(() => [.. Kinds.Select(kind => new CatalogFile(CatalogFolder.Name + "/schemas/" + kind + ".json", Text(kind)))]);

    /// <summary>The schema files of a catalog folder, sorted by path.</summary>
    public static IReadOnlyList<CatalogFile> Files => All.Value;

    /// <summary>A schema's text: of <c>baseline</c>, <c>notes</c>, <c>service</c>, <c>system</c>, or of what a command prints as JSON: <c>scan-output</c>, <c>check-output</c> and so on, one for each such command.</summary>
    /// <param name="kind">Its name.</param>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    public static string Text(string kind)
    {
        using Stream stream = typeof(CatalogSchemas).Assembly.GetManifestResourceStream("schemas/" + kind + ".json") ?? throw new ArgumentException($"There is no schema {kind}.", nameof(kind));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}

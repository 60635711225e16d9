using CatalogModel;
using CatalogYaml;

namespace CatalogCli.Files;

/// <summary>The files that a scan writes, and those of earlier scans that have no service any more.</summary>
internal sealed class CatalogFiles
{
    private readonly OutputFolder folder;
    private readonly IReadOnlyList<CatalogFile> files;
    private readonly string[] gone;

    private CatalogFiles(OutputFolder folder, IReadOnlyList<CatalogFile> files)
    {
        this.folder = folder;
        this.files = files;
        HashSet<string> today = new(files.Select(f => f.Path), StringComparer.OrdinalIgnoreCase);
        gone = [.. folder.List(CatalogFolder.Name).Where(f => CatalogFolder.IsGenerated(f) && !today.Contains(f))];
    }

    /// <summary>The files of a catalog.</summary>
    public static CatalogFiles Of(CatalogLocation location, Catalog catalog) => new(location.Files, CatalogFolder.Write(catalog));

    /// <summary>The files that are not what the code says now, sorted.</summary>
    public IReadOnlyList<string> Stale() =>
        [.. files.Where(f => folder.Read(f.Path)?.ReplaceLineEndings("\n") != f.Text).Select(f => f.Path).Concat(gone).Order(StringComparer.Ordinal)];

    /// <summary>The records of services that are not what the code says now; none when no scan ever wrote one.</summary>
    public IReadOnlyList<string> StaleRecords() =>
        folder.List(CatalogFolder.Name).Any(CatalogFolder.IsGenerated) ? [.. Stale().Where(CatalogFolder.IsGenerated)] : [];

    /// <summary>
    /// What is wrong with those of some files that cannot be read, the first problem of each. A scan writes them anew all the same, but who reads
    /// them without one (a comparison, an editor) cannot.
    /// </summary>
    public IReadOnlyList<CatalogProblem> Damaged(IEnumerable<string> stale) =>
        [.. stale.Where(CatalogFolder.IsGenerated).Select(f => (File: f, Bytes: folder.ReadBytes(f))).Where(f => f.Bytes is not null).Select(f => Problem(f.File, f.Bytes!)).OfType<CatalogProblem>()];

    private static CatalogProblem? Problem(string path, byte[] bytes)
    {
        CatalogFile file = CatalogFile.Decode(path, bytes, out CatalogProblem? problem);
        return problem ?? CatalogFolder.Read(new Dictionary<string, string> { [path] = file.Text }).Problems.FirstOrDefault(p => p.File == path && p.Severity == CatalogModel.Findings.Severity.Error);
    }

    /// <summary>Writes what changed and removes what is gone; returns a line that says so.</summary>
    public string Write()
    {
        folder.RemoveLeftovers(CatalogFolder.Name);
        int changed = files.Count(f => folder.Write(f.Path, f.Text));
        foreach (string path in gone)
        {
            folder.Delete(path);
        }

        return changed + gone.Length == 0
            ? $"{CatalogFolder.Name}/services is up to date."
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{CatalogFolder.Name}/: {changed} files written, {gone.Length} removed.");
    }
}

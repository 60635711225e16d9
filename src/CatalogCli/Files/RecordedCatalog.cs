using CatalogModel;
using CatalogYaml;

namespace CatalogCli.Files;

/// <summary>A catalog as its files say it, without a look at the code: nothing in it has a line.</summary>
internal static class RecordedCatalog
{
    /// <summary>Whether a folder holds the record of any service.</summary>
    public static bool IsIn(OutputFolder root) => root.List(CatalogFolder.Name).Any(CatalogFolder.IsGenerated);

    /// <summary>Reads the files below a root.</summary>
    /// <exception cref="CatalogFailure">There is none, or one cannot be used.</exception>
    public static Catalog Read(OutputFolder root)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string path in root.List(CatalogFolder.Name).Where(IsWanted))
        {
            files.Add(path, root.ReadBytes(path) ?? []);
        }

        return Read(files, Path.GetFileName(root.Path));
    }

    /// <summary>Reads files.</summary>
    /// <param name="files">Their bytes, by path relative to the root.</param>
    /// <param name="where">What people know the root by.</param>
    /// <exception cref="CatalogFailure">There is none, or one cannot be used.</exception>
    public static Catalog Read(IReadOnlyDictionary<string, byte[]> files, string where)
    {
        if (!files.Keys.Any(CatalogFolder.IsGenerated))
        {
            throw new CatalogFailure($"{where} holds no {CatalogFolder.Name}/services/*.yaml; run `catalog scan` there first.");
        }

        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        List<CatalogProblem> problems = [];
        foreach ((string path, byte[] bytes) in files)
        {
            CatalogFile file = CatalogFile.Decode(path, bytes, out CatalogProblem? problem);
            if (problem is null)
            {
                texts.Add(path, file.Text);
            }
            else
            {
                problems.Add(problem);
            }
        }

        ReadCatalog read = CatalogFolder.Read(texts);
        problems.AddRange(read.Problems.Where(p => p.Severity == CatalogModel.Findings.Severity.Error));
        return problems.Count > 0
            ? throw new CatalogFailure(string.Join("\n", problems.Select(p => ProblemText.Render(p, texts.GetValueOrDefault(p.File)))).TrimEnd())
            : new Catalog(read.Settings ?? new SystemSettings { Name = where, Proposed = true }, read.Services);
    }

    /// <summary>Whether a file of the catalog's folder is one that a catalog is read from.</summary>
    public static bool IsWanted(string path) => path.EndsWith(".yaml", StringComparison.Ordinal);
}

using CatalogCli.Terminal;
using CatalogYaml;

namespace CatalogCli.Files;

/// <summary>What people wrote into the catalog's folder, and what an earlier scan wrote there.</summary>
internal static class PeopleFiles
{
    /// <summary>Reads the catalog's files. Warnings are said; errors end the run.</summary>
    /// <param name="location">Where.</param>
    /// <param name="talk">Hears of warnings.</param>
    /// <param name="strict">Whether warnings are errors.</param>
    /// <exception cref="CatalogFailure">A file cannot be used.</exception>
    public static ReadCatalog Read(CatalogLocation location, Talk talk, bool strict)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        List<CatalogProblem> problems = [];
        foreach (string path in location.Files.List(CatalogFolder.Name).Where(IsWanted))
        {
            CatalogFile file = CatalogFile.Decode(path, location.Files.ReadBytes(path) ?? [], out CatalogProblem? problem);
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
        problems.AddRange(read.Problems);
        string[] shown = [.. problems.Select(p => ProblemText.Render(p, texts.GetValueOrDefault(p.File)))];
        if (read.HasErrors || problems.Count > read.Problems.Count || (strict && problems.Count > 0))
        {
            throw new CatalogFailure(string.Join("\n", shown).TrimEnd());
        }

        foreach (string problem in shown)
        {
            talk.Say(problem.TrimEnd());
        }

        return read;
    }

    // The records of services are ours: a scan writes them anew and need not be able to read them.
    private static bool IsWanted(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) && !CatalogFolder.IsGenerated(path);
}

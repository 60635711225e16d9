using System.Collections.Immutable;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Live;
using CatalogYaml;
using Severity = CatalogModel.Findings.Severity;

namespace Analyzers.CatalogFiles;

/// <summary>A catalog as it was read of its files.</summary>
/// <param name="Catalog">The catalog; null when a file is unusable: with a part of the truth, others would look guilty.</param>
/// <param name="Findings">What is wrong in its files (OWN402); their places name files relative to the root.</param>
internal sealed record CatalogReading(LiveCatalog? Catalog, ImmutableArray<CatalogFinding> Findings)
{
    private const string Rule = "OWN402";
    private const int MostKept = 8;

    // Compilations come and go with every key that is pressed, and every project of a solution has the same files: what they say is read once.
    private static readonly LinkedList<(string Root, ImmutableArray<byte> Checksum, CatalogReading Reading)> Kept = new();
    private static readonly object Gate = new();

    /// <summary>Reads the files, or takes what was read of the same texts before.</summary>
    public static CatalogReading Of(CatalogTexts files, CancellationToken ct)
    {
        ImmutableArray<byte> checksum = files.Checksum(ct);
        lock (Gate)
        {
            for (LinkedListNode<(string Root, ImmutableArray<byte> Checksum, CatalogReading Reading)>? node = Kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Root == files.Root && node.Value.Checksum.SequenceEqual(checksum))
                {
                    Kept.Remove(node);
                    Kept.AddFirst(node);
                    return node.Value.Reading;
                }
            }

            CatalogReading reading = Read(files.Read(ct));
            Kept.AddFirst((files.Root, checksum, reading));
            if (Kept.Count > MostKept)
            {
                Kept.RemoveLast();
            }

            return reading;
        }
    }

    private static CatalogReading Read(IReadOnlyDictionary<string, string> texts)
    {
        ReadCatalog read = CatalogFolder.Read(texts);
        IEnumerable<CatalogFinding> problems = read.Problems.Select(p => new CatalogFinding(p.File, p.Line, p.Column, p.Severity == Severity.Error ? null : Severity.Warning, p.Hint is null ? p.Message : $"{p.Message}; {p.Hint}"));
        if (read.HasErrors || read.Settings is not { } settings)
        {
            return new(null, [.. problems]);
        }

        LiveCatalog catalog = new(settings, read.Services, read.Notes, read.Baseline ?? new Baseline([]));
        return new(catalog, [.. problems, .. catalog.FileFindings.Select(f => new CatalogFinding(Path(f.At), f.At.Line, 0, f.Severity, f.Message))]);
    }

    // Rules speak of `system.yaml` where no line is known.
    private static string Path(Evidence at) => at.File.IndexOf('/') < 0 ? CatalogFolder.Name + "/" + at.File : at.File;

    /// <summary>The rule that speaks of the catalog's files.</summary>
    public static string RuleId => Rule;
}

/// <summary>What is wrong in a catalog file.</summary>
/// <param name="File">The file, relative to the root.</param>
/// <param name="Line">One-based line; 0 when the whole file is meant.</param>
/// <param name="Column">One-based column; 0 when the whole line is meant.</param>
/// <param name="Severity">How much it matters, when that is not the rule's default.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record CatalogFinding(string File, int Line, int Column, Severity? Severity, string Message);

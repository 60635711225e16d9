using Analyzers.CatalogFiles;
using CatalogModel.Live;
using CatalogYaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Actions;

/// <summary>Says what is wrong in the catalog's files, on these files.</summary>
internal sealed class CatalogFileFindings
{
    private readonly ILookup<string, CatalogFinding> byFile;
    private readonly CatalogTexts files;

    private CatalogFileFindings(CatalogTexts files, IEnumerable<CatalogFinding> findings)
    {
        this.files = files;
        byFile = findings.ToLookup(f => files.Files.ContainsKey(f.File) ? f.File : CatalogFolder.SystemPath, StringComparer.Ordinal);
    }

    /// <summary>
    /// Registers what is to be said in one project. A solution has many: what only concerns another service's files is said in that service's
    /// projects, unless it keeps the catalog from being read.
    /// </summary>
    public static void Register(CompilationStartAnalysisContext context, CatalogTexts files, CatalogReading reading, LiveService? service, string? stated)
    {
        IEnumerable<CatalogFinding> findings = reading.Findings.Where(f => f.Severity is null || Concerns(f.File, service));
        if (stated is not null && service is null && reading.Catalog is not null)
        {
            findings = findings.Append(new(CatalogFolder.SystemPath, 0, 0, null, $"the project says that it belongs to the service `{stated}` (`OwnershipService`), which does not exist; name one of the services of this file"));
        }

        CatalogFileFindings all = new(files, findings);
        if (all.byFile.Count > 0)
        {
            context.RegisterAdditionalFileAction(all.Look);
        }
    }

    private static bool Concerns(string file, LiveService? service) =>
        service is not null
        && (!(CatalogFolder.IsGenerated(file) || file.StartsWith(CatalogFolder.Name + "/notes/", StringComparison.Ordinal))
            || file == CatalogFolder.ServicePath(service.Name) || file == CatalogFolder.NotesPath(service.Name));

    private void Look(AdditionalFileAnalysisContext context)
    {
        string path = CatalogTexts.Normal(context.AdditionalFile.Path);
        if (!path.StartsWith(files.Root, StringComparison.Ordinal))
        {
            return;
        }

        foreach (CatalogFinding finding in byFile[path.Substring(files.Root.Length)])
        {
            context.ReportDiagnostic(Places.Make(CatalogReading.RuleId, finding.Severity, finding.Message, Place(context.AdditionalFile, finding, context.CancellationToken)));
        }
    }

    private static Location Place(AdditionalText file, CatalogFinding finding, CancellationToken ct)
    {
        if (file.GetText(ct) is not { } text || finding.Line < 1 || finding.Line > text.Lines.Count)
        {
            return Location.Create(file.Path, default, default);
        }

        TextLine line = text.Lines[finding.Line - 1];
        string written = line.ToString();
        int start = finding.Column > 0 ? Math.Min(finding.Column - 1, written.Length) : written.Length - written.TrimStart().Length;
        TextSpan span = TextSpan.FromBounds(line.Start + start, Math.Max(line.Start + start, line.Start + written.TrimEnd().Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}

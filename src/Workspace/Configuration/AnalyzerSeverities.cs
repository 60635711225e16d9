using CatalogModel.Findings;
using Microsoft.CodeAnalysis;

namespace Workspace.Configuration;

/// <summary>
/// The severities that <c>.editorconfig</c> and <c>.globalconfig</c> files give to rules (<c>dotnet_diagnostic.OWN101.severity</c>), for the
/// files they stand for; read by the compiler's own reader, so that the command line and the editor agree. Files above the scanned root
/// are not looked at.
/// </summary>
public sealed class AnalyzerSeverities
{
    private const string Key = "dotnet_diagnostic.own";
    private readonly string root;
    private readonly AnalyzerConfigSet? configs;
    private readonly Dictionary<string, AnalyzerConfigOptionsResult> known = new(StringComparer.Ordinal);

    private AnalyzerSeverities(string root, AnalyzerConfigSet? configs)
    {
        this.root = root;
        this.configs = configs;
    }

    /// <summary>No file says anything.</summary>
    public static AnalyzerSeverities None { get; } = new("", null);

    /// <summary>What the files of a repository say.</summary>
    public static AnalyzerSeverities Of(LoadedWorkspace workspace)
    {
        (string Path, string Text)[] files = [.. workspace.ReadTexts(IsConfiguration)];
        return files.Any(f => f.Text.Contains(Key, StringComparison.OrdinalIgnoreCase))
            ? new(workspace.Root, AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text, Path.Combine(workspace.Root, f.Path))).ToList()))
            : None;
    }

    /// <summary>The severity of a rule in a file; null when nothing is said of it.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="file">The file, relative to the root; empty for what stands in none, of which only global files say something.</param>
    public Severity? Of(string rule, string file)
    {
        if (configs is null)
        {
            return null;
        }

        ReportDiagnostic said = ReportDiagnostic.Default;
        bool isSaid = (file.Length > 0 && OptionsOf(file).TreeOptions.TryGetValue(rule, out said)) || configs.GlobalConfigOptions.TreeOptions.TryGetValue(rule, out said);
        return !isSaid ? null : said switch
        {
            ReportDiagnostic.Error => Severity.Error,
            ReportDiagnostic.Warn => Severity.Warning,
            ReportDiagnostic.Info => Severity.Info,
            ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => Severity.None,
            _ => null,
        };
    }

    private static bool IsConfiguration(string path) => Path.GetFileName(path) is ".editorconfig" or ".globalconfig";

    private AnalyzerConfigOptionsResult OptionsOf(string file)
    {
        if (!known.TryGetValue(file, out AnalyzerConfigOptionsResult options))
        {
            known.Add(file, options = configs!.GetOptionsForSourcePath(Path.Combine(root, file)));
        }

        return options;
    }
}

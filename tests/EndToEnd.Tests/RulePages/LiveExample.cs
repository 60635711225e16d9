using System.Collections.Immutable;
using Analyzers;
using CatalogModel;
using CatalogYaml;
using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EndToEnd.Tests.RulePages;

/// <summary>A page's example in the compiler: the analyzer over every project, fed with the catalog that a scan wrote.</summary>
internal static class LiveExample
{
    private const string Root = "/example/";

    /// <summary>Everything that the analyzer says: the rule, the file and line, and the message, as <c>catalog check</c> says it.</summary>
    /// <param name="code">The code as it is edited.</param>
    /// <param name="scanned">The last scan.</param>
    public static async Task<IReadOnlyList<LiveFinding>> Check(ExampleReading code, ExampleReading scanned)
    {
        ImmutableArray<AdditionalText> files = Files(scanned);
        List<LiveFinding> found = [];
        foreach (SourceProject project in code.Sources.Projects)
        {
            AnalyzerOptions options = new(files, new Options($"{Root}{project.Folder}/"));
            CompilationWithAnalyzers compilation = project.Compilation.WithAnalyzers([new OwnershipAnalyzer()], options);
            found.AddRange((await compilation.GetAnalyzerDiagnosticsAsync()).Select(LiveFinding.Of));
        }

        return found;
    }

    private static ImmutableArray<AdditionalText> Files(ExampleReading scanned)
    {
        SystemSettings settings = scanned.Catalog.Settings;
        string system = "catalog: 1\nsystem: Example\nservices:\n" + string.Concat(settings.Services.Select(s => $"  {s.Name}:\n    source: [{string.Join(", ", s.Sources)}]\n" + (s.Prefix is null ? "" : $"    prefix: {s.Prefix}\n")));
        return
        [
            new CatalogText("catalog/system.yaml", system),
            .. CatalogFolder.Write(scanned.Catalog).Where(f => CatalogFolder.IsGenerated(f.Path)).Select(f => new CatalogText(f.Path, f.Text)),
        ];
    }

    private sealed class CatalogText(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => Root + path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }

    private sealed class Options(string folder) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(folder);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(string folder) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = folder;
                return key == "build_property.ProjectDir";
            }
        }
    }
}

/// <summary>What one host says at one place.</summary>
internal sealed record LiveFinding(string Rule, string Message, string At)
{
    public static LiveFinding Of(Diagnostic diagnostic) => new(
        diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), $"{diagnostic.Location.SourceTree?.FilePath}:{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}");

    public static LiveFinding Of(CatalogModel.Findings.Finding finding) => new(finding.Rule, finding.Message, finding.At.At);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests;

/// <summary>An additional file that is in no folder.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText source = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => source;
}

/// <summary>A project's folder as the compiler sees it.</summary>
internal sealed class MemoryOptions(string folder) : AnalyzerConfigOptionsProvider
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

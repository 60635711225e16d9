using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Fixes;

/// <summary>
/// Mends code of the shop's <c>orders</c>: finding after finding, and all at once in a document, a project and the solution. Findings stand in the
/// markup before; compiler errors that a fix leaves to people stand in the markup after.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<OwnershipAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["catalog/system.yaml"] = ShopCatalog.System,
        ["catalog/services/customers.yaml"] = ShopCatalog.Customers,
        ["catalog/services/orders.yaml"] = ShopCatalog.Orders,
    };

    private readonly Dictionary<string, string> mended = new(StringComparer.Ordinal);

    private FixTest(params string[] before)
    {
        Add(TestState, before);
        LiveTest.Surround(TestState, Folder);

        // Each test says what comes out; whether it is written as somebody would write it is a part of that.
        CodeActionValidationMode = CodeActionValidationMode.SemanticStructure;
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
    }

    private const string Folder = "src/Orders";

    /// <summary>The code as it is: one text for each file.</summary>
    public static FixTest<TFix> Of(params string[] before) => new(before);

    /// <summary>Changes a catalog file.</summary>
    public FixTest<TFix> With(string path, string old, string changed)
    {
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        return With(path, files[path].Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Adds a catalog file, or gives one another text.</summary>
    public FixTest<TFix> With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Says what a catalog file holds afterwards.</summary>
    public FixTest<TFix> Mends(string path, string text)
    {
        mended[path] = text;
        return this;
    }

    /// <summary>Takes another change than the one to prefer.</summary>
    public FixTest<TFix> Choosing(int action)
    {
        CodeActionIndex = action;
        return this;
    }

    /// <summary>Expects the change to be called so.</summary>
    public FixTest<TFix> Called(string title)
    {
        CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return this;
    }

    /// <summary>Nothing is offered.</summary>
    public Task Stays() => RunAsync([]);

    /// <summary>The code comes out so.</summary>
    public Task Becomes(params string[] after) => RunAsync(after);

    private async Task RunAsync(string[] after)
    {
        foreach ((string path, string text) in files)
        {
            TestState.AdditionalFiles.Add((LiveTest.Root + path, SourceText.From(text, Utf8)));
        }

        Add(FixedState, after);
        if (mended.Count > 0)
        {
            foreach (string path in files.Keys.Union(mended.Keys))
            {
                FixedState.AdditionalFiles.Add((LiveTest.Root + path, SourceText.From(mended.GetValueOrDefault(path) ?? files[path], Utf8)));
            }
        }

        await RunAsync(TestContext.Current.CancellationToken);
    }

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);

    private static void Add(SolutionState state, string[] sources)
    {
        for (int i = 0; i < sources.Length; i++)
        {
            state.Sources.Add(($"{LiveTest.Root}{Folder}/File{i + 1}.cs", SourceText.From(sources[i], Utf8)));
        }
    }
}

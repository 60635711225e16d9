using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Analyzers.Tests;

/// <summary>Runs the analyzer over code of the shop's <c>orders</c>. Where something is to be reported stands between <c>{|OWN101:</c> and <c>|}</c>.</summary>
internal sealed class LiveTest : CSharpAnalyzerTest<OwnershipAnalyzer, DefaultVerifier>
{
    public const string Root = "/shop/";

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["catalog/system.yaml"] = ShopCatalog.System,
        ["catalog/services/customers.yaml"] = ShopCatalog.Customers,
        ["catalog/services/orders.yaml"] = ShopCatalog.Orders,
    };

    private LiveTest(string source, string folder)
    {
        TestState.Sources.Add((Root + folder + "/Code.cs", source));
        Surround(TestState, folder);
    }

    /// <summary>Code of the orders service.</summary>
    public static LiveTest Of(string source) => new(source, "src/Orders");

    /// <summary>Code of a project in another folder.</summary>
    public static LiveTest In(string folder, string source) => new(source, folder);

    /// <summary>Gives the orders service another record, or the system other settings.</summary>
    public LiveTest With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Changes a catalog file.</summary>
    public LiveTest With(string path, string old, string changed)
    {
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        return With(path, files[path].Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Takes a catalog file away.</summary>
    public LiveTest Without(string path)
    {
        files.Remove(path);
        return this;
    }

    /// <summary>Sets something in the project, beside its folder.</summary>
    public LiveTest Property(string name, string value)
    {
        TestState.AnalyzerConfigFiles.Add(($"/{name}.globalconfig", $"is_global = true\nbuild_property.{name} = {value}\n"));
        return this;
    }

    /// <summary>Adds a file of the same project.</summary>
    public LiveTest And(string name, string source)
    {
        TestState.Sources.Add((Root + "src/Orders/" + name, source));
        return this;
    }

    public async Task Run()
    {
        foreach ((string path, string text) in files)
        {
            TestState.AdditionalFiles.Add((Root + path, text));
        }

        await RunAsync();
    }

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>What surrounds code under test: the libraries of this process, and the project's folder.</summary>
    public static void Surround(SolutionState state, string folder)
    {
        state.ReferenceAssemblies = ProcessAssemblies.None;
        state.AdditionalReferences.AddRange(ProcessAssemblies.All);
        state.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.ProjectDir = {Root}{folder}/\n"));
    }
}

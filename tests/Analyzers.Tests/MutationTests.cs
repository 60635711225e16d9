using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests;

/// <summary>
/// Half-written code, as it stands in an editor most of the time: tokens of real sources are deleted, doubled and swapped at random, and the
/// analyzer must not fail. <c>MUTATIONS=10000</c> in the environment tries more than the few that fit into every run.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20260101;

    private static readonly int Tries = int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), out int tries) ? tries : 150;

    [Fact]
    public async Task Nothing_that_is_typed_makes_it_fail()
    {
        Random random = new(Seed);
        ProjectUnderMutation[] projects = [.. ProjectUnderMutation.All()];
        List<string> failures = [];
        int reported = 0;
        for (int i = 0; i < Tries; i++)
        {
            reported += await projects[i % projects.Length].Mutate(random, failures);
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Take(3)));
        // Otherwise the projects are looked at by nobody.
        Assert.True(reported > 0);
    }

    /// <summary>A project whose files are changed one at a time.</summary>
    private sealed class ProjectUnderMutation
    {
        private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

        private readonly CSharpCompilation compilation;
        private readonly AnalyzerOptions options;

        private ProjectUnderMutation(string root, string folder, IEnumerable<(string Path, string Text)> catalog, IEnumerable<(string Path, string Text)> sources)
        {
            CSharpParseOptions parsing = new(LanguageVersion.Preview);
            compilation = CSharpCompilation.Create(
                "Mutated", sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, parsing, s.Path)).Append(CSharpSyntaxTree.ParseText(Usings, parsing)), ProcessAssemblies.All, new(OutputKind.DynamicallyLinkedLibrary));
            options = new([.. catalog.Select(c => new MemoryText(root + c.Path, c.Text))], new MemoryOptions(root + folder + "/"));
        }

        /// <summary>The samples with their own catalog, and a service that breaks rules.</summary>
        public static IEnumerable<ProjectUnderMutation> All()
        {
            string repository = RepositoryRoot.Folder;
            (string, string)[] catalog = [.. Directory.EnumerateFiles(Path.Combine(repository, "catalog"), "*.yaml", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(repository, f), File.ReadAllText(f)))];
            foreach (string service in new[] { "Shortener", "Analytics" })
            {
                string folder = $"samples/shortener/{service}";
                yield return new(repository + "/", folder, catalog, Directory.EnumerateFiles(Path.Combine(repository, folder), "*.cs", SearchOption.AllDirectories)
                    .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Select(f => (f, File.ReadAllText(f))));
            }

            yield return new(
                LiveTest.Root,
                "src/Orders",
                [("catalog/system.yaml", ShopCatalog.System), ("catalog/services/customers.yaml", ShopCatalog.Customers), ("catalog/services/orders.yaml", ShopCatalog.Orders)],
                [("/shop/src/Orders/Broken.cs", BrokenService.Code)]);
        }

        /// <summary>Runs the analyzer over one file of the project that was changed, as an editor does.</summary>
        /// <returns>How much it reported.</returns>
        public async Task<int> Mutate(Random random, List<string> failures)
        {
            SyntaxTree tree = compilation.SyntaxTrees[random.Next(compilation.SyntaxTrees.Length - 1)];
            string text = Mutated((await tree.GetTextAsync()).ToString(), [.. (await tree.GetRootAsync()).DescendantTokens().Where(t => t.Span.Length > 0)], random);
            SyntaxTree typed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath);
            CSharpCompilation changed = compilation.ReplaceSyntaxTree(tree, typed);
            CompilationWithAnalyzersOptions watched = new(options, (exception, _, _) => failures.Add($"{exception}\n{text}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
            ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(changed, [new OwnershipAnalyzer()], watched).GetAnalyzerSemanticDiagnosticsAsync(changed.GetSemanticModel(typed), null, CancellationToken.None);
            return found.Length;
        }

        private static string Mutated(string text, SyntaxToken[] tokens, Random random)
        {
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                SyntaxToken one = tokens[random.Next(tokens.Length)];
                SyntaxToken other = tokens[random.Next(tokens.Length)];
                if (one.Span.End > text.Length)
                {
                    continue;
                }

                string replacement = random.Next(3) switch
                {
                    0 => "",
                    1 => one.Text + " " + one.Text,
                    _ => other.Text,
                };
                text = text[..one.Span.Start] + replacement + text[one.Span.End..];
            }

            return text;
        }
    }
}

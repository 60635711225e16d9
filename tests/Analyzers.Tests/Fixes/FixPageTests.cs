using System.Reflection;
using System.Text.RegularExpressions;
using Analyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.Fixes;

public sealed partial class FixPageTests
{
    private static readonly string Docs = Path.Combine(RepositoryRoot.Folder, "docs");

    private static IEnumerable<CodeFixProvider> Fixes => typeof(RenameFix).Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!);

    private static IEnumerable<string> Mended => Fixes.SelectMany(f => f.FixableDiagnosticIds).Order(StringComparer.Ordinal);

    [Fact]
    public void The_page_of_a_rule_says_what_the_editor_offers_where_it_offers_something() => Assert.Equal(
        Mended,
        Directory.GetFiles(Path.Combine(Docs, "rules"), "OWN*.md").Where(f => File.ReadAllLines(f).Contains("## In the editor"))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_list_of_fixes_names_these_rules() => Assert.Equal(
        Mended,
        Linked().Matches(File.ReadAllText(Path.Combine(Docs, "analyzers.md")).Split("## Fixes")[1]).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rule_that_is_mended_is_one_that_is_shown() => Assert.Empty(Mended.Except(new OwnershipAnalyzer().SupportedDiagnostics.Select(d => d.Id)));

    [Fact]
    public void All_fixes_can_mend_many_at_once() => Assert.All(Fixes, fix =>
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fix.GetFixAllProvider()!.GetSupportedFixAllScopes()));

    [GeneratedRegex(@"rules/(OWN\d+)\.md#in-the-editor")]
    private static partial Regex Linked();
}

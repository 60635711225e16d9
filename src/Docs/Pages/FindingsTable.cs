using CatalogModel.Findings;
using Docs.Documents;
using Docs.Language;

namespace Docs.Pages;

/// <summary>Findings with their place and what to do, the worst first.</summary>
internal static class FindingsTable
{
    public static Table Of(PageBuilder page, IEnumerable<Finding> findings) => page.TableOf(
        Sorted(findings),
        (TextKey.ColumnSeverity, f => page.Wording.Of(f.Severity)),
        (TextKey.ColumnRule, f => PageLinks.Rule(f.Rule)),
        (TextKey.ColumnAbout, f => page.Links.Thing(f.Address)),
        (TextKey.ColumnWhatIsWrong, f => Sentence.Of(f.Message)),
        (TextKey.ColumnWhere, f => PageLinks.Chain([f.At, .. f.Evidence])));

    /// <summary>By severity, rule and address: an order that does not move with lines.</summary>
    public static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) => findings
        .OrderByDescending(f => f.Severity)
        .ThenBy(f => f.Rule, StringComparer.Ordinal)
        .ThenBy(f => f.Service, StringComparer.Ordinal)
        .ThenBy(f => f.Address, StringComparer.Ordinal)
        .ThenBy(f => f.Discriminator, StringComparer.Ordinal)
        .ThenBy(f => f.Message, StringComparer.Ordinal);
}

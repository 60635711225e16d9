using System.Globalization;
using CatalogModel;
using CatalogModel.Facts;
using Exports.Reports;

namespace Exports.Models;

/// <summary>Comparisons of models for people: what differs, grouped by what it means, with both values and both places.</summary>
public static class ComparisonText
{
    /// <summary>Writes the comparisons, with an empty line between two.</summary>
    public static void Write(IReadOnlyList<ModelComparison> comparisons, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        ArgumentNullException.ThrowIfNull(output);
        for (int i = 0; i < comparisons.Count; i++)
        {
            if (i > 0)
            {
                output.Write('\n');
            }

            Write(comparisons[i], output);
        }
    }

    /// <summary>All comparisons in one line.</summary>
    public static string Summary(IReadOnlyList<ModelComparison> comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        ModelComparison[] compared = [.. comparisons.Where(c => c.Outcome == ComparisonOutcome.Compared)];
        int drifted = compared.Count(c => c.Drifted > 0);
        ModelSource with = comparisons.Select(c => c.With).FirstOrDefault(ModelSource.Snapshot);
        string other = with == ModelSource.Snapshot ? ModelWords.Of(with) : ModelWords.Of(with) + " model";
        string rest = comparisons.Count == compared.Length ? "" : $", {(comparisons.Count - compared.Length).ToString(CultureInfo.InvariantCulture)} without anything to compare";
        return $"{ModelWords.Count(compared.Length, "model")} compared with {(compared.Length == 1 ? "its" : "their")} {other}{(compared.Length == 1 ? "" : "s")}: "
            + $"{(compared.Length - drifted).ToString(CultureInfo.InvariantCulture)} the same, {drifted.ToString(CultureInfo.InvariantCulture)} different{rest}.";
    }

    /// <summary>How many differences of each meaning there are: <c>3 pending migration, 1 removed in the code</c>.</summary>
    public static string Counts(ModelComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return string.Join(", ", comparison.Differences.GroupBy(d => d.Drift).OrderBy(g => g.Key)
            .Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {ModelWords.Of(g.Key).Split(':')[0]}"));
    }

    private static void Write(ModelComparison comparison, TextWriter output)
    {
        string other = ModelWords.Of(comparison.With);
        string version = comparison.EfVersion is null ? "" : $", EF {comparison.EfVersion}";
        Line(output, comparison.Context);
        Line(output, comparison.Outcome switch
        {
            ComparisonOutcome.NothingToCompare => $"  no {other} to compare with{(comparison.Because is null ? "" : $": {comparison.Because}")} ({comparison.Provider}, {comparison.At?.At})",
            ComparisonOutcome.NotInCode => $"  a {other} without a context: the code has no such context any more ({comparison.Provider}{version}, {comparison.OtherAt?.At})",
            ComparisonOutcome.OnlyReading => $"  the context comes from a package: its {other} is all that is known ({comparison.Provider}{version}, {comparison.OtherAt?.At})",
            _ => $"  {comparison.At?.At} and its {other}{(comparison.OtherAt is null || comparison.OtherAt.File == comparison.At?.File ? " model" : " " + comparison.OtherAt.At)} ({Providers(comparison)}{version})",
        });
        if (comparison.Outcome != ComparisonOutcome.Compared)
        {
            return;
        }

        if (comparison.Differences.Count == 0)
        {
            Line(output, "  the same");
        }

        foreach (IGrouping<(Drift Drift, string? Because), ModelDifference> group in comparison.Differences
            .GroupBy(d => (d.Drift, d.Because)).OrderBy(g => g.Key.Drift).ThenBy(g => g.Key.Because, StringComparer.Ordinal))
        {
            output.Write('\n');
            Line(output, $"  {ModelWords.Of(group.Key.Drift)}{(group.Key.Because is null ? "" : $" ({group.Key.Because})")}");
            foreach (ModelDifference difference in group)
            {
                Line(output, $"    {difference.Address}: {ModelWords.Of(difference.Kind)}, {Values(difference, other)}");
                Line(output, "      " + Places(difference));
            }
        }
    }

    private static string Providers(ModelComparison comparison) =>
        comparison.OtherProvider is null ? comparison.Provider : $"{comparison.Provider} and {comparison.OtherProvider}: column types are not compared";

    private static string Values(ModelDifference difference, string other) => (difference.Code, difference.Other) switch
    {
        (null, var said) => $"{said} only in the {other}",
        (var code, null) => $"{code} only in the code",
        var (code, said) => $"{code} in the code, {said} in the {other}",
    };

    private static string Places(ModelDifference difference) =>
        string.Join(", ", new[] { difference.At, difference.OtherAt }.OfType<Evidence>().Where(e => e.File.Length > 0).Select(e => e.At).Distinct());

    private static void Line(TextWriter output, string line)
    {
        output.Write(SafeText.OneLine(line));
        output.Write('\n');
    }
}

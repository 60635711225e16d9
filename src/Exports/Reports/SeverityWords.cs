using System.Globalization;
using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>How severities are called.</summary>
internal static class SeverityWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };

    /// <summary><c>1 error, 2 warnings, 4 accepted</c>, or <c>no findings</c>.</summary>
    public static string Count(CheckReport report)
    {
        List<string> parts = [];
        Add(report.Findings.Count(f => f.Severity == Severity.Error), "error", "errors");
        Add(report.Findings.Count(f => f.Severity == Severity.Warning), "warning", "warnings");
        Add(report.Findings.Count(f => f.Severity == Severity.Info), "note", "notes");
        if (parts.Count == 0)
        {
            parts.Add("no findings");
        }

        Add(report.Accepted, "accepted", "accepted");
        return string.Join(", ", parts);

        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
            }
        }
    }
}

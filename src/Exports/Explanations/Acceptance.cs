using CatalogModel.Findings;
using CatalogModel.Rules;
using CatalogYaml;
using Exports.Reports;

namespace Exports.Explanations;

/// <summary>Where people accept a finding, and the ways in which they can.</summary>
internal static class Acceptance
{
    private const string Why = "why, in a sentence";

    /// <summary>The lines to print.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="accepted">Who accepts it; null when nobody does.</param>
    public static IEnumerable<string> Of(Finding finding, SuppressedFinding? accepted)
    {
        if (finding.Rule == OWN403.Id)
        {
            return ["It cannot be accepted: it goes away with what it speaks of, or with a new date."];
        }

        bool inCode = accepted is { InCode: true };
        bool inBaseline = accepted is { InCode: false } && accepted.At.File == CatalogFolder.BaselinePath;
        bool inSystem = accepted is { InCode: false } && !inBaseline;
        IReadOnlyList<string> ways =
        [
            .. inCode ? [] : InCode(finding),
            .. inSystem ? [] : InSystem(finding),
            .. accepted is null ? new[] { $"  in {CatalogFolder.BaselinePath}, for now, with everything that is found today: catalog check --baseline" } : [],
        ];
        return accepted is null
            ? ["To accept it on purpose", .. ways]
            :
            [
                $"It is accepted {(inCode ? "in the code, at" : "in")} {accepted.At.At}{(accepted.Reason is null ? "" : $": {accepted.Reason}")}",
                .. ways.Count == 0 ? [] : new[] { "To accept it elsewhere instead" },
                .. ways,
            ];
    }

    // Only what stands in C# can be accepted there.
    private static IReadOnlyList<string> InCode(Finding finding) => !finding.At.File.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || finding.At.Line == 0
        ? []
        :
        [
            $"  in the code, around {finding.At.At}",
            $"    #pragma warning disable {finding.Rule} // {Why}",
            $"    #pragma warning restore {finding.Rule}",
            "  in the code, on the member or the type",
            $"    [SuppressMessage(\"Ownership\", \"{finding.Rule}\", Justification = \"{Why}\")]",
        ];

    private static IReadOnlyList<string> InSystem(Finding finding) =>
    [
        $"  in {CatalogFolder.SystemPath}, with `until: \"2030-01-31\"` when it shall end".Replace("`", "", StringComparison.Ordinal),
        "    exceptions:",
        $"      - rule: {finding.Rule}",
        .. finding.Service.Length == 0 ? [] : new[] { $"        service: {finding.Service}" },
        $"        address: {Quoted(finding.Address)}",
        $"        reason: {Why}",
    ];

    private static string Quoted(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/')
        ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

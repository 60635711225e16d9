using System.Text.RegularExpressions;
using CatalogYaml.Nodes;

namespace CatalogYaml.Text;

/// <summary>
/// What YAML readers make of a plain scalar. YAML 1.1 (PyYAML, Ruby, Go's older readers) and 1.2 differ; whatever either of them would turn
/// into something else than text counts as that.
/// </summary>
internal static class PlainScalar
{
    private static readonly Regex Number = new(
        @"^(\.|[-+]?(\.[0-9_]+|[0-9][0-9_,]*(\.[0-9_.]*)?)([eE][-+]?[0-9]+)?|[-+]?0[xXoObB][0-9a-fA-F_]+|[-+]?\.(inf|Inf|INF|nan|NaN|NAN)|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?)$",
        RegexOptions.CultureInvariant);

    private static readonly Regex Date = new(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?$", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Flags = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false" };

    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" => ScalarKind.Null,
        { Length: <= 5 } when Flags.Contains(text) => ScalarKind.Flag,
        { Length: 4 } when string.Equals(text, "null", StringComparison.OrdinalIgnoreCase) => ScalarKind.Null,
        _ when !MayBeNumeric(text[0]) => ScalarKind.Text,
        _ when Number.IsMatch(text) => ScalarKind.Number,
        _ when Date.IsMatch(text) => ScalarKind.Date,
        _ => ScalarKind.Text,
    };

    private static bool MayBeNumeric(char first) => first is '.' or '-' or '+' or (>= '0' and <= '9');
}

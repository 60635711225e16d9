using System.Globalization;

namespace Workspace.Evaluation;

/// <summary>The members of <see cref="string"/> that project files call on properties.</summary>
internal static class StringMembers
{
    /// <summary>The result of a call, or null when it is not part of the subset. No arguments at all mean a property (<c>Length</c>).</summary>
    public static string? Call(string value, string member, List<string>? arguments)
    {
        if (arguments is null)
        {
            return member == "Length" ? Number(value.Length) : null;
        }

        StringComparison comparison = arguments is [.., { } last] && last.EndsWith("IgnoreCase", StringComparison.Ordinal)
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        string first = arguments is [{ } argument, ..] ? argument : "";
        try
        {
            return (member, arguments.Count) switch
            {
                ("Contains", >= 1) => Truth(value.Contains(first, comparison)),
                ("StartsWith", >= 1) => Truth(value.StartsWith(first, comparison)),
                ("EndsWith", >= 1) => Truth(value.EndsWith(first, comparison)),
                ("Equals", >= 1) => Truth(value.Equals(first, comparison)),
                ("IndexOf", >= 1) => Number(value.IndexOf(first, comparison)),
                ("LastIndexOf", >= 1) => Number(value.LastIndexOf(first, comparison)),
                ("Replace", >= 2) when first.Length > 0 => value.Replace(first, arguments[1], comparison),
                ("Substring", 1) => value[Number(first)..],
                ("Substring", 2) => value.Substring(Number(first), Number(arguments[1])),
                ("Remove", 1) => value.Remove(Number(first)),
                ("Remove", 2) => value.Remove(Number(first), Number(arguments[1])),
                ("Insert", 2) => value.Insert(Number(first), arguments[1]),
                ("PadLeft", 1) when Number(first) < 1024 => value.PadLeft(Number(first)),
                ("PadLeft", 2) when Number(first) < 1024 && arguments[1].Length == 1 => value.PadLeft(Number(first), arguments[1][0]),
                ("Trim", 0) => value.Trim(),
                ("Trim", 1) => value.Trim(first.ToCharArray()),
                ("TrimStart", 0) => value.TrimStart(),
                ("TrimStart", 1) => value.TrimStart(first.ToCharArray()),
                ("TrimEnd", 0) => value.TrimEnd(),
                ("TrimEnd", 1) => value.TrimEnd(first.ToCharArray()),
                ("ToLower" or "ToLowerInvariant", 0) => value.ToLowerInvariant(),
                ("ToUpper" or "ToUpperInvariant", 0) => value.ToUpperInvariant(),
                ("ToString", 0) => value,
                _ => null,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>A truth value as MSBuild writes it.</summary>
    public static string Truth(bool value) => value ? "True" : "False";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

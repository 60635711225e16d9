using System.Globalization;

namespace Docs.Text;

/// <summary>Small pieces of the pages' language.</summary>
internal static class Words
{
    /// <summary>A number with its noun: <c>1 service</c>, <c>3 services</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        Number(number) + " " + (number == 1 ? one : many ?? one + "s");

    /// <summary>A number with commas between thousands.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The first letter in upper case.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

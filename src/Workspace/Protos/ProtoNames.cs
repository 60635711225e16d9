using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Protos;

/// <summary>The C# names of what a <c>.proto</c> file calls its own way, as the compiler of such files makes them.</summary>
internal static class ProtoNames
{
    private const int LongestName = 240;

    /// <summary><c>product_id</c> → <c>ProductId</c>; a letter after a digit is upper case too.</summary>
    public static string Pascal(string name)
    {
        StringBuilder pascal = new(name.Length);
        bool upper = true;
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                pascal.Append(upper ? char.ToUpperInvariant(c) : c);
            }

            upper = !char.IsAsciiLetter(c);
        }

        return pascal.ToString();
    }

    /// <summary>The value of an enum without the enum's own name in front: <c>FLIGHT_STATUS_FLYING</c> → <c>Flying</c>.</summary>
    public static string Value(string enumName, string value)
    {
        string folded = enumName.Replace("_", "", StringComparison.Ordinal);
        int taken = 0;
        int at = 0;
        while (at < value.Length && taken < folded.Length)
        {
            if (value[at] != '_')
            {
                if (char.ToUpperInvariant(value[at]) != char.ToUpperInvariant(folded[taken]))
                {
                    break;
                }

                taken++;
            }

            at++;
        }

        string rest = taken == folded.Length ? value[at..].TrimStart('_') : "";
        string kept = rest.Length == 0 || char.IsAsciiDigit(rest[0]) ? value : rest;
        return string.Concat(kept.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
    }

    /// <summary>A name as an identifier of the language, keywords included; null when no such identifier can be written.</summary>
    public static string? Identifier(string name) =>
        !SyntaxFacts.IsValidIdentifier(name) ? null : SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A dotted name as a namespace of the language; null when no such namespace can be written.</summary>
    public static string? Namespace(string name)
    {
        IReadOnlyList<string?> parts = [.. name.Split('.').Select(Identifier)];
        return name.Length > LongestName || parts.Any(p => p is null) ? null : string.Join('.', parts);
    }

    /// <summary>Whether a name is one that somebody gave; others would only burden the compiler.</summary>
    public static bool IsSensible(string name) => name.Length <= LongestName;
}

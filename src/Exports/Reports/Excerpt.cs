using System.Text.RegularExpressions;

namespace Exports.Reports;

/// <summary>The line of code that a finding is about.</summary>
internal static partial class Excerpt
{
    private const int Longest = 120;

    /// <summary>More of a line cannot be shown, and is not searched: lines of generated code have no limit.</summary>
    private const int LongestSearched = 1_000;

    /// <summary>What stands in the place of a line that is better not shown.</summary>
    public const string MaybeSecret = "(not shown: the line may hold a secret)";

    /// <summary>The line without its indentation; null when the text has no such line or nothing stands in it.</summary>
    public static string? Of(string text, int line)
    {
        using StringReader reader = new(text);
        string? found = reader.ReadLine();
        for (int i = 1; i < line && found is not null; i++)
        {
            found = reader.ReadLine();
        }

        string? code = found?.Trim();
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        code = code[..Math.Min(code.Length, LongestSearched)];
        return Secret().IsMatch(code) ? MaybeSecret : SafeText.Short(SafeText.OneLine(code), Longest);
    }

    /// <summary>
    /// A key that secrets are given to, credentials in an address, a JSON web token, a key of a cloud, or a long run without meaning.
    /// Showing too little costs a look at the file; showing too much costs a secret.
    /// </summary>
    [GeneratedRegex(
        """((password|passwd|pwd|secret|api_?key|account_?key|access_?key|private_?key|shared_?access\w*|credentials?|signature|\bsig|(?<!cancellation)token)["']?\s*[\])]?\s*[=:,])|(://[^/\s:@"]*:[^@\s"]+@)|(?-i:eyJ[A-Za-z0-9_-]{8,}|AKIA[0-9A-Z]{12,})|[A-Za-z0-9+/_-]{40,}={0,2}""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}

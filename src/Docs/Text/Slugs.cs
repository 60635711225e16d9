using System.Security.Cryptography;
using System.Text;

namespace Docs.Text;

/// <summary>
/// File names and anchors for names that come from code: <c>[a-z0-9-]</c>, safe on every file system, never two alike.
/// A name whose slug is taken, reserved, empty or too long carries a hash of itself, and so do all names that share the
/// slug, so that an old link never silently shows another thing.
/// </summary>
internal static class Slugs
{
    private const int LongestSlug = 100;

    private const int HashLength = 8;

    /// <summary>Device names of Windows, and names that hosts show as a folder's own page.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "con", "prn", "aux", "nul", "readme", "index",
        .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" }),
    ];

    /// <summary>A slug for each name; every name gets the same one whatever the order.</summary>
    public static IReadOnlyDictionary<string, string> Assign(IEnumerable<string> names)
    {
        string[] distinct = [.. names.Distinct(StringComparer.Ordinal)];
        HashSet<string> shared = [.. distinct.GroupBy(Words).Where(g => g.Count() > 1).Select(g => g.Key)];
        for (int length = HashLength; ; length *= 2)
        {
            Dictionary<string, string> slugs = distinct.ToDictionary(n => n, n => Slug(n, shared, length), StringComparer.Ordinal);
            if (slugs.Values.Distinct(StringComparer.Ordinal).Count() == distinct.Length)
            {
                return slugs;
            }
        }
    }

    private static string Slug(string name, HashSet<string> shared, int hashLength)
    {
        string plain = Words(name);
        bool clear = plain.Length is > 0 and <= LongestSlug && !Reserved.Contains(plain) && !shared.Contains(plain) && !LooksHashed(plain);
        return clear ? plain : (plain.Length > LongestSlug ? plain[..LongestSlug] : plain).Trim('-') + "-" + Hash(name, hashLength);
    }

    /// <summary>The words of a name in lower case, joined by hyphens: <c>URLCreated</c> → <c>url-created</c>.</summary>
    public static string Words(string name)
    {
        StringBuilder slug = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                Hyphen(slug);
                continue;
            }

            bool afterSmall = i > 0 && (char.IsAsciiLetterLower(name[i - 1]) || char.IsAsciiDigit(name[i - 1]));
            bool beforeSmall = i > 0 && i + 1 < name.Length && char.IsAsciiLetterUpper(name[i - 1]) && char.IsAsciiLetterLower(name[i + 1]);
            if (char.IsAsciiLetterUpper(c) && (afterSmall || beforeSmall))
            {
                Hyphen(slug);
            }

            slug.Append(char.ToLowerInvariant(c));
        }

        return slug.ToString().TrimEnd('-');
    }

    private static void Hyphen(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    /// <summary>A name that ends like a hashed slug could be made to meet one.</summary>
    private static bool LooksHashed(string slug) =>
        slug.Length > HashLength && slug[^(HashLength + 1)] == '-' && slug[^HashLength..].All(char.IsAsciiHexDigitLower);

    private static string Hash(string name, int length) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..length];
}

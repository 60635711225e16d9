using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CatalogYaml;

/// <summary>Names of files that are safe on every system, whatever the name of the thing is.</summary>
public static class FileNames
{
    private const int Longest = 64;

    /// <summary>Names that Windows keeps for devices.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Whether a name is a service's slug: letters a-z, digits, and hyphens within.</summary>
    public static bool IsSlug(string name) =>
        name.Length > 0 && name[0] != '-' && name[name.Length - 1] != '-' && name.All(IsSlugCharacter);

    /// <summary>The name itself where it is a slug that no system reserves, else a slug made of it with eight digits of its hash.</summary>
    public static string Of(string name)
    {
        if (IsSlug(name) && name.Length <= Longest && !Reserved.Contains(name))
        {
            return name;
        }

        string slug = new([.. name.ToLowerInvariant().Select(c => IsSlugCharacter(c) ? c : '-').Take(40)]);
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(name));
        string digits = string.Concat(hash.Take(4).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return (slug.Trim('-') + "-" + digits).TrimStart('-');
    }

    private static bool IsSlugCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}

using System.Text;
using Workspace.Files;

namespace Workspace.Services;

/// <summary>
/// Makes the slugs that name services: the beginning that all share and the endings API, Service, Worker and Host are dropped while the
/// names stay unique; where they do not, the folder above tells them apart.
/// </summary>
internal static class ServiceNames
{
    /// <summary>A unique slug for each candidate, in their order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ServiceCandidate> candidates)
    {
        int shared = candidates.Count < 2 ? 0 : Shared([.. candidates.SelectMany(c => c.Roots).Select(r => ProjectName.WithoutEndings(r.Name).Split('.', '_', ' '))]);
        string[] full = [.. candidates.Select(c => Slug(Parts(c, shared)))];
        string[] names = [.. candidates.Select(c => Slug(ProjectName.WithoutEndings(string.Join('.', Parts(c, shared)))))];
        names = [.. names.Select((name, i) => names.Count(n => n == name) > 1 && full.Count(n => n == full[i]) == 1 ? full[i] : name)];
        for (int i = 0; i < names.Length; i++)
        {
            if (names.Count(n => n == names[i]) > 1)
            {
                names[i] = Unique(candidates[i], names[i], names);
            }
        }

        return names;
    }

    /// <summary>A text as a slug: small letters, digits and hyphens.</summary>
    public static string Slug(params IEnumerable<string> parts)
    {
        StringBuilder slug = new();
        foreach (char c in string.Join('-', parts).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string text = slug.ToString().Trim('-');
        return text.Length > 0 ? text : "service";
    }

    // A module's name has no system's name before it; a project's often has.
    private static string[] Parts(ServiceCandidate candidate, int shared)
    {
        string[] parts = [.. candidate.Name.Split('.', '_', ' ').Where(p => p.Length > 0)];
        return parts[(candidate.Folder is null ? Math.Min(shared, parts.Length - 1) : 0)..];
    }

    private static int Shared(string[][] names)
    {
        int shared = 0;
        while (names.All(n => shared < n.Length - 1 && n[shared].Equals(names[0][shared], StringComparison.OrdinalIgnoreCase)))
        {
            shared++;
        }

        return shared;
    }

    private static string Unique(ServiceCandidate candidate, string name, string[] names)
    {
        string folder = candidate.Folder is { } own ? RepositoryPath.Folder(own) : candidate.Roots[0].Folder;
        foreach (string above in RepositoryPath.Upwards(folder))
        {
            string qualified = Slug(RepositoryPath.Name(above), name);
            if (above.Length > 0 && Slug(RepositoryPath.Name(above)) != name && !names.Contains(qualified)
                && !Slug(RepositoryPath.Name(above)).Contains(name, StringComparison.Ordinal))
            {
                return qualified;
            }
        }

        for (int number = 2; ; number++)
        {
            if (!names.Contains($"{name}-{number}"))
            {
                return $"{name}-{number}";
            }
        }
    }
}

using System.Text;

namespace Workspace.Services;

/// <summary>
/// Makes the slugs that name services: the beginning that all share and the endings API, Service, Worker and Host are dropped while the
/// names stay unique; where they do not, or say only how a service runs, a folder above tells them apart.
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
        ILookup<string, int> alike = Enumerable.Range(0, names.Length).ToLookup(i => names[i], StringComparer.Ordinal);
        foreach (int i in Enumerable.Range(0, names.Length))
        {
            names[i] = ByFolder(candidates[i], candidates) is { } subject && !names.Contains(subject) ? subject
                : alike[names[i]].Count() > 1 ? Unique(candidates[i], names[i], [.. alike[names[i]].Select(other => candidates[other])], names)
                : names[i];
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

    // WebUI says how a service runs; the folder that no other service stands in says what it is about.
    private static string? ByFolder(ServiceCandidate candidate, IReadOnlyList<ServiceCandidate> all) =>
        candidate.Folder is null && ProjectName.IsRole(candidate.Name) && TellingFolders.Of(candidate, all).FirstOrDefault() is { } folder
            ? Slug(ProjectName.WithoutEndings(folder))
            : null;

    private static string Unique(ServiceCandidate candidate, string name, IReadOnlyList<ServiceCandidate> alike, string[] names)
    {
        IEnumerable<string> qualified = TellingFolders.Of(candidate, alike).Where(SaysMore).Select(folder => Slug(folder, name))
            .Append(Slug([.. TellingFolders.Different(candidate, alike).Where(SaysMore), name]));
        return qualified.Concat(Enumerable.Range(2, names.Length).Select(number => $"{name}-{number}")).First(n => !names.Contains(n));

        bool SaysMore(string folder) => !Slug(folder).Contains(name, StringComparison.Ordinal);
    }
}

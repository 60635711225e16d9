namespace CatalogModel.Resolution;

/// <summary>The prefixes of soft references: the ones people gave to services, else the services' names.</summary>
internal sealed class Prefixes
{
    private readonly Dictionary<string, List<(string Service, IReadOnlyList<string> Words)>> byFirstWord = new(StringComparer.Ordinal);

    public Prefixes(IEnumerable<ServiceSettings> services)
    {
        foreach (ServiceSettings service in services)
        {
            IReadOnlyList<string> words = Of(service);
            if (words.Count > 0)
            {
                byFirstWord.Put(words[0], (service.Name, words));
            }
        }
    }

    public Prefixes(SystemDraft system)
        : this(system.Facts.Settings.Services)
    {
    }

    /// <summary>The words of a service's prefix.</summary>
    public static IReadOnlyList<string> Of(ServiceSettings service) => Words.Of(service.Prefix ?? service.Name);

    /// <summary>The other service whose prefix a name starts with, the longest one, and what comes after it.</summary>
    public (string Service, IReadOnlyList<string> Following)? Find(string from, IReadOnlyList<string> words)
    {
        (string Service, IReadOnlyList<string> Following)? best = null;
        foreach ((string service, IReadOnlyList<string> prefix) in words.Count == 0 ? [] : byFirstWord.At(words[0]))
        {
            if (service != from && Words.After(words, prefix) is { } rest && (best is null || rest.Count < best.Value.Following.Count))
            {
                best = (service, rest);
            }
        }

        return best;
    }
}

namespace CatalogModel.Resolution;

/// <summary>The service that a host, an application's name or a configuration key means: <c>catalog-api</c>, <c>ApiSettings:CatalogUrl</c>.</summary>
internal sealed class CallTargets(IReadOnlyList<ServiceDraft> services)
{
    private static readonly string[] InsideEndings = [".local", ".internal", ".localhost", ".svc"];

    private readonly IReadOnlyList<(string Service, IReadOnlyList<string> Words)> names =
        [.. services.Select(s => (s.Name, Words.Of(s.Name)))];

    /// <summary>The service with the longest name among the words; null when there is none, or several.</summary>
    public string? Find(string target)
    {
        if (names.Any(n => n.Service == target))
        {
            return target;
        }

        IReadOnlyList<string> words = Words.Of(target);
        IReadOnlyList<(string Service, IReadOnlyList<string> Words)> named = [.. names.Where(n => Contains(words, n.Words))];
        int longest = named.Select(n => n.Words.Count).DefaultIfEmpty().Max();
        IReadOnlyList<string> best = [.. named.Where(n => n.Words.Count == longest).Select(n => n.Service)];
        return best.Count == 1 ? best[0] : null;
    }

    /// <summary>Whether a target is a host of the world outside: a name with a domain.</summary>
    public static bool IsForeign(string target) =>
        target.IndexOf(':') < 0 && target.IndexOf('.') > 0 && target.Any(char.IsLetter)
        && !InsideEndings.Any(e => target.EndsWith(e, StringComparison.OrdinalIgnoreCase) || target.IndexOf(e + ".", StringComparison.OrdinalIgnoreCase) > 0);

    private static bool Contains(IReadOnlyList<string> words, IReadOnlyList<string> name) =>
        name.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - name.Count + 1)).Any(at => words.Skip(at).Take(name.Count).SequenceEqual(name, StringComparer.Ordinal));
}

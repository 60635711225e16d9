namespace Docs.Text;

/// <summary>
/// The words that all names of a kind end with (<c>IntegrationEvent</c>): noise where every letter counts. Pictures leave
/// them out, tables keep them.
/// </summary>
internal sealed class CommonEnding
{
    /// <summary>With fewer names a common ending is a coincidence.</summary>
    private const int FewestNames = 3;

    private readonly string _ending;

    /// <summary>The common ending of the names; none when there are few.</summary>
    public CommonEnding(IReadOnlyCollection<string> names) =>
        _ending = names.Count < FewestNames ? "" : Endings(names.First()).FirstOrDefault(e => names.All(n => EndsWithWords(n, e))) ?? "";

    /// <summary>The name without it; a name that ends otherwise stays.</summary>
    public string Without(string name) => EndsWithWords(name, _ending) ? name[..^_ending.Length] : name;

    /// <summary>What a name ends with, from most words to one: <c>StartedIntegrationEvent</c>, <c>IntegrationEvent</c>, <c>Event</c>.</summary>
    private static IEnumerable<string> Endings(string name) =>
        Enumerable.Range(1, Math.Max(name.Length - 1, 0)).Where(i => StartsWord(name, i)).Select(i => name[i..]);

    private static bool EndsWithWords(string name, string ending) =>
        name.Length > ending.Length && ending.Length > 0 && name.EndsWith(ending, StringComparison.Ordinal) && StartsWord(name, name.Length - ending.Length);

    private static bool StartsWord(string name, int index) =>
        char.IsAsciiLetterUpper(name[index]) && (char.IsAsciiLetterLower(name[index - 1]) || char.IsAsciiDigit(name[index - 1]));
}

namespace Docs.Language;

/// <summary>A language of the pages, with what a text does not say.</summary>
/// <param name="Tag">Its name (BCP 47), as HTML takes it.</param>
/// <param name="GroupSeparator">What stands between thousands.</param>
/// <param name="IsOne">Whether a number takes the form of one.</param>
internal sealed record PageLanguage(string Tag, char GroupSeparator, Func<int, bool> IsOne)
{
    /// <summary>The languages that there are texts in; the first is the one that others fall back to.</summary>
    public static IReadOnlyList<PageLanguage> All { get; } =
    [
        new("en", ',', n => n == 1),
        new("pt-BR", '.', n => n is 0 or 1),
    ];

    /// <summary>The language of a name: exactly that one, else one that differs in its region only (<c>pt</c>, <c>en-GB</c>), else the first.</summary>
    public static PageLanguage Of(string tag) =>
        All.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(l => string.Equals(Primary(l.Tag), Primary(tag), StringComparison.OrdinalIgnoreCase))
        ?? All[0];

    private static string Primary(string tag) => tag.Split('-', '_')[0];
}

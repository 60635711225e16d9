using System.Text;

namespace CatalogModel.Resolution;

/// <summary>Names as words, so that <c>OrdersCustomerId</c>, <c>orders_customer_id</c> and <c>ordersCustomerID</c> are one name.</summary>
internal static class Words
{
    private static readonly string[] HissEndings = ["sses", "xes", "ches", "shes", "uses"];
    private static readonly string[] BareEndings = ["ss", "us", "is"];

    /// <summary>The words of a name, in lower case: <c>HTMLPageId</c> → <c>html, page, id</c>.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        List<string> words = [];
        StringBuilder word = new();
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool starts = char.IsUpper(c) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts || !char.IsLetterOrDigit(c))
            {
                Flush(words, word);
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        Flush(words, word);
        return words;
    }

    /// <summary>The name folded: its words in lower case without separators.</summary>
    public static string Fold(string name) => string.Concat(Of(name));

    /// <summary>The words folded, the last one in the singular: <c>ShortUrls</c> → <c>shorturl</c>.</summary>
    public static string Stem(IReadOnlyList<string> words) =>
        words.Count == 0 ? "" : string.Concat(words.Take(words.Count - 1)) + Singular(words[words.Count - 1]);

    /// <summary>The stem of a name.</summary>
    public static string Stem(string name) => Stem(Of(name));

    /// <summary>The words after a prefix, or null when the name does not start with it or ends there.</summary>
    public static IReadOnlyList<string>? After(IReadOnlyList<string> words, IReadOnlyList<string> prefix) =>
        prefix.Count > 0 && words.Count > prefix.Count && words.Take(prefix.Count).SequenceEqual(prefix, StringComparer.Ordinal)
            ? [.. words.Skip(prefix.Count)]
            : null;

    private static string Singular(string word) => word switch
    {
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word.Substring(0, word.Length - 3) + "y",
        _ when word.Length > 4 && EndsInHiss(word) => word.Substring(0, word.Length - 2),
        _ when word.Length > 3 && word.EndsWith("s", StringComparison.Ordinal) && !EndsInBareS(word) => word.Substring(0, word.Length - 1),
        _ => word,
    };

    private static bool EndsInHiss(string word) =>
        HissEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static bool EndsInBareS(string word) =>
        BareEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}

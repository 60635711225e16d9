using Docs.Documents;

namespace Docs.Pages;

/// <summary>Sentences of rules and comparisons, which put names between backticks.</summary>
internal static class Sentence
{
    /// <summary>The sentence with its names as code; as it is when a backtick has no counterpart.</summary>
    public static Inline Of(string text)
    {
        string[] parts = text.Split('`');
        bool paired = parts.Length % 2 == 1 && !parts.Where((p, i) => i % 2 == 1 && p.Length == 0).Any();
        return paired ? Inline.Join("", parts.Select((part, i) => i % 2 == 1 ? Inline.Code(part) : Inline.Between(part))) : Inline.Text(text);
    }
}

using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>How a value is known to be sensitive: somebody classified it, or its name suggests it.</summary>
/// <param name="Kind">The classification or the guess: <c>personal</c>, <c>secret</c> …</param>
/// <param name="Guessed">Whether only the name says so.</param>
internal readonly record struct Sensitivity(string Kind, bool Guessed)
{
    private static readonly string[] Harmless = ["public", "internal", "none", "open"];

    /// <summary>Why a field's value must not travel; null when nothing says so.</summary>
    public static Sensitivity? Of(Field field) => field switch
    {
        { Classification: { Length: > 0 } word } => Harmless.Contains(word, StringComparer.OrdinalIgnoreCase) ? null : new(word, false),
        { LooksLike: { } guess } => new(guess, true),
        _ => null,
    };

    /// <summary>A guess is never an error.</summary>
    public Severity Weigh(Severity severity) => Guessed && severity == Severity.Error ? Severity.Warning : severity;

    /// <summary>How it is known, to follow "which".</summary>
    public string Because => Guessed ? $"looks `{Kind}` by its name" : $"is classified `{Kind}`";

    /// <summary>How a guess is settled, as the end of a message; empty when nothing is guessed.</summary>
    public string Settle(string owner) => Guessed ? $" (if the guess is wrong, say `classification: public` in `notes/{owner}.yaml`)" : "";
}

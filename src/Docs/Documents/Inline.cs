using CatalogModel;
using Docs.Text;

namespace Docs.Documents;

/// <summary>A piece within a line. It says what it is, never how it looks: escaping and markup are the renderers' business.</summary>
internal abstract record Inline
{
    /// <summary>Nothing.</summary>
    public static Inline Empty { get; } = new PlainText("");

    /// <summary>True when there is nothing to show.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>Text from anywhere, made visible.</summary>
    public static Inline Text(string text) => new PlainText(VisibleText.Of(text));

    /// <summary>Text between two pieces: spaces at its ends stay.</summary>
    public static Inline Between(string text) => new PlainText(
        (text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "")
        + VisibleText.Of(text)
        + (text.Length > 1 && char.IsWhiteSpace(text[^1]) ? " " : ""));

    /// <summary>A name out of the code, made visible.</summary>
    public static Inline Code(string text) => new CodeText(VisibleText.Of(text));

    /// <summary>Words that matter most.</summary>
    public static Inline Strong(Inline content) => new StrongText(content);

    /// <summary>Pieces one after the other, with a separator of our own between those that are not empty.</summary>
    public static Inline Join(string separator, IEnumerable<Inline> pieces)
    {
        Inline[] kept = [.. pieces.Where(p => !p.IsEmpty)];
        PlainText between = new(separator);
        return kept.Length switch
        {
            0 => Empty,
            1 => kept[0],
            _ => new Sequence([.. kept.SelectMany((p, i) => i == 0 || separator.Length == 0 ? [p] : new[] { between, p })]),
        };
    }
}

/// <summary>Pieces one after the other.</summary>
internal sealed record Sequence(IReadOnlyList<Inline> Parts) : Inline
{
    /// <inheritdoc />
    public override bool IsEmpty => Parts.All(p => p.IsEmpty);

    /// <inheritdoc />
    public bool Equals(Sequence? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc />
    public override int GetHashCode() => Parts.Aggregate(Parts.Count, HashCode.Combine);
}

/// <summary>Text on one line; a space at its start or end separates it from its neighbour.</summary>
internal sealed record PlainText(string Value) : Inline
{
    /// <inheritdoc />
    public override bool IsEmpty => Value.Length == 0;
}

/// <summary>A name out of the code.</summary>
internal sealed record CodeText(string Value) : Inline
{
    /// <inheritdoc />
    public override bool IsEmpty => Value.Length == 0;
}

/// <summary>Words that matter most.</summary>
internal sealed record StrongText(Inline Content) : Inline
{
    /// <inheritdoc />
    public override bool IsEmpty => Content.IsEmpty;
}

/// <summary>Words in another voice: what is left out, or is not there.</summary>
internal sealed record AsideText(Inline Content) : Inline
{
    /// <inheritdoc />
    public override bool IsEmpty => Content.IsEmpty;
}

/// <summary>A link to a page, or to a place on one.</summary>
internal sealed record PageLink(Inline Label, PageTarget Target) : Inline;

/// <summary>A link to a place in the source; where there is no way to it, its label alone.</summary>
internal sealed record SourceLink(Inline Label, Evidence Place) : Inline;

/// <summary>Places in the source, which may be many.</summary>
/// <param name="Places">The places.</param>
/// <param name="InOrder">True for the steps of a value's way.</param>
internal sealed record SourcePlaces(IReadOnlyList<SourceLink> Places, bool InOrder) : Inline
{
    /// <inheritdoc />
    public override bool IsEmpty => Places.Count == 0;

    /// <inheritdoc />
    public bool Equals(SourcePlaces? other) => other is not null && InOrder == other.InOrder && Places.SequenceEqual(other.Places);

    /// <inheritdoc />
    public override int GetHashCode() => Places.Aggregate(Places.Count, HashCode.Combine);
}

/// <summary>A rule's id, which leads to the rule's own page where that is known.</summary>
internal sealed record RuleLink(string Rule) : Inline;

/// <summary>A word that is known again at a glance.</summary>
internal sealed record Badge(BadgeKind Kind, Inline Label) : Inline;

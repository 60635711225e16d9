namespace CatalogModel;

/// <summary>One edge from a field to the field of another service that it refers to or copies.</summary>
/// <param name="To">The other field's address: <c>shortener.ShortUrl.Id</c>.</param>
/// <param name="As">How the value changed on the way.</param>
/// <param name="Through">How it came; null when only its name says so, or a row that it finds.</param>
/// <param name="Via">The events that bring it to this field, sorted; none that only find a row by it.</param>
/// <param name="Strength">How sure the statement is.</param>
/// <param name="Chain">The places that prove it, in the order of the value's way.</param>
public sealed record FieldLink(
    string To,
    ValueChange As,
    Transport? Through,
    IReadOnlyList<string> Via,
    Strength Strength,
    IReadOnlyList<Evidence> Chain)
{
    /// <summary>Whether it refers by a value that people are known by outside the system as well (an e-mail address, a document's number), and not by a key that the owner gave.</summary>
    public bool NaturalKey { get; init; }
}

namespace CatalogModel.Resolution;

/// <summary>A value that goes from a publisher's field through an event to a consumer's field.</summary>
/// <param name="From">The publisher's field.</param>
/// <param name="To">The consumer's field.</param>
/// <param name="Event">The event that carries it.</param>
/// <param name="As">How it changed on the whole way.</param>
/// <param name="FindsRow">True when the value is not stored but finds the row by this field.</param>
/// <param name="Strength">Whether its origin was followed, or only its name says it.</param>
/// <param name="Chain">The places it passed, in order.</param>
internal sealed record Flow(FieldAddress From, FieldAddress To, string Event, ValueChange As, bool FindsRow, Strength Strength, IReadOnlyList<Evidence> Chain);

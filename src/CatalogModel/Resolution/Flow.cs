namespace CatalogModel.Resolution;

/// <summary>A value that goes from one service's field, by an event or a call, to another service's field.</summary>
/// <param name="From">The field that it comes from.</param>
/// <param name="To">The field that it goes to.</param>
/// <param name="Event">The event that carries it; null when it is asked for or sent by a call.</param>
/// <param name="Through">What carries it.</param>
/// <param name="As">How it changed on the whole way.</param>
/// <param name="FindsRow">True when the value is not stored but finds the row by this field.</param>
/// <param name="Strength">Whether its origin was followed, or only its name says it.</param>
/// <param name="Chain">The places it passed, in order.</param>
internal sealed record Flow(
    FieldAddress From, FieldAddress To, string? Event, Transport Through, ValueChange As, bool FindsRow, Strength Strength, IReadOnlyList<Evidence> Chain);

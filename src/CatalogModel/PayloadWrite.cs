namespace CatalogModel;

/// <summary>A payload field whose value ends in a persisted field of the consumer.</summary>
/// <param name="From">The payload field; dotted for nested payloads.</param>
/// <param name="To">The persisted field: <c>UrlStats.TargetUrl</c>.</param>
/// <param name="As">How the value changed.</param>
/// <param name="At">The places that prove it, in the order of the value's way.</param>
public sealed record PayloadWrite(string From, string To, ValueChange As, IReadOnlyList<Evidence> At);

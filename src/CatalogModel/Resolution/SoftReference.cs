namespace CatalogModel.Resolution;

/// <summary>A field that holds another service's key.</summary>
internal sealed record SoftReference(FieldAddress From, FieldAddress To, Strength Strength, IReadOnlyList<Evidence> Chain);

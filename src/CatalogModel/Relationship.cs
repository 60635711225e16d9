namespace CatalogModel;

/// <summary>A relationship of an entity to another entity of the same model.</summary>
/// <param name="Fields">The fields that hold the key.</param>
/// <param name="To">The entity they point to, by its name; a full address (<c>service.Entity</c>) when it is another service's.</param>
/// <param name="Table">The table they point to, with its schema.</param>
/// <param name="Kind"><c>foreign-key</c>.</param>
/// <param name="At">Where it is configured or declared.</param>
public sealed record Relationship(IReadOnlyList<string> Fields, string To, string? Table, string Kind, Evidence? At)
{
    /// <summary>The kind of every relationship that the database enforces.</summary>
    public const string ForeignKey = "foreign-key";
}

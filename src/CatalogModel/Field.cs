namespace CatalogModel;

/// <summary>A persisted property.</summary>
public sealed record Field
{
    /// <summary>Its name in the code; dotted (<c>Address.Street</c>) for owned and complex types that share the table.</summary>
    public required string Name { get; init; }

    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>The table, when it is not the entity's own (entity splitting, TPT); else null.</summary>
    public string? Table { get; init; }

    /// <summary>The neutral type: see <see cref="FieldTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Whether the column takes NULL.</summary>
    public bool Nullable { get; init; }

    /// <summary>Longest text or blob, in characters or bytes, when limited.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Decimal digits in all, when set.</summary>
    public int? Precision { get; init; }

    /// <summary>Decimal digits after the point, when set.</summary>
    public int? Scale { get; init; }

    /// <summary>What it is, from the code's own comments or from people's notes.</summary>
    public string? Description { get; init; }

    /// <summary>People's or the code's classification of the value (<c>personal</c>, <c>secret</c> …), when there is one.</summary>
    public string? Classification { get; init; }

    /// <summary>
    /// What kind of sensitive value its name suggests (<c>personal</c>, <c>sensitive-personal</c>, <c>payment</c>, <c>secret</c>): a guess, only
    /// while nobody classified it. Else null.
    /// </summary>
    public string? LooksLike { get; init; }

    /// <summary>The other services' key fields it holds (soft references).</summary>
    public IReadOnlyList<FieldLink> References { get; init; } = [];

    /// <summary>The other services' fields it copies (replicated field).</summary>
    public IReadOnlyList<FieldLink> Replicates { get; init; } = [];

    /// <summary>Where the property is declared.</summary>
    public Evidence? At { get; init; }
}

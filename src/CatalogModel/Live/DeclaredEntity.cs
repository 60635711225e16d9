namespace CatalogModel.Live;

/// <summary>A persisted type as its declaration says it now.</summary>
/// <param name="Type">Its full name.</param>
/// <param name="Fields">Its members that may be persisted.</param>
/// <param name="At">Where it is declared.</param>
public sealed record DeclaredEntity(string Type, IReadOnlyList<DeclaredField> Fields, Evidence At)
{
    /// <summary>Its members that lead to another type of the code.</summary>
    public IReadOnlyList<DeclaredNavigation> Navigations { get; init; } = [];
}

/// <summary>A member that may be persisted. What its declaration does not say is null: then what the last scan recorded holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it is declared.</param>
public sealed record DeclaredField(string Name, Evidence At)
{
    /// <summary>The neutral type of its values; null when something between code and column may change it.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it may be absent.</summary>
    public bool? Nullable { get; init; }

    /// <summary>Longest text, when its declaration or configuration limits it.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Decimal digits in all, when its declaration or configuration limits them.</summary>
    public int? Precision { get; init; }

    /// <summary>Decimal digits after the point, when its declaration or configuration says so.</summary>
    public int? Scale { get; init; }

    /// <summary>The classification that its attributes carry.</summary>
    public string? Classification { get; init; }
}

/// <summary>A member that leads to another type of the code.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The full name of the type that it leads to.</param>
/// <param name="Key">The member that holds the key, when one can be told.</param>
/// <param name="At">Where it is declared.</param>
public sealed record DeclaredNavigation(string Name, string Type, string? Key, Evidence At);

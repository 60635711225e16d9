namespace CatalogModel.Findings;

/// <summary>What would mend a finding, for tools that change code or notes.</summary>
public sealed record Remedy
{
    /// <summary>The name that the field should bear.</summary>
    public string? Name { get; init; }

    /// <summary>The neutral type that the field should have (<see cref="FieldTypes"/>).</summary>
    public string? Type { get; init; }

    /// <summary>The column that the field has so far, for those who rename a field and not its column.</summary>
    public string? Column { get; init; }

    /// <summary>The name of the owner's key that the field should hold, where the owner's entity has one key.</summary>
    public string? Key { get; init; }

    /// <summary>How many characters the field should hold.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The address of the field that a note should classify as harmless, where it only looks sensitive.</summary>
    public string? Note { get; init; }
}

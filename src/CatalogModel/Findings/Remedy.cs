namespace CatalogModel.Findings;

/// <summary>What would mend a finding, for tools that change code or notes.</summary>
public sealed record Remedy
{
    /// <summary>The name that the field should bear.</summary>
    public string? Name { get; init; }

    /// <summary>The neutral type that the field should have (<see cref="FieldTypes"/>).</summary>
    public string? Type { get; init; }

    /// <summary>The address of the field that a note should classify as harmless, where it only looks sensitive.</summary>
    public string? Note { get; init; }
}

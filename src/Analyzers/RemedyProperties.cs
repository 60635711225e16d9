namespace Analyzers;

/// <summary>The properties of a diagnostic that tell code fixes what would mend it: see <see cref="CatalogModel.Findings.Remedy"/>.</summary>
public static class RemedyProperties
{
    /// <summary>The name that the field should bear.</summary>
    public const string Name = "name";

    /// <summary>The neutral type that the field should have.</summary>
    public const string Type = "type";

    /// <summary>The column that the field has so far.</summary>
    public const string Column = "column";

    /// <summary>The name of the owner's key that the field should hold.</summary>
    public const string Key = "key";

    /// <summary>How many characters the field should hold.</summary>
    public const string MaxLength = "maxLength";

    /// <summary>The address of the field that a note should classify.</summary>
    public const string Note = "note";
}

namespace CatalogModel;

/// <summary>How sure a derived statement is, from weakest to strongest.</summary>
public enum Strength
{
    /// <summary>Only names suggest it.</summary>
    Name,

    /// <summary>A naming convention of the catalog (the owner's prefix) says it.</summary>
    Prefix,

    /// <summary>A value was followed through the code.</summary>
    Flow,

    /// <summary>A person said it.</summary>
    Stated,
}

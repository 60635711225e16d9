namespace CatalogModel;

/// <summary>How a value changed between where it came from and where it stands; the words are OpenLineage's for column lineage.</summary>
public enum ValueChange
{
    /// <summary>The same value.</summary>
    Identity,

    /// <summary>Computed from it.</summary>
    Derived,

    /// <summary>Hashed, truncated or tokenised, so that the source value cannot be read back.</summary>
    Masked,
}

namespace CatalogModel;

/// <summary>How EF's model of a store was obtained.</summary>
public enum ModelSource
{
    /// <summary>From the source code alone.</summary>
    Source,

    /// <summary>From a <c>*ModelSnapshot.cs</c> file, read as data.</summary>
    Snapshot,

    /// <summary>From EF's design-time services, inside the built service.</summary>
    DesignTime,
}

namespace CatalogModel;

/// <summary>What kind of store keeps the data.</summary>
public enum StoreKind
{
    /// <summary>Tables with columns.</summary>
    Relational,

    /// <summary>Documents in collections.</summary>
    Document,

    /// <summary>Rows of a table without a schema, found by their key (Azure tables, DynamoDB).</summary>
    WideColumn,

    /// <summary>Events of aggregates, one stream for each.</summary>
    EventStream,

    /// <summary>Values found by a key.</summary>
    KeyValue,

    /// <summary>Documents of a search index.</summary>
    Search,

    /// <summary>Copies that are thrown away after a time.</summary>
    Cache,
}

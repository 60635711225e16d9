namespace CatalogModel;

/// <summary>A database or schema as one service sees it.</summary>
public sealed record Store
{
    /// <summary>Its name within the service: the context's name without <c>Context</c>, or what the library's stores are called.</summary>
    public required string Name { get; init; }

    /// <summary>The full name of the EF context, when it is one.</summary>
    public string? Context { get; init; }

    /// <summary>The kind of database: <c>postgresql, sqlserver, sqlite, mysql, oracle, cosmos, in-memory, mongodb, …</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>What kind of store it is.</summary>
    public StoreKind Kind { get; init; }

    /// <summary>The library through which the code reaches it (<c>marten</c>, <c>dapper</c>, <c>redis</c> …); null for EF Core.</summary>
    public string? Library { get; init; }

    /// <summary>The default schema, when one is set.</summary>
    public string? Schema { get; init; }

    /// <summary>The logical name of the database it is configured on (a connection's name or the database's name; never a connection string).</summary>
    public string? Database { get; init; }

    /// <summary>How its model was obtained.</summary>
    public ModelSource Read { get; init; }

    /// <summary>Where the context is declared.</summary>
    public Evidence? At { get; init; }
}

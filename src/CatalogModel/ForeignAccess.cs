namespace CatalogModel;

/// <summary>Data of another service that a service's code touches directly.</summary>
/// <param name="To">The service that owns the data; <see cref="Nobody"/> where several services share it.</param>
/// <param name="How">In which way.</param>
/// <param name="Entity">The entity's address (<c>shortener.ShortUrl</c>), when it is known.</param>
/// <param name="What">The table, context, database or project that is touched.</param>
/// <param name="In">The symbol that does it.</param>
/// <param name="At">Where.</param>
public sealed record ForeignAccess(string To, AccessKind How, string? Entity, string What, string In, Evidence At)
{
    /// <summary>Stands for the owner where several services share a thing that none of them owns.</summary>
    public const string Nobody = "(shared)";

    /// <summary>True when a shared database keeps the services apart by schema, which weighs less.</summary>
    public bool SeparateSchemas { get; init; }
}

/// <summary>The ways in which a service can reach into another one's data.</summary>
public enum AccessKind
{
    /// <summary>A foreign key, navigation or <c>REFERENCES</c> to another service's table.</summary>
    ForeignKey,

    /// <summary>Another service's table or entity is mapped.</summary>
    SharedTable,

    /// <summary>Another service's context, repository or data assembly is used.</summary>
    ForeignContext,

    /// <summary>The same database and schema is configured.</summary>
    SharedDatabase,

    /// <summary>SQL text names another service's table.</summary>
    RawSql,

    /// <summary>A project of another service that is not a contracts library is referenced.</summary>
    Internals,
}

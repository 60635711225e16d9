namespace CatalogModel.Facts;

/// <summary>EF's model of one context, or what the code says of a store that it reaches through another library.</summary>
public sealed record ContextModel
{
    /// <summary>Full name of the context's type; the store's name, where it has none (<see cref="HasType"/>).</summary>
    public required string Context { get; init; }

    /// <summary>Whether <see cref="Context"/> is a type of the code.</summary>
    public bool HasType { get; init; } = true;

    /// <summary>The library through which the store is reached; null for EF Core.</summary>
    public string? Library { get; init; }

    /// <summary>What kind of store it is.</summary>
    public StoreKind Kind { get; init; }

    /// <summary>The project that declares it, relative to the scanned root.</summary>
    public required string Project { get; init; }

    /// <summary>The kind of database: <c>postgresql, sqlserver, sqlite, mysql, oracle, cosmos, in-memory, unknown</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The default schema, when one is set.</summary>
    public string? Schema { get; init; }

    /// <summary>How the model was obtained.</summary>
    public ModelSource Read { get; init; }

    /// <summary>The version of EF that wrote it down, where the reading says so: a snapshot does.</summary>
    public string? EfVersion { get; init; }

    /// <summary>Where the context is declared; for a snapshot, where the snapshot is.</summary>
    public required Evidence At { get; init; }

    /// <summary>Its entities, sorted by name. Owned types and complex properties that share their owner's table are fields of the owner.</summary>
    public IReadOnlyList<EntityModel> Entities { get; init; } = [];

    /// <summary>What of the model could not be read.</summary>
    public IReadOnlyList<UnresolvedItem> Unresolved { get; init; } = [];
}

/// <summary>An entity type of EF's model.</summary>
public sealed record EntityModel
{
    /// <summary>Short name: the type's simple name, or the shared-type entity's own name (<c>AgendaItemSpeaker</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Full name of its CLR type in the code; for a shared-type entity its EF name.</summary>
    public required string Type { get; init; }

    /// <summary>Table, view or collection; null when it is mapped to none.</summary>
    public string? Table { get; init; }

    /// <summary>The table's schema, when it has one.</summary>
    public string? Schema { get; init; }

    /// <summary>True when only uses of its table were seen and no declaration: it may be another service's table.</summary>
    public bool OnlyUsed { get; init; }

    /// <summary>True when it is mapped to a view, a query or a function.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Full name of the mapped base type, when there is one.</summary>
    public string? BaseType { get; init; }

    /// <summary>Full name of the owner's type, for an owned type with a table of its own.</summary>
    public string? OwnedBy { get; init; }

    /// <summary>Paths of the primary key's fields, in key order.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Its fields, sorted by path; inherited ones belong to the base type's entity and are not repeated.</summary>
    public IReadOnlyList<FieldModel> Fields { get; init; } = [];

    /// <summary>Its foreign keys, without the ownership of types that share the table.</summary>
    public IReadOnlyList<ForeignKeyModel> ForeignKeys { get; init; } = [];

    /// <summary>Its indexes, without those of its keys, sorted by their fields.</summary>
    public IReadOnlyList<IndexModel> Indexes { get; init; } = [];

    /// <summary>How it was obtained. In a model that was read from source, a snapshot's word stands for what only packages know.</summary>
    public ModelSource Read { get; init; }

    /// <summary>The type's doc comment (<c>summary</c>), as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Where the type is declared, or where the snapshot tells of it; null when it comes from a package.</summary>
    public Evidence? At { get; init; }
}

/// <summary>A property of EF's model.</summary>
public sealed record FieldModel
{
    /// <summary>Member path: <c>Name</c>, <c>Address.Street</c>, <c>_status</c>; a value object of one value is named without <c>.Value</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>The table, when it is not the entity's own.</summary>
    public string? Table { get; init; }

    /// <summary>The neutral type of the stored value: see <see cref="FieldTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The C# type of the property, short form.</summary>
    public string? ClrType { get; init; }

    /// <summary>The column's type in the database (<c>nvarchar(200)</c>), when the reading knows it.</summary>
    public string? ColumnType { get; init; }

    /// <summary>Whether the column takes NULL.</summary>
    public bool Nullable { get; init; }

    /// <summary>Longest text or blob, when limited.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Decimal digits in all, when set.</summary>
    public int? Precision { get; init; }

    /// <summary>Decimal digits after the point, when set.</summary>
    public int? Scale { get; init; }

    /// <summary>True when the property exists in the model only.</summary>
    public bool Shadow { get; init; }

    /// <summary>True when the database makes the value (identity, sequence).</summary>
    public bool Generated { get; init; }

    /// <summary>True when values are unique by themselves (an alternate key or a unique index of one field).</summary>
    public bool Unique { get; init; }

    /// <summary>True for EF's own bookkeeping (discriminator, concurrency token).</summary>
    public bool Technical { get; init; }

    /// <summary>A classification that the code itself carries (<c>[PersonalData]</c> → <c>personal</c>).</summary>
    public string? Classification { get; init; }

    /// <summary>How it was obtained. In an entity that was read from source, a snapshot's word stands for what is inherited from a package.</summary>
    public ModelSource Read { get; init; }

    /// <summary>The property's doc comment (<c>summary</c>), as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Where the property is declared, or where the snapshot tells of it; null when it comes from a package or is a shadow property.</summary>
    public Evidence? At { get; init; }
}

/// <summary>A foreign key of EF's model.</summary>
/// <param name="Fields">Paths of the dependent's fields.</param>
/// <param name="PrincipalType">Full name of the principal's type.</param>
/// <param name="PrincipalTable">The principal's table.</param>
/// <param name="PrincipalSchema">The principal's schema.</param>
/// <param name="PrincipalFields">Paths of the principal's key fields.</param>
/// <param name="At">Where the relationship is declared, when it is known (the navigation or the dependent's field).</param>
public sealed record ForeignKeyModel(
    IReadOnlyList<string> Fields,
    string PrincipalType,
    string? PrincipalTable,
    string? PrincipalSchema,
    IReadOnlyList<string> PrincipalFields,
    Evidence? At);

/// <summary>An index of EF's model.</summary>
/// <param name="Fields">Paths of its fields, in its order.</param>
/// <param name="Unique">Whether no two rows may have the same values.</param>
/// <param name="Name">Its name in the database, when the reading knows it.</param>
/// <param name="Filter">The condition on its rows, as SQL, when it has one.</param>
/// <param name="At">Where it is declared, when it is known.</param>
public sealed record IndexModel(IReadOnlyList<string> Fields, bool Unique, string? Name, string? Filter, Evidence? At);

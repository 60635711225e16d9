namespace CodeReader.Stores.Sql;

/// <summary>What a statement says of a table.</summary>
internal enum TableSource
{
    /// <summary>It is created, with its columns.</summary>
    Created,

    /// <summary>Rows are put in or changed.</summary>
    Written,

    /// <summary>Rows are read.</summary>
    Read,
}

/// <summary>A table as one statement shows it.</summary>
/// <param name="Schema">Its schema, when the text names one.</param>
/// <param name="Table">Its name, without quotes.</param>
/// <param name="Source">What the statement does.</param>
internal sealed record TableDefinition(string? Schema, string Table, TableSource Source)
{
    /// <summary>The columns that the statement names, in its order.</summary>
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];

    /// <summary>The columns of the primary key, in the key's order.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>The foreign keys.</summary>
    public IReadOnlyList<TableReference> References { get; init; } = [];
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its neutral type; unknown where the statement says none.</param>
internal sealed record ColumnDefinition(string Name, string Type)
{
    /// <summary>Whether it takes NULL.</summary>
    public bool Nullable { get; init; }

    /// <summary>Longest text or blob, when limited.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Decimal digits in all, when set.</summary>
    public int? Precision { get; init; }

    /// <summary>Decimal digits after the point, when set.</summary>
    public int? Scale { get; init; }

    /// <summary>Whether the database makes the value.</summary>
    public bool Generated { get; init; }
}

/// <summary>A foreign key.</summary>
/// <param name="Columns">The columns that hold it.</param>
/// <param name="Schema">The schema of the table it points to, when it is named.</param>
/// <param name="Table">The table it points to.</param>
/// <param name="Principal">The columns it points to; empty when they are not named.</param>
internal sealed record TableReference(IReadOnlyList<string> Columns, string? Schema, string Table, IReadOnlyList<string> Principal);

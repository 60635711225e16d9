namespace CatalogModel.Facts;

/// <summary>A table that an SQL text names.</summary>
/// <param name="Schema">Its schema, when the text names one.</param>
/// <param name="Table">Its name, without quotes.</param>
/// <param name="Writes">Whether the text changes it.</param>
/// <param name="Via">The API that takes the text: <c>dapper</c>, <c>ado.net</c>, <c>ef-sql</c>, <c>migration</c>.</param>
/// <param name="Connection">The logical name of the connection or context it runs on, when it is known.</param>
/// <param name="At">Where.</param>
public sealed record SqlTableAccess(string? Schema, string Table, bool Writes, string Via, string? Connection, Evidence At);

/// <summary>A context (or a repository over one) that a project's code uses.</summary>
/// <param name="Context">Full name of the context or repository type.</param>
/// <param name="DeclaredIn">The project that declares it, relative to the root.</param>
/// <param name="At">Where it is used.</param>
public sealed record ContextUse(string Context, string DeclaredIn, Evidence At);

/// <summary>A database that a context or a bare connection is configured on.</summary>
/// <param name="Context">Full name of the context; null for a bare connection.</param>
/// <param name="ConnectionName">The logical name (<c>orderingdb</c>, <c>DefaultConnection</c>), when there is one.</param>
/// <param name="Server">The server's name without credentials, when a configuration file gives it.</param>
/// <param name="Database">The database's name, when a configuration file gives it. Never the connection string.</param>
/// <param name="Provider">The kind of database, when the call says so.</param>
/// <param name="At">Where.</param>
public sealed record ConnectionUse(string? Context, string? ConnectionName, string? Server, string? Database, string? Provider, Evidence At);

/// <summary>What a piece of code does to persisted rows.</summary>
public enum ChangeKind
{
    /// <summary>Makes new ones.</summary>
    Create,

    /// <summary>Changes them.</summary>
    Update,

    /// <summary>Removes them.</summary>
    Delete,
}

/// <summary>Code that creates, changes or deletes rows of an entity.</summary>
/// <param name="Entity">Full name of the persisted type.</param>
/// <param name="Member">The member that is changed; null for creation and deletion.</param>
/// <param name="Kind">What it does.</param>
/// <param name="InHandlerOf">
/// The message in whose handler it happens (simple name or topic); null when it happens on the service's own accord. Code that runs for
/// several reasons has one fact for each.
/// </param>
/// <param name="At">Where.</param>
public sealed record EntityChange(string Entity, string? Member, ChangeKind Kind, string? InHandlerOf, Evidence At);

/// <summary>What a stored value is read for.</summary>
public enum ReadUse
{
    /// <summary>It goes somewhere: it is computed with, shown, copied, sent.</summary>
    Value,

    /// <summary>It decides: which rows are found, in what order, which way the code goes.</summary>
    Condition,

    /// <summary>The row leaves as a whole: it is returned to a caller outside, serialised, shown by a view.</summary>
    Whole,
}

/// <summary>Code that reads stored values. One fact for each member of the code that does, whatever often it does.</summary>
/// <param name="Entity">Full name of the persisted type.</param>
/// <param name="Member">The member path that is read; null when the row is read whole. An owned object stands for all below it.</param>
/// <param name="Use">What for.</param>
/// <param name="At">Where, for the first time.</param>
public sealed record FieldRead(string Entity, string? Member, ReadUse Use, Evidence At);

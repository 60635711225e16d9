namespace CatalogModel.Facts;

/// <summary>Two readings of one context side by side: what the code says, and what a snapshot or EF's design-time services say.</summary>
public sealed record ModelComparison
{
    /// <summary>Full name of the context's type.</summary>
    public required string Context { get; init; }

    /// <summary>The project that declares the context; that of the snapshot when the code has no such context.</summary>
    public required string Project { get; init; }

    /// <summary>How the other reading was obtained.</summary>
    public required ModelSource With { get; init; }

    /// <summary>What became of the comparison.</summary>
    public ComparisonOutcome Outcome { get; init; }

    /// <summary>Why there is no other reading, where that is not plain.</summary>
    public string? Because { get; init; }

    /// <summary>The kind of database that the models are for.</summary>
    public required string Provider { get; init; }

    /// <summary>The kind of database that the other reading is for, where it is not the same: column types are not compared then.</summary>
    public string? OtherProvider { get; init; }

    /// <summary>The version of EF that wrote the other reading, when it says so.</summary>
    public string? EfVersion { get; init; }

    /// <summary>Where the context is declared; null when the code has no such context.</summary>
    public Evidence? At { get; init; }

    /// <summary>Where the other reading is; null when there is none.</summary>
    public Evidence? OtherAt { get; init; }

    /// <summary>What differs, sorted by address and kind.</summary>
    public IReadOnlyList<ModelDifference> Differences { get; init; } = [];

    /// <summary>How many differences say that the two tell of different databases.</summary>
    public int Drifted => Differences.Count(d => d.IsDrift);
}

/// <summary>What became of a comparison.</summary>
public enum ComparisonOutcome
{
    /// <summary>The readings were compared.</summary>
    Compared,

    /// <summary>The context has no other reading.</summary>
    NothingToCompare,

    /// <summary>The code has no such context any more; only the other reading tells of it.</summary>
    NotInCode,

    /// <summary>The context comes from a package that is not at hand: the other reading is all that is known.</summary>
    OnlyReading,
}

/// <summary>One thing on which two readings differ.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Drift">What it means.</param>
/// <param name="Address">The entity, or the field as <c>Entity.Path</c>.</param>
/// <param name="Code">What the code says; null when it has no such thing.</param>
/// <param name="Other">What the other reading says; null when it has no such thing.</param>
/// <param name="Because">Why it means that, where this is not plain.</param>
/// <param name="At">The place in the code: of the thing itself, or of what would hold it.</param>
/// <param name="OtherAt">The place in the other reading: of the thing itself, or of what would hold it.</param>
public sealed record ModelDifference(DifferenceKind Kind, Drift Drift, string Address, string? Code, string? Other, string? Because, Evidence? At, Evidence? OtherAt)
{
    /// <summary>Whether the readings tell of different databases, as far as the code could be read.</summary>
    public bool IsDrift => Drift is Drift.PendingMigration or Drift.RemovedInCode or Drift.Contradiction;
}

/// <summary>On what kind of thing two readings differ.</summary>
public enum DifferenceKind
{
    /// <summary>Only one of them has the entity.</summary>
    Entity,

    /// <summary>The type behind an entity has another name; the table is the same.</summary>
    TypeName,

    /// <summary>The entity is mapped to another table, view or schema.</summary>
    Table,

    /// <summary>Values of an owned or complex type stand elsewhere: in their owner's columns, in a JSON column, in a table of their own.</summary>
    Placement,

    /// <summary>Only one of them has the field.</summary>
    Field,

    /// <summary>The property behind a column has another name; the column is the same.</summary>
    FieldName,

    /// <summary>The field's column has another name.</summary>
    Column,

    /// <summary>The column has another type.</summary>
    Type,

    /// <summary>Only one of them takes NULL.</summary>
    Nullability,

    /// <summary>Texts or blobs have another limit.</summary>
    Length,

    /// <summary>Decimals have other digits.</summary>
    Precision,

    /// <summary>The primary key is another.</summary>
    Key,

    /// <summary>Only one of them has the foreign key.</summary>
    ForeignKey,

    /// <summary>Only one of them has the index, or it is unique in only one.</summary>
    Index,
}

/// <summary>What a difference means.</summary>
public enum Drift
{
    /// <summary>The code has changed since the last migration: the next one would bring it to the database.</summary>
    PendingMigration,

    /// <summary>The code no longer has it: the next migration would remove it from the database.</summary>
    RemovedInCode,

    /// <summary>Two readings of the same code contradict each other.</summary>
    Contradiction,

    /// <summary>Only names in the code changed: a migration would change nothing.</summary>
    SameSchema,

    /// <summary>The other reading was written by an older EF, which did not say it or said it differently.</summary>
    OlderEf,

    /// <summary>It comes from a package that is not at hand: only the other reading knows it.</summary>
    Package,

    /// <summary>The code could not be read in full here, so that the other reading may be right.</summary>
    NotRead,
}

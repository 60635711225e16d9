namespace Docs.Documents;

/// <summary>What a badge says at a glance.</summary>
internal enum BadgeKind
{
    /// <summary>Part of the primary key.</summary>
    Key,

    /// <summary>Part of a foreign key.</summary>
    ForeignKey,

    /// <summary>The owner's own information.</summary>
    Owner,

    /// <summary>A copy of another service's information.</summary>
    Replica,

    /// <summary>The key of another service's entity.</summary>
    Reference,

    /// <summary>Bookkeeping, and no one's information.</summary>
    Technical,

    /// <summary>A value that not everybody may see.</summary>
    Sensitive,

    /// <summary>Only a name suggests it.</summary>
    Guessed,

    /// <summary>A copy that does not follow its owner.</summary>
    Stale,

    /// <summary>A broken rule that has to be mended.</summary>
    Error,

    /// <summary>A broken rule that should be mended.</summary>
    Warning,

    /// <summary>Something worth knowing.</summary>
    Info,

    /// <summary>Seen in the code, and not understood.</summary>
    Unresolved,
}

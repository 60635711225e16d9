namespace EfModelReader.Interpretation;

/// <summary>Calls that change no entity, field, column or key: when they are not understood, nothing is lost and nothing is said.</summary>
internal static class NeutralCalls
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "AutoInclude", "EnableAutoHistory", "HasAnnotation", "HasCharSet", "HasCheckConstraint", "HasCollation", "HasComment", "HasConstraintName",
        "HasData", "HasDbFunction", "HasDefaultValue", "HasDefaultValueSql", "HasFillFactor", "HasFilter", "HasMethod", "HasName", "HasOperators",
        "HasPostgresExtension", "HasQueryFilter", "HasSentinel", "HasSequence", "HasSortOrder", "HasStorageParameter", "HasTrigger", "HasValueGenerator",
        "IncludeProperties", "IsClustered", "IsCreatedConcurrently", "IsCreatedOnline", "IsDescending", "IsFixedLength", "IsTemporal", "IsUnicode",
        "UseCollation", "UseHiLo", "UseIdentityAlwaysColumn", "UseIdentityByDefaultColumn", "UseIdentityByDefaultColumns", "UseIdentityColumn",
        "UseIdentityColumns", "UseSequence", "UseSerialColumn", "UseSerialColumns", "UseXminAsConcurrencyToken", "UsePropertyAccessMode", "SetQueryFilter",
        "HasDatabaseName",
    };

    /// <summary>Whether a method's name says that it is neutral.</summary>
    public static bool Contains(string method) => Names.Contains(method);
}

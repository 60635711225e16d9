using CatalogModel;
using CatalogModel.Facts;
using Microsoft.CodeAnalysis;

namespace CodeReader.DataAccess;

/// <summary>How the code of one project reaches data, apart from messages.</summary>
public sealed record DataAccessFacts
{
    /// <summary>Tables that its SQL texts name.</summary>
    public IReadOnlyList<SqlTableAccess> Sql { get; init; } = [];

    /// <summary>Contexts and repositories of other projects that its code uses.</summary>
    public IReadOnlyList<ContextUse> ContextUses { get; init; } = [];

    /// <summary>Databases that its code configures contexts and connections on.</summary>
    public IReadOnlyList<ConnectionUse> Connections { get; init; } = [];

    /// <summary>Where its code creates, changes or deletes persisted rows.</summary>
    public IReadOnlyList<EntityChange> Changes { get; init; } = [];

    /// <summary>Where its code reads persisted values.</summary>
    public IReadOnlyList<FieldRead> Reads { get; init; } = [];

    /// <summary>The places of the changes.</summary>
    internal IReadOnlyDictionary<EntityChange, SyntaxNode> ChangePlaces { get; init; } = new Dictionary<EntityChange, SyntaxNode>();

    /// <summary>What was seen and could not be read.</summary>
    public IReadOnlyList<UnresolvedItem> Unresolved { get; init; } = [];
}

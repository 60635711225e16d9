using System.Collections.Concurrent;
using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Results;

/// <summary>Which types are rows, and which member paths of them are stored under which entity.</summary>
internal sealed class EntityMembers(PersistedTypes persisted)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> entities = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(ITypeSymbol Type, string Path), IReadOnlyList<EntityMember>> resolved = new();
    private readonly ConcurrentDictionary<ITypeSymbol, bool> transport = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type's instances are rows.</summary>
    public bool IsEntity(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct } && entities.GetOrAdd(type, persisted.IsPersisted);

    /// <summary>Whether rows of a type only carry messages: an outbox, an inbox, an event log.</summary>
    public bool IsTransport(ITypeSymbol type) => transport.GetOrAdd(type, TransportRows.Is);

    /// <summary>The members behind a column of a table; empty when no model near has it.</summary>
    /// <param name="schema">The table's schema, when it is named.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="isNear">Whether a project's tables can be meant.</param>
    public IReadOnlyList<EntityMember> Column(string? schema, string table, string column, Func<string, bool> isNear) =>
    [
        .. persisted.Tables
            .Where(t => string.Equals(t.Table, table, StringComparison.OrdinalIgnoreCase) && (schema is null || t.Schema is null || string.Equals(t.Schema, schema, StringComparison.OrdinalIgnoreCase))
                && t.Paths.ContainsKey(column) && isNear(t.Project))
            .Select(t => new EntityMember(t.Entity, t.Paths[column])).Distinct(),
    ];

    /// <summary>Whether a member of a row holds stored values, itself or below it.</summary>
    public bool IsStored(ITypeSymbol type, string member) => Resolve(type, member).Count > 0;

    /// <summary>
    /// The stored members that a member path of a row stands for: the member itself; the one that a value object of one value is stored
    /// as; all below it when it is an owned object. Empty when the path is not stored.
    /// </summary>
    public IReadOnlyList<EntityMember> Resolve(ITypeSymbol type, string path) => resolved.GetOrAdd((type, path), p => Find(p.Type, p.Path));

    private IReadOnlyList<EntityMember> Find(ITypeSymbol type, string path)
    {
        string? unknownMembers = null;
        ITypeSymbol? declared = null;
        bool isDeclared = false;

        // Inherited members belong to the entity of the base type.
        foreach (ITypeSymbol level in TypeShape.Bases(type).Reverse())
        {
            string name = EvidenceOf.FullName(level);
            if (!persisted.Contains(name) && (unknownMembers is null || isDeclared))
            {
                continue;
            }

            if (persisted.MembersOf(name) is not { } members)
            {
                // Without a model, what derives from a row is one; it has the members that it declares.
                if (declared is null || !isDeclared)
                {
                    (unknownMembers, declared) = (name, level);
                    isDeclared = TypeShape.MemberOf(level, FirstOf(path)) is not null;
                }

                continue;
            }

            List<EntityMember> found = [.. Snap(members, path).Select(p => new EntityMember(name, p))];
            if (found.Count > 0)
            {
                return found;
            }

            declared = level;
            unknownMembers = null;
        }

        return unknownMembers is not null && UnmodelledPaths.Simplify(declared!, path) is { } simple ? [new(unknownMembers, simple)] : [];
    }

    private static IEnumerable<string> Snap(IReadOnlyCollection<string> members, string path)
    {
        foreach (string candidate in Spellings(path))
        {
            for (string prefix = candidate; prefix.Length > 0; prefix = Shorter(prefix))
            {
                if (members.Contains(prefix))
                {
                    return [prefix];
                }
            }

            List<string> below = [.. members.Where(m => m.StartsWith(candidate + ".", StringComparison.Ordinal)).OrderBy(m => m, StringComparer.Ordinal)];
            if (below.Count > 0)
            {
                return below;
            }
        }

        return [];
    }

    // EF knows a value by its property, or by its field when there is no property: _name, name and Name are one.
    private static IEnumerable<string> Spellings(string path)
    {
        yield return path;
        string bare = path.TrimStart('_');
        if (bare.Length == 0)
        {
            yield break;
        }

        string rest = bare.Substring(1);
        foreach (string spelling in new[] { char.ToUpperInvariant(bare[0]) + rest, "_" + char.ToLowerInvariant(bare[0]) + rest, "_" + bare, char.ToLowerInvariant(bare[0]) + rest })
        {
            if (spelling != path)
            {
                yield return spelling;
            }
        }
    }

    private static string FirstOf(string path) => path.IndexOf('.') is int dot and >= 0 ? path.Substring(0, dot) : path;

    private static string Shorter(string path) => path.LastIndexOf('.') is int dot and >= 0 ? path.Substring(0, dot) : "";
}

/// <summary>A stored member of an entity.</summary>
/// <param name="Entity">Full name of the entity's type.</param>
/// <param name="Path">The member path.</param>
internal sealed record EntityMember(string Entity, string Path);

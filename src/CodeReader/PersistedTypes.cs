using CatalogModel.Facts;
using CodeReader.Lineage;
using Microsoft.CodeAnalysis;

namespace CodeReader;

/// <summary>
/// The CLR types whose instances are stored, by full name (<see cref="EvidenceOf.FullName"/>), and, where a model was read, which of
/// their members are. Owned types and complex properties that share their owner's table are member paths of their owner.
/// </summary>
public sealed class PersistedTypes
{
    // Type → the member paths its own model entity has; null when only the type is known.
    private readonly SortedDictionary<string, HashSet<string>?> paths;

    private PersistedTypes(SortedDictionary<string, HashSet<string>?> paths, IReadOnlyList<StoredTable> tables)
    {
        this.paths = paths;
        Tables = tables;
    }

    /// <summary>No type at all.</summary>
    public static PersistedTypes Empty { get; } = new(new(StringComparer.Ordinal), []);

    /// <summary>The tables of the models.</summary>
    internal IReadOnlyList<StoredTable> Tables { get; }

    /// <summary>Full names of the types, sorted.</summary>
    public IReadOnlyCollection<string> Names => paths.Keys;

    /// <summary>The types of EF models, with the member paths that are mapped.</summary>
    public static PersistedTypes From(IEnumerable<ContextModel> contexts)
    {
        SortedDictionary<string, HashSet<string>?> paths = new(StringComparer.Ordinal);
        foreach (EntityModel entity in contexts.SelectMany(c => c.Entities))
        {
            if (!paths.TryGetValue(entity.Type, out HashSet<string>? members) || members is null)
            {
                paths[entity.Type] = members = new(StringComparer.Ordinal);
            }

            members.UnionWith(entity.Fields.Where(f => !f.Shadow).Select(f => f.Path));
        }

        return new(paths, [.. contexts.SelectMany(StoredTable.Of)]);
    }

    /// <summary>
    /// The types that the source alone gives away: sets and configurations of an EF context, entities of an Identity context, collections of
    /// MongoDB, documents of Marten, aggregates of a generic repository. Which of their members are stored is not known.
    /// </summary>
    public static PersistedTypes FromSource(SourceSet sources, CancellationToken cancellation)
    {
        SortedDictionary<string, HashSet<string>?> paths = new(StringComparer.Ordinal);
        foreach (string name in PersistedTypesInSource.Find(sources, cancellation))
        {
            paths[name] = null;
        }

        return new(paths, []);
    }

    /// <summary>Both together; what one knows of a type's members holds for both.</summary>
    public PersistedTypes Union(PersistedTypes other)
    {
        SortedDictionary<string, HashSet<string>?> both = new(paths, StringComparer.Ordinal);
        foreach (KeyValuePair<string, HashSet<string>?> type in other.paths)
        {
            both[type.Key] = (both.TryGetValue(type.Key, out HashSet<string>? mine) ? mine : null, type.Value) switch
            {
                ({ } a, { } b) => [.. a, .. b],
                var (a, b) => a ?? b,
            };
        }

        return new(both, [.. Tables, .. other.Tables]);
    }

    /// <summary>Whether a type of this full name is stored.</summary>
    public bool Contains(string fullName) => paths.ContainsKey(fullName);

    /// <summary>Whether instances of a type are stored: the type itself or one that it derives from.</summary>
    public bool IsPersisted(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind is TypeKind.Class or TypeKind.Struct && Contains(EvidenceOf.FullName(current)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mapped member paths of a type's own entity, without those of its base type; null when they are not known.</summary>
    internal IReadOnlyCollection<string>? MembersOf(string fullName) =>
        paths.TryGetValue(fullName, out HashSet<string>? members) ? members : null;
}

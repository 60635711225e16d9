using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>Which entity of one reading is which of the other: by type, then by name, then by table.</summary>
internal sealed class EntityPairs
{
    private readonly Dictionary<EntityModel, EntityModel> pairs = new(ReferenceEqualityComparer.Instance);
    private readonly List<EntityModel> code;
    private readonly List<EntityModel> other;

    /// <summary>Pairs the entities of two readings.</summary>
    public EntityPairs(ContextModel code, ContextModel other)
    {
        this.code = [.. code.Entities];
        this.other = [.. other.Entities];
        Pair(e => $"{e.Type}|{e.OwnedBy}|{e.Name}");
        Pair(e => $"{e.Type}|{e.OwnedBy}|{TableOf(e)}");
        Pair(e => e.Type);

        // A type that was renamed or moved to another namespace.
        Pair(e => $"{e.Name}|{e.Table}");
        Pair(e => e.BaseType is null && e.Table is not null ? TableOf(e) : null);
        Pair(e => e.OwnedBy is null ? e.Name : null);
    }

    /// <summary>The pairs, in the order of the code's entities.</summary>
    public IEnumerable<(EntityModel Code, EntityModel Other)> All => pairs.Select(p => (p.Key, p.Value)).OrderBy(p => p.Key.Name, StringComparer.Ordinal).ThenBy(p => p.Key.Type, StringComparer.Ordinal);

    /// <summary>Entities that only the code has.</summary>
    public IReadOnlyList<EntityModel> OnlyInCode => code;

    /// <summary>Entities that only the other reading has.</summary>
    public IReadOnlyList<EntityModel> OnlyInOther => other;

    /// <summary>The other reading's entity of a type that the code names, or null.</summary>
    public EntityModel? OtherOf(string codeType) => pairs.Where(p => p.Key.Type == codeType).Select(p => p.Value).FirstOrDefault();

    /// <summary>The code's entity of a type that the other reading names, or null.</summary>
    public EntityModel? CodeOf(string otherType) => pairs.Where(p => p.Value.Type == otherType).Select(p => p.Key).FirstOrDefault();

    private static string TableOf(EntityModel entity) => $"{entity.Schema}.{entity.Table}";

    // Only what a key tells apart on both sides: nothing is paired by guessing.
    private void Pair(Func<EntityModel, string?> key)
    {
        ILookup<string?, EntityModel> others = other.ToLookup(key, StringComparer.Ordinal);
        foreach (IGrouping<string?, EntityModel> same in code.ToLookup(key, StringComparer.Ordinal).Where(g => g.Key is not null && g.Count() == 1 && others[g.Key].Count() == 1))
        {
            EntityModel mine = same.First();
            EntityModel theirs = others[same.Key].First();
            pairs.Add(mine, theirs);
            code.Remove(mine);
            other.Remove(theirs);
        }
    }
}

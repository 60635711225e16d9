using CatalogModel;
using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>Compares two readings of one entity.</summary>
internal sealed class EntityComparison(EntityModel mine, EntityModel theirs, EntityPairs pairs, DifferenceList found)
{
    private readonly FieldPairs fields = new(mine, theirs);

    /// <summary>Whether both readings know the columns' types.</summary>
    public required bool Columns { get; init; }

    /// <summary>Collects what differs.</summary>
    public void Run(Placements placements)
    {
        if (mine.Read == ModelSource.Snapshot && theirs.Read == ModelSource.Snapshot)
        {
            // The snapshot's word stands in the code's model for want of another.
            found.Add(DifferenceKind.Entity, mine, theirs, null, Show.Table(theirs));
            return;
        }

        Names();
        placements.Explain(mine, theirs, fields, found);
        foreach (FieldModel field in fields.OnlyInCode)
        {
            found.Add(DifferenceKind.Field, mine, theirs, Show.Column(field), null, field.Path, field);
        }

        foreach (FieldModel field in fields.OnlyInOther)
        {
            found.Add(DifferenceKind.Field, mine, theirs, null, Show.Column(field), field.Path, otherField: field);
        }

        foreach ((FieldModel field, FieldModel other) in fields.All)
        {
            new FieldComparison(mine, theirs, field, other, Columns, found).Run();
        }

        Key();
        ForeignKeys();
        if (mine.At is not null)
        {
            // What a library maps by itself is known by its tables, columns and keys; its indexes are not.
            Indexes();
        }
    }

    private void Names()
    {
        if (mine.Type != theirs.Type)
        {
            found.Add(DifferenceKind.TypeName, mine, theirs, mine.Type, theirs.Type);
        }

        if (Show.Table(mine) != Show.Table(theirs))
        {
            found.Add(DifferenceKind.Table, mine, theirs, Show.Table(mine), Show.Table(theirs));
        }
    }

    private void Key()
    {
        if (!fields.InOther(mine.Key).SequenceEqual(theirs.Key, StringComparer.Ordinal))
        {
            found.Add(DifferenceKind.Key, mine, theirs, Show.Fields(mine.Key), Show.Fields(theirs.Key));
        }
    }

    private void ForeignKeys()
    {
        ILookup<string, ForeignKeyModel> others = theirs.ForeignKeys.ToLookup(k => $"{Show.Fields(k.Fields)}|{k.PrincipalType}", StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ForeignKeyModel key in mine.ForeignKeys)
        {
            string principal = pairs.OtherOf(key.PrincipalType)?.Type ?? key.PrincipalType;
            string identity = $"{Show.Fields([.. fields.InOther(key.Fields)])}|{principal}";
            if (seen.Add(identity) && !others.Contains(identity))
            {
                found.Add(DifferenceKind.ForeignKey, mine, theirs, Show.Target(key, Simple(key.PrincipalType)), null, string.Join("+", key.Fields), at: key.At);
            }
        }

        foreach (ForeignKeyModel key in others.Where(g => !seen.Contains(g.Key)).Select(g => g.First()))
        {
            found.Add(DifferenceKind.ForeignKey, mine, theirs, null, Show.Target(key, Simple(key.PrincipalType)), string.Join("+", key.Fields), otherAt: key.At);
        }
    }

    private void Indexes()
    {
        Dictionary<string, IndexModel> others = theirs.Indexes.GroupBy(i => Show.Fields(i.Fields), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (IGrouping<string, IndexModel> same in mine.Indexes.GroupBy(i => Show.Fields([.. fields.InOther(i.Fields)]), StringComparer.Ordinal))
        {
            IndexModel index = same.First();
            if (!others.Remove(same.Key, out IndexModel? other) || index.Unique != other.Unique)
            {
                found.Add(DifferenceKind.Index, mine, theirs, Show.Index(index), other is null ? null : Show.Index(other), string.Join("+", index.Fields), at: index.At, otherAt: other?.At);
            }
        }

        foreach (IndexModel index in others.Values)
        {
            found.Add(DifferenceKind.Index, mine, theirs, null, Show.Index(index), string.Join("+", index.Fields), otherAt: index.At);
        }
    }

    private static string Simple(string type) => type[(type.LastIndexOf('.') + 1)..];
}

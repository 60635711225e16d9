using CatalogModel;
using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>
/// Values of owned and complex types that stand elsewhere in the other reading: in their owner's columns, in one JSON column, in a table
/// of their own. Such a move is one difference, and not one for each field.
/// </summary>
internal sealed class Placements(EntityPairs pairs)
{
    private readonly HashSet<EntityModel> explained = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether an entity that only one reading has is told of as moved values of its owner.</summary>
    public bool Explains(EntityModel entity) => explained.Contains(entity);

    /// <summary>Finds the moved values of an entity, and takes their fields from those that only one reading has.</summary>
    public void Explain(EntityModel mine, EntityModel theirs, FieldPairs fields, DifferenceList found)
    {
        Tables(pairs.OnlyInCode, mine.Type, fields.OnlyInOther, theirs, (entity, member, inOwner) =>
            found.Add(DifferenceKind.Placement, mine, theirs, OwnTable(entity), inOwner, member, at: entity.At, otherAt: null));
        Tables(pairs.OnlyInOther, theirs.Type, fields.OnlyInCode, mine, (entity, member, inOwner) =>
            found.Add(DifferenceKind.Placement, mine, theirs, inOwner, OwnTable(entity), member, otherAt: entity.At));
        Json(fields.OnlyInCode, fields.OnlyInOther, (json, member, columns) =>
            found.Add(DifferenceKind.Placement, mine, theirs, json, columns, member));
        Json(fields.OnlyInOther, fields.OnlyInCode, (json, member, columns) =>
            found.Add(DifferenceKind.Placement, mine, theirs, columns, json, member));
    }

    private void Tables(IReadOnlyList<EntityModel> alone, string owner, List<FieldModel> rest, EntityModel holder, Action<EntityModel, string, string> tell)
    {
        foreach (EntityModel entity in alone.Where(e => e.OwnedBy == owner && !explained.Contains(e)).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            HashSet<string> inside = [.. entity.Fields.Select(f => f.Path)];
            string? member = Members(rest)
                .Select(g => (g.Key, Common: g.Count(f => inside.Contains(f.Path[(g.Key.Length + 1)..]))))
                .Where(g => g.Common > 0).OrderByDescending(g => g.Common).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();
            FieldModel? json = member is null ? rest.Find(f => f.Type == FieldTypes.Json && (f.ClrType?.Contains(Simple(entity.Type), StringComparison.Ordinal) == true || entity.Name.EndsWith(f.Path, StringComparison.Ordinal))) : null;
            if ((member ?? json?.Path) is not { } path)
            {
                continue;
            }

            explained.Add(entity);
            rest.RemoveAll(f => f.Path == path || f.Path.StartsWith(path + ".", StringComparison.Ordinal));
            tell(entity, path, json is null ? "columns of " + Show.Table(holder) : "JSON in " + json.Column);
        }
    }

    private static void Json(List<FieldModel> rest, List<FieldModel> others, Action<string, string, string> tell)
    {
        foreach (FieldModel json in rest.Where(f => f.Type == FieldTypes.Json).ToArray())
        {
            string inside = json.Path + ".";
            if (others.RemoveAll(f => f.Path.StartsWith(inside, StringComparison.Ordinal)) > 0)
            {
                rest.Remove(json);
                tell("JSON in " + json.Column, json.Path, "columns");
            }
        }
    }

    private static IEnumerable<IGrouping<string, FieldModel>> Members(IEnumerable<FieldModel> fields) =>
        fields.Where(f => f.Path.Contains('.', StringComparison.Ordinal)).GroupBy(f => f.Path[..f.Path.LastIndexOf('.')], StringComparer.Ordinal);

    private static string OwnTable(EntityModel entity) => "table " + Show.Table(entity);

    private static string Simple(string type) => type[(type.LastIndexOf('.') + 1)..];
}

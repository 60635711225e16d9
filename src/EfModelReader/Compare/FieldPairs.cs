using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>Which field of an entity is which of the other reading's: by path, then by column.</summary>
internal sealed class FieldPairs
{
    private readonly Dictionary<string, string> otherOf = new(StringComparer.Ordinal);

    /// <summary>Pairs the fields of two entities.</summary>
    public FieldPairs(EntityModel code, EntityModel other)
    {
        Dictionary<string, FieldModel> rest = other.Fields.ToDictionary(f => f.Path, StringComparer.Ordinal);
        List<FieldModel> unpaired = [];
        List<(FieldModel, FieldModel)> all = [];
        foreach (FieldModel field in code.Fields)
        {
            if (rest.Remove(field.Path, out FieldModel? same))
            {
                all.Add((field, same));
            }
            else
            {
                unpaired.Add(field);
            }
        }

        foreach (FieldModel field in unpaired)
        {
            FieldModel[] sameColumn = [.. rest.Values.Where(f => f.Column == field.Column && f.Table == field.Table)];
            if (sameColumn is [var only] && unpaired.Count(f => f.Column == field.Column && f.Table == field.Table) == 1)
            {
                rest.Remove(only.Path);
                all.Add((field, only));
            }
            else
            {
                OnlyInCode.Add(field);
            }
        }

        All = all;
        OnlyInOther.AddRange(rest.Values.OrderBy(f => f.Path, StringComparer.Ordinal));
        foreach ((FieldModel mine, FieldModel theirs) in all)
        {
            otherOf[mine.Path] = theirs.Path;
        }
    }

    /// <summary>The pairs.</summary>
    public IReadOnlyList<(FieldModel Code, FieldModel Other)> All { get; }

    /// <summary>Fields that only the code has.</summary>
    public List<FieldModel> OnlyInCode { get; } = [];

    /// <summary>Fields that only the other reading has.</summary>
    public List<FieldModel> OnlyInOther { get; } = [];

    /// <summary>Paths of the code's fields, as the other reading calls them.</summary>
    public IEnumerable<string> InOther(IEnumerable<string> codePaths) => codePaths.Select(p => otherOf.GetValueOrDefault(p, p));
}

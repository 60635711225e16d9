using CatalogModel.Resolution;

namespace CatalogModel.Live;

/// <summary>
/// Joins what a declaration says now with what the last scan recorded: the values that were followed keep their links as long as the member
/// keeps its name; what only a name says is read anew.
/// </summary>
internal sealed class RecordedFields(Service service, OtherServices others)
{
    /// <summary>An entity that no scan has seen.</summary>
    public Entity NotYet(DeclaredEntity declared)
    {
        string name = declared.Type.Substring(declared.Type.LastIndexOf('.') + 1);
        string? key = declared.Fields.Select(f => f.Name).FirstOrDefault(f => IsKeyOf(name, Words.Fold(f)));
        return new()
        {
            Name = name,
            Type = declared.Type,
            Store = service.Stores.Select(s => s.Name).FirstOrDefault() ?? "",
            Key = key is null ? [] : [key],
            At = declared.At,
        };
    }

    /// <summary>An entity as it is declared now. Members that are gone are left out.</summary>
    public Entity With(Entity entity, DeclaredEntity declared)
    {
        Entity now = entity with
        {
            At = declared.At,
            Relationships = [.. entity.Relationships, .. declared.Navigations.Where(n => n.Key is not null).Select(n => new Relationship([n.Key!], n.Type, null, Relationship.ForeignKey, n.At))],
        };
        return now with { Fields = [.. declared.Fields.Select(f => Of(now, f))] };
    }

    private Field Of(Entity entity, DeclaredField declared)
    {
        Field? known = entity.Find(declared.Name);
        Field field = (known ?? new Field { Name = declared.Name, Column = declared.Name, Type = FieldTypes.Unknown }) with
        {
            Type = declared.Type ?? known?.Type ?? FieldTypes.Unknown,
            Nullable = declared.Nullable ?? known?.Nullable ?? false,
            MaxLength = declared.MaxLength ?? known?.MaxLength,
            Precision = declared.Precision ?? known?.Precision,
            Scale = declared.Scale ?? known?.Scale,
            Classification = known?.Classification ?? declared.Classification,
            At = declared.At,
        };
        return field with
        {
            LooksLike = field.Classification is null ? known?.LooksLike ?? SensitiveNames.KindOf(field.Name, field.Type) : null,
            References = References(entity, field),
            Replicates = [.. field.Replicates.Where(l => l.Strength > Strength.Name)],
        };
    }

    private IReadOnlyList<FieldLink> References(Entity entity, Field field)
    {
        FieldAddress address = new(service.Name, entity.Name, field.Name);
        if (others.Settings.Owners.ContainsKey(address.ToString()))
        {
            return field.References;
        }

        IReadOnlyList<FieldLink> followed = [.. field.References.Where(l => l.Strength >= Strength.Flow)];
        bool bearsOwnKey = (entity.Key.Count == 1 && entity.Key[0] == field.Name) || entity.Owner is not null;
        if (entity.Relationships.Any(r => r.Fields.Contains(field.Name))
            || others.References.Of(address, field, bearsOwnKey) is not { } named
            || followed.Any(l => l.To == named.To.ToString())
            || (named.Strength == Strength.Name && followed.Count > 0))
        {
            return followed;
        }

        return [.. followed.Append(new(named.To.ToString(), ValueChange.Identity, null, [], named.Strength, field.At is { } at ? [at] : [])).OrderBy(l => l.To, StringComparer.Ordinal)];
    }

    /// <summary>As EF finds keys: <c>Id</c> or the type's name and <c>Id</c>.</summary>
    private static bool IsKeyOf(string type, string field) => field == "id" || field == Words.Fold(type) + "id";
}

namespace CatalogModel.Resolution;

/// <summary>Finds the entities and fields of one service by the types and members that its code names.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, List<Entity>> byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> dependents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> folded = new(StringComparer.Ordinal);

    public EntityIndex(IReadOnlyList<Entity> entities)
    {
        foreach (Entity entity in entities)
        {
            byType.Put(entity.Type, entity);
            byName[entity.Name] = entity;
            foreach (Relationship key in entity.Relationships)
            {
                dependents.Put(key.To, entity);
            }

            Dictionary<string, string> fields = folded[entity.Name] = new(StringComparer.OrdinalIgnoreCase);
            foreach (Field field in entity.Fields)
            {
                fields[Fold(field.Name)] = field.Name;
            }
        }
    }

    /// <summary>The entity of a name, or null.</summary>
    public Entity? Find(string entity) => byName.Find(entity);

    /// <summary>The entity of a type, or null: the first by name where several stores map it.</summary>
    public Entity? OfType(string type) => byType.At(type).FirstOrDefault();

    /// <summary>The fields that a member path of a type stands for; none when nothing of it is stored.</summary>
    public IReadOnlyList<(Entity Entity, string Field)> Resolve(string type, string path) =>
        OfType(type) is { } entity ? Resolve(entity, path, 0) : [];

    /// <summary>The entity itself and the mapped types it derives from.</summary>
    public IEnumerable<Entity> WithBases(Entity entity)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (Entity? at = entity; at is not null && seen.Add(at.Name); at = at.Base is { } name ? Find(name) : null)
        {
            yield return at;
        }
    }

    private IReadOnlyList<(Entity Entity, string Field)> Resolve(Entity entity, string path, int depth)
    {
        foreach (Entity at in WithBases(entity))
        {
            if (OfPath(at, path) is { } field)
            {
                return [(at, field)];
            }
        }

        return depth < 4 ? Through(entity, path, depth) : [];
    }

    /// <summary>The field of a path; of the longest part of it that is a field; of the only field below it.</summary>
    private string? OfPath(Entity entity, string path)
    {
        Dictionary<string, string> fields = folded[entity.Name];
        if (entity.Find(path) is not null)
        {
            return path;
        }

        for (string part = Fold(path); part.Length > 0; part = part.LastIndexOf('.') is int dot and > 0 ? part.Substring(0, dot) : "")
        {
            if (fields.TryGetValue(part, out string? field))
            {
                return field;
            }
        }

        string below = Fold(path) + ".";
        IReadOnlyList<string> under = [.. fields.Where(f => f.Key.StartsWith(below, StringComparison.OrdinalIgnoreCase)).Select(f => f.Value)];
        return under.Count == 1 ? under[0] : null;
    }

    /// <summary>The path goes through a navigation: to the principal (whose key is stored here as the foreign key) or to dependents.</summary>
    private IReadOnlyList<(Entity Entity, string Field)> Through(Entity entity, string path, int depth)
    {
        int dot = path.IndexOf('.');
        if (dot <= 0)
        {
            return [];
        }

        string navigation = path.Substring(0, dot);
        string rest = path.Substring(dot + 1);
        if (Principal(entity, navigation) is { } key && Find(key.To) is { } principal)
        {
            IReadOnlyList<(Entity Entity, string Field)> found = Resolve(principal, rest, depth + 1);
            return found.Count == 1 && found[0].Entity == principal && key.Fields.Count == 1 && principal.Key.SequenceEqual([found[0].Field])
                ? [(WithBases(entity).First(e => e.Find(key.Fields[0]) is not null), key.Fields[0])]
                : found;
        }

        IReadOnlyList<Entity> many = [.. WithBases(entity).SelectMany(e => dependents.At(e.Name)).Distinct().Where(d => NamedAfter(navigation, d))];
        return many.Count == 1 ? Resolve(many[0], rest, depth + 1) : [];
    }

    private Relationship? Principal(Entity entity, string navigation)
    {
        IReadOnlyList<Relationship> keys = [.. WithBases(entity).SelectMany(e => e.Relationships)];
        string folded = Words.Fold(navigation);
        return keys.FirstOrDefault(k => k.Fields.Count == 1 && Words.Fold(k.Fields[0]).StartsWith(folded, StringComparison.Ordinal) && k.Fields[0].Length > navigation.Length)
            ?? (keys.Count(k => Words.Fold(k.To) == folded) == 1 ? keys.First(k => Words.Fold(k.To) == folded) : null);
    }

    private static bool NamedAfter(string navigation, Entity dependent)
    {
        string stem = Words.Stem(navigation);
        string name = Words.Stem(dependent.Name.Substring(dependent.Name.LastIndexOfAny([':', '+']) + 1));
        return name.EndsWith(stem, StringComparison.Ordinal) || stem.EndsWith(name, StringComparison.Ordinal);
    }

    /// <summary>A path without what says nothing: the underscore of backing fields and the <c>.Value</c> of value objects.</summary>
    private static string Fold(string path) =>
        string.Join(".", path.Split('.').Where((part, i) => i == 0 || part != "Value").Select(p => p.TrimStart('_')));
}

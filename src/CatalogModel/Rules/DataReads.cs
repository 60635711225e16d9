using CatalogModel.Facts;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Which stored values are read. Generous: what may be a read is one.</summary>
internal sealed class DataReads
{
    private readonly Dictionary<(string Service, string Type), HashSet<string>> members = [];
    private readonly HashSet<(string Service, string Table)> queried = [];
    private readonly HashSet<string> reached;

    public DataReads(SystemFacts facts, ServiceMap map, Catalog catalog)
    {
        foreach (ProjectFacts project in facts.Facts)
        {
            // A program that is no service, a gateway say, may read anybody's.
            IReadOnlyList<string> users = map.UsersOf(project.Project) is { Count: > 0 } known ? known : [.. catalog.Services.Select(s => s.Name)];
            foreach (string service in users)
            {
                foreach (FieldRead read in project.Reads)
                {
                    members.Put((service, read.Entity), read.Member ?? "");
                }

                queried.UnionWith(project.Sql.Where(s => !s.Writes).Select(s => (service, s.Table.ToLowerInvariant())));
            }
        }

        reached = [.. catalog.Services.SelectMany(s => s.Access).Select(a => a.Entity).OfType<string>()];
    }

    /// <summary>Whether something reads a field: by its name, with its row as a whole, by SQL, or from another service.</summary>
    public bool IsRead(FieldPlace place) =>
        reached.Contains(place.EntityAddress)
        || (place.Entity.Table is { } table && queried.Contains((place.Service.Name, table.Substring(table.LastIndexOf('.') + 1).ToLowerInvariant())))
        || Family(place).Any(type => members.TryGetValue((place.Service.Name, type), out HashSet<string>? read) && read.Any(member => Covers(member, place.Field.Name)));

    /// <summary>The types that a row of the entity may be read as: itself, its bases, what derives from it.</summary>
    private static IEnumerable<string> Family(FieldPlace place)
    {
        Dictionary<string, Entity> byName = place.Service.Entities.Where(e => e.Store == place.Entity.Store).GroupBy(e => e.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First());
        IReadOnlyList<string> own = Line(place.Entity, byName);
        return byName.Values.Where(e => Line(e, byName) is var line && (line.Contains(place.Entity.Name) || own.Contains(e.Name))).Select(e => e.Type);
    }

    private static IReadOnlyList<string> Line(Entity entity, Dictionary<string, Entity> byName)
    {
        List<string> line = [entity.Name];
        for (string? at = entity.Base; at is not null && !line.Contains(at); at = byName.Find(at)?.Base)
        {
            line.Add(at);
        }

        return line;
    }

    /// <summary>The row as a whole, the field itself, an object around it, or a part of it.</summary>
    private static bool Covers(string member, string field) =>
        member.Length == 0 || member == field || field.StartsWith(member + ".", StringComparison.Ordinal) || member.StartsWith(field + ".", StringComparison.Ordinal);
}

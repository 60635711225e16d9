using CatalogModel.Facts;

namespace CodeReader;

/// <summary>A table of a model: SQL texts name columns where other code names members.</summary>
/// <param name="Project">The project that declares the model.</param>
/// <param name="Schema">Its schema, when it has one.</param>
/// <param name="Table">Its name.</param>
/// <param name="Entity">Full name of the type whose instances it stores.</param>
/// <param name="Paths">Column, in any case → member path.</param>
internal sealed record StoredTable(string Project, string? Schema, string Table, string Entity, IReadOnlyDictionary<string, string> Paths)
{
    /// <summary>The tables of a context; a table that several entities share once for each.</summary>
    public static IEnumerable<StoredTable> Of(ContextModel context) => context.Entities.Where(e => e.Table is not null).Select(e =>
    {
        Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
        foreach (FieldModel field in e.Fields.Where(f => f.Table is null || f.Table == e.Table))
        {
            paths[field.Column] = field.Path;
        }

        return new StoredTable(context.Project, e.Schema ?? context.Schema, e.Table!, e.Type, paths);
    });
}

using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage.Code;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;

namespace CodeReader.Stores.Sql;

/// <summary>
/// Makes stores of the tables that SQL texts, scripts and migrations show. A project's tables are those that it creates, and those that it
/// writes; the latter may be another service's, which is decided where all services are known.
/// </summary>
internal sealed class SqlStores(SourceIndex index, CancellationToken cancellation)
{
    private const string StoreName = "Sql";
    private const string Script = "script";

    private static readonly (string Word, string Provider)[] Providers =
    [
        ("NpgsqlConnection", "postgresql"), ("NpgsqlDataSource", "postgresql"), ("NpgsqlCommand", "postgresql"), ("SqlConnection", "sqlserver"), ("SqlCommand", "sqlserver"),
        ("MySqlConnection", "mysql"), ("SqliteConnection", "sqlite"), ("SQLiteConnection", "sqlite"), ("OracleConnection", "oracle"),
    ];

    /// <summary>The store of each project that has tables of its own, sorted by project.</summary>
    public IReadOnlyList<ContextModel> Read(IReadOnlyList<SqlScript> scripts)
    {
        TableReader reader = new(index, cancellation);
        ILookup<SourceProject?, SeenTable> scripted = scripts
            .OrderBy(s => s.Path, StringComparer.Ordinal)
            .SelectMany(s => TableDefinitions.Of(s.Text).Where(d => d.Source == TableSource.Created).Select(d => (Project: ProjectOf(s.Path), Table: new SeenTable(d, Script, null, new(s.Path, 0)))))
            .ToLookup(t => t.Project, t => t.Table);

        // Scripts that stand with no project still say what the columns of a table are.
        ILookup<string, SeenTable> described = scripted[null].ToLookup(t => t.Definition.Table, StringComparer.OrdinalIgnoreCase);
        ILookup<SourceProject, IndexedTree> trees = index.Trees.ToLookup(t => t.Project);
        return
        [
            .. index.Sources.Projects.Where(p => !p.IsTest)
                .Select(p => Store(p, [.. reader.Of(p, [.. trees[p]]), .. scripted[p]], described))
                .OfType<ContextModel>(),
        ];
    }

    private SourceProject? ProjectOf(string path) => index.Sources.Projects
        .Where(p => p.Folder.Length == 0 || path.StartsWith(p.Folder + "/", StringComparison.Ordinal))
        .OrderByDescending(p => p.Folder.Length).FirstOrDefault();

    private ContextModel? Store(SourceProject project, IReadOnlyList<SeenTable> seen, ILookup<string, SeenTable> described)
    {
        List<List<SeenTable>> tables =
        [
            .. seen.GroupBy(t => t.Definition.Table, StringComparer.OrdinalIgnoreCase)
                .Where(t => t.Any(s => s.Definition.Source != TableSource.Read))
                .Select(t => t.ToList()).OrderBy(t => t[0].Definition.Table, StringComparer.Ordinal),
        ];
        if (project.IsTest || tables.Count == 0)
        {
            return null;
        }

        List<SqlEntity> entities = [.. tables.Select(t => SqlEntity.Of(t, [.. described[t[0].Definition.Table]]))];
        return new ContextModel
        {
            Context = StoreName,
            HasType = false,
            Library = seen.Any(s => s.Via == "dapper") ? "dapper" : seen.Any(s => s.Via == "ado.net") ? "ado.net" : "sql",
            Kind = StoreKind.Relational,
            Project = project.Path,
            Provider = Provider(project),
            At = tables[0][0].At,
            Entities = [.. entities.Select(e => e.ToModel(entities)).OrderBy(e => e.Name, StringComparer.Ordinal)],
        };
    }

    private string Provider(SourceProject project)
    {
        HashSet<SourceProject> closure = [.. index.Sources.Closure(project)];
        return Providers.FirstOrDefault(p => index.Mentioning([p.Word]).Any(t => t.Project == project)).Provider
            ?? Providers.FirstOrDefault(p => index.Mentioning([p.Word]).Any(t => closure.Contains(t.Project))).Provider
            ?? "unknown";
    }
}

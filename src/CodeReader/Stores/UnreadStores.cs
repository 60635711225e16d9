using CatalogModel;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeReader.Stores;

/// <summary>Says where a project keeps data through a library of which not everything, or nothing, is read: silence would look like no data.</summary>
internal static class UnreadStores
{
    private const string Nothing = "What it keeps is not read.";
    private const string Mapping = "Its mapping is not read: the entities are those that the code stores or finds, with their plain values.";

    // Named by the types through which data is kept: an import alone may stand there for anything.
    private static readonly Unread[] Libraries =
    [
        new("NHibernate", ["NHibernate", "FluentNHibernate"], ["ISession", "ISessionFactory", "ClassMap", "ClassMapping"], Mapping),
        new("Entity Framework 6", ["System.Data.Entity"], ["DbSet", "IDbSet", "DbModelBuilder"], "Its contexts are read by the conventions of EF Core, which differ in places."),
        new("LINQ to SQL", ["System.Data.Linq"], ["DataContext"], Nothing),
        new("Cassandra", ["Cassandra"], ["ISession", "ICluster", "IMapper"], Nothing),
        new("Neo4j", ["Neo4j.Driver", "Neo4jClient"], ["IDriver", "IAsyncSession", "ISession", "IGraphClient"], Nothing),
        new("Couchbase", ["Couchbase"], ["ICluster", "IBucket", "ICouchbaseCollection"], Nothing),
        new("InfluxDB", ["InfluxDB.Client"], ["InfluxDBClient", "IInfluxDBClient"], Nothing),
        new("SqlSugar", ["SqlSugar"], ["ISqlSugarClient", "SqlSugarClient", "SqlSugarScope"], Nothing),
        new("FreeSql", ["FreeSql"], ["IFreeSql", "FreeSqlBuilder"], Nothing),
        new("OrmLite", ["ServiceStack.OrmLite"], ["IDbConnectionFactory", "OrmLiteConnectionFactory"], Nothing),
        new("NPoco", ["NPoco"], ["IDatabase", "Database"], Nothing),
        new("PetaPoco", ["PetaPoco"], ["IDatabase", "Database"], Nothing),
        new("Orleans grain storage", ["Orleans"], ["IPersistentState"], Nothing),
    ];

    /// <summary>One item for each project and library: its first use.</summary>
    public static ILookup<string, UnresolvedItem> Read(SourceIndex index, CancellationToken cancellation)
    {
        Imports imports = new();
        return Libraries.SelectMany(library => index.Mentioning(library.Types)
                .Where(t => imports.Has(t.Project, t.Tree, library.Namespaces))
                .GroupBy(t => t.Project.Path, StringComparer.Ordinal)
                .Select(p => (p.Key, Item: First(library, p, index, cancellation))))
            .OrderBy(u => u.Item.At.File, StringComparer.Ordinal).ThenBy(u => u.Item.Why, StringComparer.Ordinal)
            .ToLookup(u => u.Key, u => u.Item, StringComparer.Ordinal);
    }

    private static UnresolvedItem First(Unread library, IEnumerable<IndexedTree> trees, SourceIndex index, CancellationToken cancellation)
    {
        IndexedTree tree = trees.OrderBy(t => t.Tree.FilePath, StringComparer.Ordinal).First();
        SyntaxToken token = tree.Root.DescendantTokens().First(t => t.IsKind(SyntaxKind.IdentifierToken) && library.Types.Contains(t.ValueText));
        Evidence at = EvidenceOf.Node(token.Parent!, SymbolKeys.EnclosingMember(index.Sources.Model(tree.Tree), token.SpanStart, cancellation));
        return new("store", at.Symbol ?? at.File, $"Data is kept through {library.Name}. {library.Gap}", at);
    }

    private sealed record Unread(string Name, IReadOnlyList<string> Namespaces, IReadOnlyList<string> Types, string Gap);
}

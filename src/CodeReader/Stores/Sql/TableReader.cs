using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.DataAccess.Sql;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores.Sql;

/// <summary>Finds the tables that the SQL of a project creates, writes and reads, and the types that its rows are.</summary>
internal sealed class TableReader(SourceIndex index, CancellationToken cancellation)
{
    private static readonly string[] Takers = ["CommandText", "CreateCommand", "CommandDefinition", "Execute", "ExecuteAsync", "Create", "Sql"];

    private static readonly string[] Apis = ["dapper", "ado.net", "migration"];

    private readonly CollectionNames names = new(index.Sources);

    /// <summary>The tables of a project, in the order of its source.</summary>
    public IReadOnlyList<SeenTable> Of(SourceProject project, IReadOnlyList<IndexedTree> trees)
    {
        List<SeenTable> seen = [];
        SqlReader reader = new(index.Sources);
        reader.Found = (text, place, at) =>
        {
            if (Apis.Contains(place.Via))
            {
                seen.AddRange(Tables(text, place, at));
            }
        };
        foreach (IndexedTree tree in trees.Where(t => t.Project == project && MayHoldSql(t)))
        {
            cancellation.ThrowIfCancellationRequested();
            SemanticModel model = index.Sources.Model(tree.Tree);
            bool migrates = tree.Words.Contains("FluentMigrator") || tree.Words.Contains("Migration");
            foreach (SyntaxNode node in tree.Root.DescendantNodes())
            {
                reader.Visit(node, model);
                if (migrates && node is InvocationExpressionSyntax call && FluentMigrations.Of(call, names, model) is { } created)
                {
                    seen.Add(new(created, "script", null, model.Place(call)));
                }
            }
        }

        if (reader.HasWrappers)
        {
            reader.ReadWrappers(
                trees.Where(t => t.Project == project).SelectMany(t => t.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()).ToLookup(c => c.CalledName(), StringComparer.Ordinal),
                index.Sources.Model);
        }

        return seen;
    }

    private static bool MayHoldSql(IndexedTree tree) =>
        Takers.Any(tree.Words.Contains) || tree.Words.Any(w => w.StartsWith("Query", StringComparison.Ordinal) || w.StartsWith("Execute", StringComparison.Ordinal) || w.EndsWith("Command", StringComparison.Ordinal));

    private IEnumerable<SeenTable> Tables(string text, SqlPlace place, Evidence at)
    {
        IReadOnlyList<TableDefinition> definitions = TableDefinitions.Of(text);
        foreach (TableDefinition definition in definitions)
        {
            yield return new(definition, place.Via, definition.Source == TableSource.Written ? Written(place) : null, at);
        }

        // What is read of one table alone shows what its rows are.
        if (definitions.Count == 0 && Read(place) is { } row && SqlTableFinder.Read(text) is { NamesUnknownTable: false, Tables.Count: 1 } reading && reading.Tables[0] is { Writes: false } only)
        {
            yield return new(new(only.Schema, only.Table, TableSource.Read), place.Via, row, at);
        }
    }

    // Query<Customer>("select …")
    private INamedTypeSymbol? Read(SqlPlace place) =>
        place.At is InvocationExpressionSyntax call && call.CalledNameSyntax() is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments }
            ? Row(index.Sources.Model(call.SyntaxTree).GetTypeInfo(arguments[0], cancellation).Type)
            : null;

    // Execute("insert …", customer)
    private INamedTypeSymbol? Written(SqlPlace place) => place.At is not InvocationExpressionSyntax call ? null
        : call.ArgumentList.Arguments.SkipWhile(a => a.Expression != place.Text).Skip(1).Take(1)
            .Select(a => index.Sources.Model(call.SyntaxTree).GetTypeInfo(a.Expression, cancellation).Type)
            .Select(t => Row(Lineage.Code.TypeShape.ElementOf(t) ?? t)).FirstOrDefault();

    private static INamedTypeSymbol? Row(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false, IsTupleType: false } named && SymbolKeys.IsInSource(named) ? named.OriginalDefinition : null;
}

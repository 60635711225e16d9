using CatalogModel;
using CatalogModel.Facts;
using CodeReader.DataAccess.Changes;
using CodeReader.DataAccess.Connections;
using CodeReader.DataAccess.Contexts;
using CodeReader.DataAccess.Reads;
using CodeReader.DataAccess.Sql;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess;

/// <summary>Reads how the code of a project reaches data, apart from messages.</summary>
public static class DataAccessReader
{
    /// <summary>Reads one project.</summary>
    /// <param name="sources">All projects that are read together.</param>
    /// <param name="project">The project to read; one of <paramref name="sources"/>.</param>
    /// <param name="persisted">The types whose instances are stored.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static DataAccessFacts Read(SourceSet sources, SourceProject project, PersistedTypes persisted, CancellationToken cancellation)
    {
        SqlReader sql = new(sources);
        ContextUseReader contexts = new(sources, project);
        ConnectionReader connections = new(sources, project);
        ChangeReader changes = new(sources, project, persisted);
        ReadReader reads = new(sources, project, persisted);
        List<InvocationExpressionSyntax> calls = [];
        List<UnresolvedItem> skipped = [];
        foreach (SyntaxTree tree in project.Trees.Where(t => sources.OwnerOf(t) == project))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                SemanticModel model = sources.Model(tree);
                foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
                {
                    sql.Visit(node, model);
                    contexts.Visit(node, model);
                    connections.Visit(node, model);
                    changes.Visit(node, model);
                    reads.Visit(node, model);
                    if (node is InvocationExpressionSyntax call)
                    {
                        calls.Add(call);
                    }
                }
            }
            catch (InsufficientExecutionStackException)
            {
                // Expressions nested beyond what a stack holds: nobody wrote such a file by hand.
                skipped.Add(new("file", tree.FilePath, "Its expressions are nested too deeply to be read.", new(tree.FilePath, 0)));
            }
        }

        sql.ReadWrappers(calls.ToLookup(c => c.CalledName(), StringComparer.Ordinal), sources.Model);
        return new()
        {
            Sql = [.. sql.Accesses.OrderBy(a => a.At.File, StringComparer.Ordinal).ThenBy(a => a.At.Line)
                .ThenBy(a => a.Schema, StringComparer.Ordinal).ThenBy(a => a.Table, StringComparer.Ordinal).ThenBy(a => a.Writes)
                .ThenBy(a => a.Via, StringComparer.Ordinal).ThenBy(a => a.Connection, StringComparer.Ordinal)],
            ContextUses = [.. contexts.Uses.OrderBy(u => u.At.File, StringComparer.Ordinal).ThenBy(u => u.At.Line)
                .ThenBy(u => u.Context, StringComparer.Ordinal)],
            Connections = [.. connections.Uses.OrderBy(c => c.At.File, StringComparer.Ordinal).ThenBy(c => c.At.Line)
                .ThenBy(c => c.Context, StringComparer.Ordinal).ThenBy(c => c.ConnectionName, StringComparer.Ordinal)
                .ThenBy(c => c.Database, StringComparer.Ordinal).ThenBy(c => c.Provider, StringComparer.Ordinal)],
            Changes = Sorted(changes.Changes.Keys),
            Reads = reads.Reads,
            ChangePlaces = changes.Changes,
            Unresolved = [.. skipped.Concat(sql.Unresolved).OrderBy(u => u.At.File, StringComparer.Ordinal).ThenBy(u => u.At.Line)
                .ThenBy(u => u.Why, StringComparer.Ordinal)],
        };
    }

    /// <summary>Changes in the order in which facts are written.</summary>
    internal static IReadOnlyList<EntityChange> Sorted(IEnumerable<EntityChange> changes) =>
    [
        .. changes.OrderBy(c => c.At.File, StringComparer.Ordinal).ThenBy(c => c.At.Line)
            .ThenBy(c => c.Entity, StringComparer.Ordinal).ThenBy(c => c.Member, StringComparer.Ordinal).ThenBy(c => c.Kind).ThenBy(c => c.InHandlerOf, StringComparer.Ordinal),
    ];
}

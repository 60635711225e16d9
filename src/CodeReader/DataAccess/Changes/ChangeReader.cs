using CatalogModel.Facts;
using Microsoft.CodeAnalysis;

namespace CodeReader.DataAccess.Changes;

/// <summary>Reads where code creates, changes and deletes persisted rows.</summary>
internal sealed class ChangeReader
{
    private readonly Dictionary<EntityChange, SyntaxNode> changes = [];
    private readonly bool reachesRows;
    private readonly Creations creations;
    private readonly Updates updates;
    private readonly Deletions deletions;

    /// <summary>Makes a reader for one project.</summary>
    public ChangeReader(SourceSet sources, SourceProject project, PersistedTypes persisted)
    {
        PersistedNames names = PersistedNames.Of(sources, persisted);
        PersistedSymbols symbols = new(persisted);
        reachesRows = names.Reach(sources, project);
        creations = new(sources, symbols, names);
        updates = new(symbols, names);
        deletions = new(symbols);
    }

    /// <summary>The changes found, in no order, with the places where they happen.</summary>
    public IReadOnlyDictionary<EntityChange, SyntaxNode> Changes => changes;

    /// <summary>Reads a node when it changes rows.</summary>
    public void Visit(SyntaxNode node, SemanticModel model)
    {
        if (!reachesRows)
        {
            return;
        }

        if (creations.Entity(node, model) is { } created)
        {
            Add(created, null, ChangeKind.Create);
        }

        if (updates.Of(node, model) is (var updated, var member))
        {
            Add(updated, member, ChangeKind.Update);
        }

        if (deletions.Entity(node, model) is { } deleted)
        {
            Add(deleted, null, ChangeKind.Delete);
        }

        void Add(string entity, string? changed, ChangeKind kind) => changes[new(entity, changed, kind, null, model.Place(node))] = node;
    }
}

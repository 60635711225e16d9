using CatalogModel.Facts;
using Microsoft.CodeAnalysis;

namespace CodeReader.DataAccess.Changes;

/// <summary>Reads where code creates, changes and deletes persisted rows.</summary>
internal sealed class ChangeReader(SourceSet sources, PersistedTypes persistedTypes)
{
    private readonly HashSet<EntityChange> changes = [];
    private readonly Creations creations = new(sources, new(persistedTypes));
    private readonly Updates updates = new(new(persistedTypes));
    private readonly Deletions deletions = new(new(persistedTypes));

    /// <summary>The changes found, in no order.</summary>
    public IEnumerable<EntityChange> Changes => changes;

    /// <summary>Reads a node when it changes rows.</summary>
    public void Visit(SyntaxNode node, SemanticModel model)
    {
        if (persistedTypes.Names.Count == 0)
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

        void Add(string entity, string? changed, ChangeKind kind) => changes.Add(new(entity, changed, kind, null, model.Place(node)));
    }
}

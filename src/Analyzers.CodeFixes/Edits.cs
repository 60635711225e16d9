using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Analyzers.CodeFixes;

/// <summary>Changes at several places of a solution, all of which were found in the same state of it.</summary>
internal sealed class Edits
{
    private readonly List<(DocumentId Document, SyntaxNode Node, Action<DocumentEditor> Change)> edits = [];
    private readonly HashSet<SyntaxNode> changed = [];

    /// <summary>Puts something in the place of a node. What was changed within it before is in what the change gets.</summary>
    public void Replace<T>(DocumentId document, T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode
    {
        if (changed.Add(node))
        {
            edits.Add((document, node, editor => editor.ReplaceNode(node, (current, _) => change((T)current))));
        }
    }

    /// <summary>Takes a node out.</summary>
    public void Remove(DocumentId document, SyntaxNode node)
    {
        if (changed.Add(node))
        {
            edits.Add((document, node, editor => Removal.Remove(node, editor)));
        }
    }

    /// <summary>The solution with all changes, the inner ones first.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken ct)
    {
        SolutionEditor editor = new(solution);
        foreach ((DocumentId document, SyntaxNode _, Action<DocumentEditor> change) in edits.OrderBy(e => e.Node.FullSpan.Length))
        {
            change(await editor.GetDocumentEditorAsync(document, ct).ConfigureAwait(false));
        }

        return editor.GetChangedSolution();
    }
}

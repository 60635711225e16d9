using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Analyzers.CodeFixes;

/// <summary>What stays of a piece of code that goes: comments of people, and directives that others need; not its documentation.</summary>
internal static class Removal
{
    /// <summary>Removes a node.</summary>
    public static void Remove(SyntaxNode node, DocumentEditor editor)
    {
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        bool isSpokenOf = leading.Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        bool isDocumented = leading.Any(t => t.HasStructure && t.GetStructure() is DocumentationCommentTriviaSyntax);
        if (!isSpokenOf || isDocumented)
        {
            editor.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            return;
        }

        // What follows brings its own indentation.
        editor.ReplaceNode(node, (current, _) => current.WithLeadingTrivia(leading.Reverse().SkipWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()));
        editor.RemoveNode(node, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }
}

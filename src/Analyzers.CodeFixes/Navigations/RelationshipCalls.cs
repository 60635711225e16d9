using Analyzers.CodeFixes.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Navigations;

/// <summary>The configuration of a relationship: <c>builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId);</c></summary>
internal static class RelationshipCalls
{
    private static readonly string[] Ends = ["HasOne", "WithOne", "Navigation"];
    private static readonly string[] Starts = ["HasOne", "HasMany", "Navigation"];

    /// <summary>Whether a call names a navigation as an end of a relationship.</summary>
    public static bool IsEnd(InvocationExpressionSyntax call) => Array.IndexOf(Ends, call.CalledName()) >= 0;

    /// <summary>Takes the relationship out that a call names an end of.</summary>
    public static void Remove(Edits edits, DocumentId document, InvocationExpressionSyntax end)
    {
        if (end.Downwards().FirstOrDefault(c => Array.IndexOf(Starts, c.CalledName()) >= 0)?.Receiver() is not { } builder)
        {
            return;
        }

        InvocationExpressionSyntax last = end.Outermost();
        switch (last.Parent)
        {
            // Calls before the relationship say other things.
            case ExpressionStatementSyntax when builder is InvocationExpressionSyntax earlier && earlier.CalledName() != "Entity":
                edits.Replace(document, last, _ => builder.WithTrailingTrivia(last.GetTrailingTrivia()));
                break;
            case ExpressionStatementSyntax statement:
                Remove(edits, document, statement);
                break;
            case LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax whole } entity } } when entity.CalledName() == "Entity":
                Remove(edits, document, whole);
                break;
            case LambdaExpressionSyntax lambda:
                edits.Replace(document, lambda, current => current.WithBody(SyntaxFactory.Block()));
                break;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                edits.Replace(document, method, current => current.WithExpressionBody(null).WithSemicolonToken(default)
                    .WithBody(SyntaxFactory.Block()).WithTrailingTrivia(current.GetTrailingTrivia()).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation));
                break;
        }
    }

    private static void Remove(Edits edits, DocumentId document, ExpressionStatementSyntax statement)
    {
        if (statement.Parent is BlockSyntax)
        {
            edits.Remove(document, statement);
        }
        else
        {
            edits.Replace(document, statement, current => SyntaxFactory.Block().WithTriviaFrom(current));
        }
    }
}

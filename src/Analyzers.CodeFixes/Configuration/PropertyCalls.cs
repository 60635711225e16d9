using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Configuration;

/// <summary>The chain of calls that configures one member: <c>builder.Property(x => x.Name).HasMaxLength(20)</c>.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Last">The chain's last call.</param>
internal sealed record PropertyCalls(Document Document, InvocationExpressionSyntax Last)
{
    private static readonly string[] Starts = ["Property", "ComplexProperty", "PrimitiveCollection"];

    /// <summary>The calls from the last to <c>Property(…)</c>.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calls => Last.Downwards().TakeWhile(c => !IsStart(c));

    /// <summary>The chains that configure a member, in the order of files and lines.</summary>
    public static async Task<IReadOnlyList<PropertyCalls>> OfAsync(ISymbol member, Solution solution, CancellationToken ct) =>
    [
        .. from mention in await Mentions.OfAsync(member, solution, ct).ConfigureAwait(false)
           let start = FluentCalls.Naming(mention.Node, out bool isWhole) is { } call && isWhole && IsStart(call) ? call : null
           where start is not null
           select new PropertyCalls(mention.Document, start.Outermost()),
    ];

    /// <summary>The document with one more call at the end of the chain.</summary>
    public async Task<Document> AppendAsync(string call, ExpressionSyntax argument, CancellationToken ct)
    {
        SyntaxNode root = (await Document.GetSyntaxRootAsync(ct).ConfigureAwait(false))!;

        // A chain that stands on several lines goes on as it stands.
        SyntaxToken dot = Last.Expression is MemberAccessExpressionSyntax { OperatorToken: var last } && last.HasLeadingTrivia
            ? last.WithTrailingTrivia()
            : SyntaxFactory.Token(SyntaxKind.DotToken);
        SyntaxTriviaList between = dot.HasLeadingTrivia ? SyntaxFactory.TriviaList(Lines.Break(Last)) : default;
        InvocationExpressionSyntax longer = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Last.WithTrailingTrivia(between), dot, SyntaxFactory.IdentifierName(call)),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument)))).WithTrailingTrivia(Last.GetTrailingTrivia());
        return Document.WithSyntaxRoot(root.ReplaceNode(Last, longer));
    }

    private static bool IsStart(InvocationExpressionSyntax call) => Array.IndexOf(Starts, call.CalledName()) >= 0;
}

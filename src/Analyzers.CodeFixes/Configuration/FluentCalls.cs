using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Configuration;

/// <summary>Chains of calls, as EF is configured and queried with: <c>builder.Property(x => x.Name).HasMaxLength(20)</c>.</summary>
internal static class FluentCalls
{
    /// <summary>The name of the called method.</summary>
    public static string CalledName(this InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>What a method is called on; null when nothing stands before it.</summary>
    public static ExpressionSyntax? Receiver(this InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    /// <summary>The call that is made on a call's result; null when none is.</summary>
    public static InvocationExpressionSyntax? Next(this ExpressionSyntax expression) =>
        expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == expression ? next : null;

    /// <summary>The last call of the chain that a call stands in.</summary>
    public static InvocationExpressionSyntax Outermost(this InvocationExpressionSyntax call)
    {
        while (call.Next() is { } next)
        {
            call = next;
        }

        return call;
    }

    /// <summary>The calls of a chain from a call down to its first.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Downwards(this InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? at = call; at is InvocationExpressionSyntax inner; at = inner.Receiver())
        {
            yield return inner;
        }
    }

    /// <summary>
    /// The call that a mention of a member is an argument of: <c>Property(x => x.Name)</c>, <c>HasIndex(x => new { x.Name, x.Age })</c>,
    /// <c>Property(nameof(Person.Name))</c>; null when the mention is something else.
    /// </summary>
    /// <param name="mention">The member's name in the code.</param>
    /// <param name="isWhole">Whether the argument names this member and nothing else.</param>
    public static InvocationExpressionSyntax? Naming(SyntaxNode mention, out bool isWhole)
    {
        isWhole = true;
        SyntaxNode at = mention;
        while (at.Parent is { } parent)
        {
            switch (parent)
            {
                case MemberAccessExpressionSyntax access:
                    isWhole &= access.Name == at;
                    break;
                case AnonymousObjectMemberDeclaratorSyntax or AnonymousObjectCreationExpressionSyntax:
                    isWhole = false;
                    break;
                case PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or LambdaExpressionSyntax:
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }:
                    at = call;
                    continue;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return call;
                default:
                    return null;
            }

            at = parent;
        }

        return null;
    }

    /// <summary>An argument that is a whole number, at a place from 0.</summary>
    public static int? Number(this InvocationExpressionSyntax call, int position) =>
        position < call.ArgumentList.Arguments.Count && call.ArgumentList.Arguments[position].Expression is LiteralExpressionSyntax { Token.Value: int number } ? number : null;

    /// <summary>A text as it is written in code.</summary>
    public static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>A number as it is written in code.</summary>
    public static LiteralExpressionSyntax Literal(int number) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
}

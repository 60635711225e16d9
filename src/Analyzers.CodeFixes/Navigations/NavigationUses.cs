using Analyzers.CodeFixes.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Navigations;

/// <summary>
/// Rewrites the uses of a navigation that need no more than the key: <c>order.Customer.Id</c>, the relationship's configuration, and hints to load
/// the other row. What reads more of the other service's data stays as it is: only a person knows where that shall come from.
/// </summary>
/// <param name="edits">Takes the changes.</param>
/// <param name="key">The name of the key that the navigation leads to.</param>
/// <param name="reference">The name of the soft reference.</param>
/// <param name="isOptionalValue">Whether the soft reference is a value that may be absent.</param>
internal sealed class NavigationUses(Edits edits, string key, string reference, bool isOptionalValue)
{
    /// <summary>Rewrites one use.</summary>
    public void Rewrite(Mention mention)
    {
        if (FluentCalls.Naming(mention.Node, out _) is { } call)
        {
            if (RelationshipCalls.IsEnd(call))
            {
                RelationshipCalls.Remove(edits, mention.Document.Id, call);
                return;
            }

            if (call.CalledName() is "Include" or "ThenInclude" && call.ArgumentList.Arguments.Count == 1 && call.Receiver() is not null)
            {
                DoNotLoad(mention.Document.Id, call);
                return;
            }
        }

        if (mention.Node is IdentifierNameSyntax name)
        {
            ReadKey(mention.Document.Id, name);
        }
    }

    /// <summary>Leaves out <c>Include(x => x.Customer)</c> and what follows it to further rows.</summary>
    private void DoNotLoad(DocumentId document, InvocationExpressionSyntax include)
    {
        InvocationExpressionSyntax last = include;
        int further = 0;
        for (; last.Next() is { } next && next.CalledName() == "ThenInclude"; last = next)
        {
            further++;
        }

        edits.Replace(document, last, current => current.Downwards().ElementAt(further).Receiver()!.WithTrailingTrivia(current.GetTrailingTrivia()));
    }

    private void ReadKey(DocumentId document, IdentifierNameSyntax name)
    {
        ExpressionSyntax navigation = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        ExpressionSyntax there = navigation;
        while (there.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            there = (ExpressionSyntax)there.Parent;
        }

        switch (there.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == there && access.Name.Identifier.ValueText == key && !IsWritten(access):
                edits.Replace(document, access, current => Value(Renamed(Navigation(current.Expression))).WithTriviaFrom(current));
                break;
            case ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax member } conditional when conditional.Expression == there && member.Name.Identifier.ValueText == key:
                edits.Replace(document, conditional, current => Renamed(Navigation(current.Expression)).WithTriviaFrom(current));
                break;
        }
    }

    private ExpressionSyntax Value(ExpressionSyntax expression) => isOptionalValue
        ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("Value"))
        : expression;

    /// <summary>The navigation without what stands around it.</summary>
    private static ExpressionSyntax Navigation(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Navigation(inner.Expression),
        PostfixUnaryExpressionSyntax inner => Navigation(inner.Operand),
        _ => expression,
    };

    private ExpressionSyntax Renamed(ExpressionSyntax navigation)
    {
        SimpleNameSyntax name = SyntaxFactory.IdentifierName(reference);
        return navigation switch
        {
            MemberAccessExpressionSyntax access => access.WithName(name),
            MemberBindingExpressionSyntax binding => binding.WithName(name),
            _ => name,
        };
    }

    /// <summary>Whether the other service's key is written: that is no reading of a reference.</summary>
    private static bool IsWritten(ExpressionSyntax expression) => expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression
        || expression.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }
        || expression.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression };
}

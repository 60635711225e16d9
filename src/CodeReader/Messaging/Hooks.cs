using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>Finds the code that hangs on the events of an object: a receiver is made in one place, and the code that takes its messages is added in another.</summary>
internal static class Hooks
{
    /// <summary>What is added to the events of what a call gives, anywhere in its class.</summary>
    public static IReadOnlyList<ExpressionSyntax> On(InvocationExpressionSyntax call) =>
        NameOf(call) is { } name && call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? [.. type.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Where(a => a.IsKind(SyntaxKind.AddAssignmentExpression) && a.Left is MemberAccessExpressionSyntax { Expression: { } on } && Named(on) == name)
                .Select(a => a.Right)]
            : [];

    // The variable, field or property that holds what the call gives.
    private static string? NameOf(ExpressionSyntax value)
    {
        while (value.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        return value.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == value => Named(assignment.Left),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            _ => null,
        };
    }

    private static string? Named(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}

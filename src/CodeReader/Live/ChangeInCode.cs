using CodeReader.DataAccess.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Live;

/// <summary>Reads assignments to stored members, as an editor sees them.</summary>
public static class ChangeInCode
{
    /// <summary>Whether an assignment is part of making the instance, or one that the type makes to itself: then its callers say why.</summary>
    /// <param name="target">What is assigned to.</param>
    /// <param name="model">The model of its file.</param>
    public static bool IsOfItself(ExpressionSyntax target, SemanticModel model) =>
        target is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access || Updates.IsBeingMade(access.Expression, target, model);

    /// <summary>Whether handlers may lead to a piece of code: by the types it stands in, or by what its functions take.</summary>
    public static bool MayBeHandled(SyntaxNode node, HandledNames handled) => node.Ancestors().Any(a => a switch
    {
        TypeDeclarationSyntax type => handled.Contain(type.Identifier.ValueText) || (type.BaseList?.Types.Any(b => Names(b.Type, handled)) ?? false),
        BaseMethodDeclarationSyntax method => Takes(method.ParameterList, handled),
        LocalFunctionStatementSyntax function => handled.Contain(function.Identifier.ValueText) || Takes(function.ParameterList, handled),
        ParenthesizedLambdaExpressionSyntax lambda => Takes(lambda.ParameterList, handled) || IsSubscription(lambda, handled),
        SimpleLambdaExpressionSyntax lambda => IsSubscription(lambda, handled),
        _ => false,
    });

    private static bool Takes(ParameterListSyntax? parameters, HandledNames handled) =>
        parameters?.Parameters.Any(p => p.Type is { } type && IsMessage(type, handled)) ?? false;

    // A library's types say nothing: everybody takes them.
    private static bool IsMessage(TypeSyntax type, HandledNames handled) => type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n => handled.ContainOwn(n.Identifier.ValueText));

    private static bool IsSubscription(LambdaExpressionSyntax lambda, HandledNames handled) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && call.Expression.DescendantNodesAndSelf().OfType<GenericNameSyntax>().Any(g => g.TypeArgumentList.Arguments.Any(a => Names(a, handled)));

    private static bool Names(TypeSyntax type, HandledNames handled) => type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n => handled.Contain(n.Identifier.ValueText));
}

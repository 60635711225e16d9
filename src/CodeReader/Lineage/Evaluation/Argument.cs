using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Evaluation;

/// <summary>Which argument of a call a parameter gets.</summary>
internal static class Argument
{
    /// <summary>The argument, which may stand on a line of its own; the call when it has none for the parameter: an object that an extension method is called on, a default.</summary>
    /// <param name="parameter">The parameter, of the method as it is declared.</param>
    /// <param name="call">The call.</param>
    public static SyntaxNode For(IParameterSymbol parameter, SyntaxNode call)
    {
        ArgumentListSyntax? list = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList,
            PrimaryConstructorBaseTypeSyntax based => based.ArgumentList,
            _ => null,
        };
        if (list is null)
        {
            return call;
        }

        int index = parameter.Ordinal - (IsExtended(parameter, call) ? 1 : 0);
        return list.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (index >= 0 && index < list.Arguments.Count && list.Arguments[index].NameColon is null ? list.Arguments[index] : call);
    }

    // An extension method that is called by the name of its class is given its first argument like the others.
    private static bool IsExtended(IParameterSymbol parameter, SyntaxNode call) =>
        parameter.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true } method && call is InvocationExpressionSyntax invocation
        && !(invocation.Expression is MemberAccessExpressionSyntax access && CodeIndex.SimpleName(access.Expression) == method.ContainingType.Name);
}

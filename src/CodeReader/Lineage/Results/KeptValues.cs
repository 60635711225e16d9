using CodeReader.DataAccess;
using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Results;

/// <summary>
/// Tells assignments that change nothing: those that give a member the value that it has. <c>order.Name = order.Name</c> is one, and so is
/// <c>Name = name</c> in a method that everybody calls as <c>order.Confirm(order.Name)</c>.
/// </summary>
internal sealed class KeptValues(CodeBase code)
{
    private readonly CallersOf callers = new(code);

    /// <summary>Whether the code at a place only assigns what is there already.</summary>
    public bool Keeps(SyntaxNode place)
    {
        if (place is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment)
        {
            return false;
        }

        ExpressionSyntax value = Bare(assignment.Right);
        return MemberOf(assignment.Left) is { } member
            && (Reads(value, member.On, member.Name) || (member.On is null && value is IdentifierNameSyntax name && HandedBack(name, member.Name)));
    }

    // A method's parameter that gets, at every call, the member of the very object that it is called on.
    private bool HandedBack(IdentifierNameSyntax value, string member) =>
        code.Bodies.Model(value).GetSymbolInfo(value).Symbol is IParameterSymbol { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } method } parameter
        && code.Bodies.DeclarationOf(method) is { } declaration && !IsAssigned(parameter.Name, declaration)
        && callers.ArgumentsFor(parameter) is { Count: > 0 } arguments
        && callers.AllCallsOf(method)?.Count == arguments.Count
        && arguments.All(a => a.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call && Reads(Bare((ExpressionSyntax)a), Receiver(call), member));

    private static bool IsAssigned(string parameter, SyntaxNode declaration) =>
        declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == parameter);

    // An object that is fetched anew at each mention may be another one: only a variable stays the same.
    private bool Reads(ExpressionSyntax value, ExpressionSyntax? on, string member) =>
        MemberOf(value) is { } read && read.Name == member
        && (on is null ? read.On is null : on is IdentifierNameSyntax && read.On is not null && SyntaxFactory.AreEquivalent(on, read.On));

    // The member that an expression means, with its type, and what it is read of; null for the object itself.
    private (ExpressionSyntax? On, string Name)? MemberOf(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && code.Bodies.Model(expression).GetSymbolInfo(expression).Symbol is { IsStatic: false, Kind: SymbolKind.Property or SymbolKind.Field } member
            ? (expression is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access ? Bare(access.Expression) : null, $"{EvidenceOf.FullName(member.ContainingType)}.{member.Name}")
            : null;

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) =>
        call.Receiver() is { } receiver && Bare(receiver) is var bare and not ThisExpressionSyntax ? bare : null;

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Bare(inner.Operand),
        _ => expression,
    };
}

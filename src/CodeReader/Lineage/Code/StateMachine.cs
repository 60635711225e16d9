using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Code;

/// <summary>
/// What a state machine does when an event comes: <c>When(Placed).Then(c => c.Saga.Customer = c.Message.Customer)</c>. Read from the syntax,
/// because the library that declares these calls is mostly not there.
/// </summary>
internal static class StateMachine
{
    private const string Start = "When";
    private const string ContextType = "BehaviorContext";

    private static readonly string[] Bases = ["MassTransitStateMachine", "AutomatonymousStateMachine"];

    /// <summary>The members of what an activity is given that hold the machine's state.</summary>
    public static IReadOnlyList<string> StateMembers { get; } = ["Saga", "Instance"];

    /// <summary>The members of what an activity is given that hold the message.</summary>
    public static IReadOnlyList<string> MessageMembers { get; } = ["Message", "Data"];

    /// <summary>The type of the state that a machine keeps; null when the type is no machine.</summary>
    public static ITypeSymbol? StateOf(ITypeSymbol machine) =>
        TypeShape.Bases(machine).OfType<INamedTypeSymbol>().FirstOrDefault(b => b.TypeArguments.Length == 1 && Bases.Contains(b.Name))?.TypeArguments[0];

    /// <summary>The message that a property of a machine stands for; null when it is none of its events.</summary>
    public static ITypeSymbol? MessageOf(IPropertySymbol property) =>
        property.Type is INamedTypeSymbol { Name: "Event", TypeArguments.Length: 1 } type ? type.TypeArguments[0] : null;

    /// <summary>The lambdas and names of methods that a machine runs when one of its events comes, in the order of the source.</summary>
    public static IEnumerable<ExpressionSyntax> Activities(SyntaxNode machine, string property) =>
        machine.DescendantNodes().OfType<ArgumentSyntax>().Select(a => a.Expression)
            .Where(e => (e is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax) && EventAround(e) == property && !IsBranch(e));

    /// <summary>What an activity is given: by its type where that is known, else by the event under which its lambda stands.</summary>
    /// <param name="code">The code.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="lambda">The lambda, when it is one.</param>
    public static (ITypeSymbol State, ITypeSymbol? Message)? ContextOf(Bodies code, IParameterSymbol parameter, SyntaxNode? lambda)
    {
        if (parameter.Type is INamedTypeSymbol { Name: ContextType, TypeArguments: { Length: > 0 } given })
        {
            return (given[0], given.Length > 1 ? given[1] : null);
        }

        return parameter is { Ordinal: 0, Type.TypeKind: TypeKind.Error } && lambda is ExpressionSyntax expression && EventAround(expression) is { } name && !IsBranch(expression)
            && lambda.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } declaration && code.Model(declaration).GetDeclaredSymbol(declaration) is INamedTypeSymbol machine && StateOf(machine) is { } state
                ? (state, machine.GetMembers(name).OfType<IPropertySymbol>().Select(MessageOf).FirstOrDefault())
                : null;
    }

    // The event at the beginning of the calls among whose arguments an expression is.
    private static string? EventAround(ExpressionSyntax argument)
    {
        if (argument.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } })
        {
            return null;
        }

        return FirstOf(called.Expression) switch
        {
            InvocationExpressionSyntax start when NameOf(start.Expression) == Start => start.ArgumentList.Arguments.Select(a => NameOf(a.Expression)).FirstOrDefault(),
            IdentifierNameSyntax branch => called.Ancestors().OfType<LambdaExpressionSyntax>().FirstOrDefault(l => ParameterOf(l) == branch.Identifier.ValueText) is { } lambda ? EventAround(lambda) : null,
            _ => null,
        };
    }

    // x => x.Then(…), in If and its like: it says what follows, and is given no message.
    private static bool IsBranch(ExpressionSyntax argument) =>
        argument is LambdaExpressionSyntax lambda && ParameterOf(lambda) is { } parameter && lambda.ExpressionBody is InvocationExpressionSyntax body
        && FirstOf(body) is IdentifierNameSyntax first && first.Identifier.ValueText == parameter
        && NameOfCalled(argument) is "If" or "IfAsync" or "IfElse" or "IfElseAsync" or "Catch";

    private static string? NameOfCalled(ExpressionSyntax argument) =>
        ((argument.Parent?.Parent?.Parent as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    // What the first of a chain of calls is called on, or that call itself when it names nothing before it.
    private static ExpressionSyntax FirstOf(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } before })
        {
            chain = before.Expression;
        }

        return chain;
    }

    private static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } => parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };
}

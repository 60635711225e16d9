using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>Reads calls that may not have been bound.</summary>
internal static class Calls
{
    private static readonly HashSet<string> ContainerCalls = new(StringComparer.Ordinal) { "GetRequiredService", "GetService", "GetRequiredKeyedService", "Resolve", "GetInstance" };

    /// <summary>The method that a call names; the only candidate where arguments could not be bound.</summary>
    public static IMethodSymbol? Method(SemanticModel model, InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        SymbolInfo info = model.GetSymbolInfo(call, cancellation);
        return info.Symbol as IMethodSymbol ?? Fitting(info.CandidateSymbols, call);
    }

    /// <summary>The type of the expression that a call is made on, or of the static type it names.</summary>
    public static INamedTypeSymbol? ReceiverType(SemanticModel model, InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        if (SyntaxNames.Receiver(call) is not { } receiver)
        {
            return null;
        }

        ITypeSymbol? type = model.GetTypeInfo(receiver, cancellation).Type ?? model.GetSymbolInfo(receiver, cancellation).Symbol as ITypeSymbol;
        if (type is null or IErrorTypeSymbol { Name: "" })
        {
            type = Resolved(model, receiver, cancellation);
        }

        return type as INamedTypeSymbol ?? (type as ITypeParameterSymbol)?.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault();
    }

    /// <summary>The expression of an argument, by its name, by the parameter it goes to, or by its position in the source.</summary>
    public static ExpressionSyntax? Argument(SemanticModel model, InvocationExpressionSyntax call, IMethodSymbol? method, CallArgument wanted)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == wanted.Name) is { } named)
        {
            return named.Expression;
        }

        if (method is not null && OfParameter(call, method, wanted.Name) is { } bound)
        {
            return bound;
        }

        List<ArgumentSyntax> positional = [.. arguments.TakeWhile(a => a.NameColon is null)];
        if (wanted.Position >= 0)
        {
            return wanted.Position < positional.Count ? positional[wanted.Position].Expression : null;
        }

        return wanted.Position == CallArgument.Last
            ? positional.LastOrDefault(a => !IsToken(a.Expression))?.Expression
            : positional.FirstOrDefault(a => !IsAddress(model, a.Expression))?.Expression;
    }

    /// <summary>
    /// The expression that a call gives to a parameter of the method as it is declared, the receiver of an extension method included; all
    /// of them where it takes any number.
    /// </summary>
    public static IReadOnlyList<ExpressionSyntax> GivenTo(InvocationExpressionSyntax call, IMethodSymbol method, int ordinal) =>
        method.ReducedFrom is null ? Given(call, method, ordinal)
        : ordinal > 0 ? Given(call, method, ordinal - 1)
        : SyntaxNames.Receiver(call) is { } receiver ? [receiver] : [];

    /// <summary>The first of some expressions, if there is one.</summary>
    public static ExpressionSyntax? First(IReadOnlyList<ExpressionSyntax> expressions) => expressions.Count > 0 ? expressions[0] : null;

    // provider.GetRequiredService<IBus>(), where the provider itself could not be bound.
    private static ITypeSymbol? Resolved(SemanticModel model, ExpressionSyntax receiver, CancellationToken cancellation)
    {
        ExpressionSyntax? value = receiver is IdentifierNameSyntax name
            && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).FirstOrDefault() is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
                ? initializer
                : receiver;
        return value is InvocationExpressionSyntax call && SyntaxNames.Method(call) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } generic
            && ContainerCalls.Contains(generic.Identifier.ValueText)
                ? model.GetTypeInfo(arguments[0], cancellation).Type
                : null;
    }

    private static IReadOnlyList<ExpressionSyntax> Given(InvocationExpressionSyntax call, IMethodSymbol method, int ordinal)
    {
        if (ordinal >= method.Parameters.Length)
        {
            return [];
        }

        IParameterSymbol parameter = method.Parameters[ordinal];
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name) is { } named)
        {
            return [named.Expression];
        }

        return ordinal >= arguments.Count || arguments[ordinal].NameColon is not null ? []
            : parameter.IsParams ? [.. arguments.Skip(ordinal).Where(a => a.NameColon is null).Select(a => a.Expression)]
            : [arguments[ordinal].Expression];
    }

    private static ExpressionSyntax? OfParameter(InvocationExpressionSyntax call, IMethodSymbol method, string name) =>
        method.Parameters.FirstOrDefault(p => p.Name == name) is { } parameter ? First(Given(call, method, parameter.Ordinal)) : null;

    private static bool IsToken(ExpressionSyntax expression)
    {
        string text = expression.ToString();
        return text is "default" or "ct" or "token" || text.EndsWith("ancellationToken", StringComparison.Ordinal)
            || text.EndsWith(".Token", StringComparison.Ordinal) || text == "CancellationToken.None" || text.EndsWith("ancellation", StringComparison.Ordinal)
            || text == "stoppingToken";
    }

    // Where and when a message goes, beside the message.
    private static bool IsAddress(SemanticModel model, ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type is { } type && (type.SpecialType == SpecialType.System_String || type.Name is "Uri" or "TimeSpan" or "DateTime" or "DateTimeOffset");

    private static IMethodSymbol? Fitting(IReadOnlyList<ISymbol> candidates, InvocationExpressionSyntax call)
    {
        List<IMethodSymbol> methods = [.. candidates.OfType<IMethodSymbol>()];
        return methods.FirstOrDefault(m => m.Parameters.Length == call.ArgumentList.Arguments.Count) ?? methods.FirstOrDefault();
    }
}

using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Calls;

/// <summary>A call with its values, whether it bound or not.</summary>
internal sealed record CallSite
{
    /// <summary>The method's name.</summary>
    public required string Name { get; init; }

    /// <summary>The name without <c>Async</c>: what is awaited does the same.</summary>
    public string Verb => Name.Length > 5 && Name.EndsWith("Async", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - 5) : Name;

    /// <summary>The method; null when it did not bind.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>What it is called on, an extension method's first argument included; null for static calls.</summary>
    public Value? Receiver { get; init; }

    /// <summary>The other arguments, in the order of the source.</summary>
    public required IReadOnlyList<Value> Given { get; init; }

    /// <summary>All arguments in the order of the declared parameters, an extension method's receiver first; null where a default is taken.</summary>
    public IReadOnlyList<Value?> Arguments { get; init; } = [];

    /// <summary>Arguments that the call gives values to.</summary>
    public IReadOnlyList<(int Ordinal, IOperation Target)> Outs { get; init; } = [];

    /// <summary>The type arguments, inferred ones included when it bound.</summary>
    public IReadOnlyList<ITypeSymbol> TypeArguments { get; init; } = [];

    /// <summary>What it gives, without <c>Task</c>; null when it did not bind.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>The call.</summary>
    public required SyntaxNode Syntax { get; init; }

    /// <summary>The lambdas and method groups among the arguments.</summary>
    public IEnumerable<Closure> Closures => Given.Select(g => g.Closure).OfType<Closure>();

    /// <summary>A call that bound.</summary>
    public static CallSite Of(IInvocationOperation call, Interpreter interpreter)
    {
        IMethodSymbol method = call.TargetMethod;
        Value? receiver = call.Instance is null ? null : interpreter.Evaluate(call.Instance);
        List<Value> given = [];
        List<(int, IOperation)> outs = [];
        Value?[] arguments = new Value?[method.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            Value value = interpreter.Evaluate(argument.Value);
            given.Add(value);
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            arguments[parameter.Ordinal] = argument.ArgumentKind == ArgumentKind.DefaultValue ? null : value;
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
            {
                outs.Add((parameter.Ordinal, argument.Value));
            }
        }

        if (receiver is null && method.IsExtensionMethod && given.Count > 0)
        {
            receiver = arguments[0] ?? given[0];
            given.Remove(receiver);
        }

        return new()
        {
            Name = method.Name,
            Method = method,
            Receiver = receiver,
            Given = given,
            Arguments = arguments,
            Outs = outs,
            TypeArguments = method.TypeArguments,
            Type = TypeShape.Unwrapped(call.Type),
            Syntax = call.Syntax,
        };
    }

    /// <summary>A call that did not bind, or only nearly: by its names.</summary>
    public static CallSite Of(InvocationExpressionSyntax call, Interpreter interpreter)
    {
        (SimpleNameSyntax? name, ExpressionSyntax? on) = call.Expression switch
        {
            MemberAccessExpressionSyntax access => (access.Name, access.Expression),
            MemberBindingExpressionSyntax binding => (binding.Name, null),
            SimpleNameSyntax simple => (simple, null),
            _ => ((SimpleNameSyntax?)null, call.Expression),
        };
        Value? receiver = call.Expression is MemberBindingExpressionSyntax ? interpreter.Accessed : on is null ? null : interpreter.EvaluateReceiver(on);
        List<(string? Name, Value Value)> given =
            [.. call.ArgumentList.Arguments.Select(a => (a.NameColon?.Name.Identifier.ValueText, interpreter.Evaluate(a.Expression)))];
        Bodies bodies = interpreter.Code.Bodies;
        List<IMethodSymbol> candidates = [.. bodies.SymbolOf(call).CandidateSymbols.OfType<IMethodSymbol>().Where(m => bodies.DeclarationOf(m) is not null)];
        IMethodSymbol? method = candidates.Count == 1 ? candidates[0] : candidates.FirstOrDefault(c => c.Parameters.Length == given.Count) ?? candidates.FirstOrDefault();
        return new()
        {
            Name = name?.Identifier.ValueText ?? "Invoke",
            Method = method,
            Receiver = receiver,
            Given = [.. given.Select(g => g.Value)],
            Arguments = method is null ? [] : ByParameter(method, receiver, given),
            TypeArguments = name is GenericNameSyntax generic
                ? [.. generic.TypeArgumentList.Arguments.Select(a => bodies.TypeOf(a).Type).OfType<ITypeSymbol>()]
                : [],
            Type = bodies.TypeOf(call).Type is { TypeKind: not TypeKind.Error } type ? TypeShape.Unwrapped(type) : method is null ? null : TypeShape.Unwrapped(method.ReturnType),
            Syntax = call,
        };
    }

    private static Value?[] ByParameter(IMethodSymbol method, Value? receiver, List<(string? Name, Value Value)> given)
    {
        IMethodSymbol definition = method.ReducedFrom ?? method;
        Value?[] arguments = new Value?[definition.Parameters.Length];
        int first = method.ReducedFrom is null ? 0 : 1;
        if (first == 1)
        {
            arguments[0] = receiver;
        }

        for (int i = 0; i < given.Count; i++)
        {
            int ordinal = given[i].Name is { } name ? definition.Parameters.FirstOrDefault(p => p.Name == name)?.Ordinal ?? -1 : first + i;
            if (ordinal >= 0 && ordinal < arguments.Length)
            {
                arguments[ordinal] = given[i].Value;
            }
        }

        return arguments;
    }
}

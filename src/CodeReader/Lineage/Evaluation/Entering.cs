using CatalogModel;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Evaluation;

/// <summary>Enters the bodies of methods, lambdas and accessors. Recursion and long chains end here.</summary>
internal sealed class Entering(Interpreter interpreter)
{
    private readonly HashSet<ISymbol> entered = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, Value> remembered = new(StringComparer.Ordinal);
    private int depth;

    /// <summary>The declarations of all code that was entered.</summary>
    public HashSet<SyntaxNode> Visited { get; } = [];

    /// <summary>Enters a method and gives what it returns.</summary>
    /// <param name="method">A method with a body.</param>
    /// <param name="instance">What it is called on; for an extension method its first argument is in <paramref name="arguments"/>.</param>
    /// <param name="arguments">The arguments in the order of the declared parameters; null where the default is taken.</param>
    /// <param name="at">Where it is called, for the trail; null when no code does.</param>
    /// <param name="after">Looks at the variables when the body is done: what came out of its parameters.</param>
    public Value Enter(IMethodSymbol method, Value? instance, IReadOnlyList<Value?> arguments, SyntaxNode? at, Action<IMethodSymbol, Frame>? after = null)
    {
        if (interpreter.Code.Bodies.Declared(method) is not { } declared)
        {
            return interpreter.Outside(method.ReturnType);
        }

        string? key = interpreter.Budget.Tight ? CallShape.KeyOf(interpreter.Code.SignatureOf(declared), method.TypeArguments, instance, arguments) : null;
        if (key is not null && remembered.TryGetValue(key, out Value? known))
        {
            return known;
        }

        Frame frame = new(declared, instance, declared.MethodKind == MethodKind.LocalFunction ? interpreter.Frame : null);
        for (int i = 0; i < Math.Min(declared.TypeParameters.Length, method.TypeArguments.Length); i++)
        {
            frame.Declare(declared.TypeParameters[i], method.TypeArguments[i]);
        }

        for (int i = 0; i < declared.Parameters.Length; i++)
        {
            Value? argument = i < arguments.Count ? arguments[i] : null;
            frame.Declare(declared.Parameters[i], argument is null ? Value.Of(declared.Parameters[i].Type) : Passed(argument, declared.Parameters[i], at));
        }

        Value result = Run(declared, frame);
        after?.Invoke(declared, frame);
        if (key is not null)
        {
            remembered[key] = result;
        }

        return TypeShape.Unwrapped(method.ReturnType) is { } type && (result.Type is null or ITypeParameterSymbol or { TypeKind: TypeKind.Error }) ? result.As(type) : result;
    }

    /// <summary>Enters the code behind a delegate.</summary>
    public Value Enter(Closure closure, IReadOnlyList<Value> arguments, SyntaxNode? at)
    {
        if (closure.Lambda is not { } lambda)
        {
            return interpreter.Code.Bodies.HasBody(closure.Method)
                ? Enter(closure.Method, closure.Receiver, [.. arguments], at)
                : interpreter.Outside(closure.Method.ReturnType);
        }

        Frame frame = new(interpreter.Frame.Method ?? closure.Method, closure.Receiver, closure.Around);
        for (int i = 0; i < lambda.Symbol.Parameters.Length; i++)
        {
            IParameterSymbol parameter = lambda.Symbol.Parameters[i];
            Value argument = i < arguments.Count ? arguments[i] : interpreter.Outside(parameter.Type);
            frame.Declare(parameter, argument.Type is null ? argument.As(parameter.Type) : argument);
        }

        return Guarded(lambda.Symbol, () => interpreter.Within(frame, () =>
        {
            Value last = interpreter.Evaluate(lambda.Body);
            Look(lambda.Syntax, frame, lambda.Symbol);
            return frame.Returned ?? last;
        }));
    }

    /// <summary>Enters code that is handed to somebody who is not read: it runs some time, on values from outside.</summary>
    public Value EnterUncalled(Closure? closure, Value? first = null)
    {
        if (closure is null || (closure.Lambda is null && !interpreter.Code.Bodies.HasBody(closure.Method)))
        {
            return Value.Of(null);
        }

        // The message that a lambda fills is new.
        IMethodSymbol method = closure.Lambda?.Symbol ?? closure.Method;
        if (method.Parameters.Length > 0 && interpreter.Watch.IsFor(closure.Lambda?.Syntax))
        {
            first ??= Value.Of(method.Parameters[0].Type);
        }

        List<Value> arguments = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            arguments.Add(arguments.Count == 0 && first is not null ? first
                : StateMachine.ContextOf(interpreter.Code.Bodies, parameter, closure.Lambda?.Syntax) is (var state, var message)
                    ? interpreter.Behaviour(state, message is null ? null : interpreter.Outside(message, parameter))
                : interpreter.Outside(parameter.Type, parameter));
        }

        return Enter(closure, arguments, null);
    }

    /// <summary>Runs a body with its variables.</summary>
    public Value Run(IMethodSymbol declared, Frame frame) => Guarded(declared, () => interpreter.Within(frame, () =>
    {
        (IReadOnlyList<IOperation> statements, IOperation? result) = interpreter.Code.Bodies.BodyOf(declared);
        if (declared.MethodKind == MethodKind.Constructor)
        {
            interpreter.Initialise(declared, frame);
        }

        foreach (IOperation statement in statements)
        {
            interpreter.Evaluate(statement);
        }

        if (result is not null)
        {
            Value value = interpreter.Evaluate(result);
            frame.Returned = frame.Returned is null ? value : ValueOperations.Join(frame.Returned, value);
        }

        if (frame.Yielded is { } yielded)
        {
            Value sequence = Value.Of(declared.ReturnType);
            sequence.Element = yielded;
            return sequence;
        }

        return frame.Returned ?? Value.Of(TypeShape.Unwrapped(declared.ReturnType));
    }));

    private Value Guarded(IMethodSymbol method, Func<Value> run)
    {
        // A method that calls itself gives nothing new.
        if (entered.Contains(method) || !interpreter.Budget.Call(depth))
        {
            return Value.Of(TypeShape.Unwrapped(method.ReturnType));
        }

        entered.Add(method);
        if (interpreter.Code.Bodies.DeclarationOf(method) is { } declaration)
        {
            Visited.Add(declaration);
        }

        depth++;
        try
        {
            return run();
        }
        finally
        {
            depth--;
            entered.Remove(method);
        }
    }

    // A lambda that is waited for makes its message through its first parameter.
    private void Look(SyntaxNode lambda, Frame frame, IMethodSymbol symbol)
    {
        if (interpreter.Watch.IsFor(lambda) && symbol.Parameters.Length > 0 && frame.Find(symbol.Parameters[0]) is { } message)
        {
            interpreter.Watch.Pass(lambda, message);
        }
    }

    /// <summary>A value as a parameter has it: with the parameter's type where its own is not known, and with the place where it is handed over.</summary>
    public Value Passed(Value argument, IParameterSymbol parameter, SyntaxNode? call)
    {
        Value value = argument.Type is null or { TypeKind: TypeKind.Error } && parameter.Type is not ITypeParameterSymbol ? argument.As(parameter.Type) : argument;
        return call is null || value.Origins.Length == 0 ? value : value.With(Origins.Through(value.Origins, interpreter.Place(Argument.For(parameter, call))));
    }
}

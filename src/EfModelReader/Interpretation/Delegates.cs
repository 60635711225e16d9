using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>Calls lambdas, and makes delegates of them for libraries to call.</summary>
internal sealed class Delegates(Interpreter interpreter)
{
    private static readonly MethodInfo CallBack = typeof(Callback).GetMethod(nameof(Callback.Invoke))!;
    private readonly ConditionalWeakTable<Delegate, Lambda> made = [];

    /// <summary>The lambda that a delegate was made of, or null.</summary>
    public Lambda? Source(Delegate @delegate) => made.TryGetValue(@delegate, out Lambda? lambda) ? lambda : null;

    /// <summary>Calls a lambda or method of the source.</summary>
    public object? Invoke(Lambda lambda, IReadOnlyList<object?> arguments)
    {
        if (lambda.Method is { } method)
        {
            if (Interpreter.IsSource(method))
            {
                object? receiver = lambda.Receiver ?? (method.IsStatic ? null : lambda.Captured.Nearest(f => f.This));
                return interpreter.SourceCalls.Invoke(method, receiver, arguments, lambda.Captured, isVirtual: true);
            }

            MethodBase target = interpreter.LibraryCalls.Resolve(method, lambda.Captured);
            return LibraryCalls.Invoke(target, target.IsStatic ? null : lambda.Receiver, [.. arguments]);
        }

        IMethodSymbol symbol = lambda.Code!.Symbol;
        Frame frame = new(lambda.Captured);
        for (int i = 0; i < symbol.Parameters.Length && i < arguments.Count; i++)
        {
            frame.Declare(symbol.Parameters[i], arguments[i]);
        }

        using Budget.Scope call = interpreter.Budget.Enter();
        return interpreter.Statements.Run(lambda.Code.Body, frame).Value;
    }

    /// <summary>A delegate of the wanted type that interprets the lambda when it is called.</summary>
    public Delegate Make(Lambda lambda, Type type)
    {
        MethodInfo signature = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters = [.. signature.GetParameters().Select(p => Expression.Parameter(p.ParameterType))];
        Expression call = Expression.Call(
            Expression.Constant(new Callback(this, lambda, signature.ReturnType)),
            CallBack,
            Expression.NewArrayInit(typeof(object), parameters.Select(p => Expression.Convert(p, typeof(object)))));
        Expression body = signature.ReturnType == typeof(void) ? Expression.Block(typeof(void), call) : Expression.Convert(call, signature.ReturnType);
        Delegate result = Expression.Lambda(type, body, parameters).Compile(preferInterpretation: true);
        made.Add(result, lambda);
        return result;
    }

    private object? Adapt(object? value, Type wanted) =>
        value is SourceObject source ? interpreter.Configurations.Adapt(source, wanted) : null;

    /// <summary>What the library calls.</summary>
    private sealed class Callback(Delegates owner, Lambda lambda, Type returns)
    {
        public object? Invoke(object?[] arguments)
        {
            object? result = owner.Invoke(lambda, arguments);
            if (returns == typeof(void))
            {
                return null;
            }

            if (result is Unknown || result is SourceObject && !returns.IsInstanceOfType(result))
            {
                result = (result as SourceObject)?.Real ?? owner.Adapt(result, returns) ?? throw new NotUnderstoodException("what a lambda returns is only known at run time");
            }

            object? fitting = result is IEnumerable sequence and not string && !returns.IsInstanceOfType(result) ? Fit(sequence) : Arguments.Coerce(result, returns);
            return fitting ?? (returns.IsValueType && Nullable.GetUnderlyingType(returns) is null ? Activator.CreateInstance(returns) : null);
        }

        private object Fit(IEnumerable sequence)
        {
            List<object?> items = Collections.Copy(sequence);
            Type element = returns.IsGenericType ? returns.GetGenericArguments()[0] : typeof(object);
            Array array = Array.CreateInstance(element, items.Count);
            for (int i = 0; i < items.Count; i++)
            {
                array.SetValue(Arguments.Coerce(items[i], element), i);
            }

            return array;
        }
    }
}

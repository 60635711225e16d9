using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>Calls library code for real, where that is allowed, and within limits.</summary>
internal sealed class LibraryCalls(Interpreter interpreter)
{
    private const int LongestMessage = 200;

    /// <summary>
    /// The method behind a symbol. The metadata that the source is bound to is that of the tool's own assemblies, so that the symbol's
    /// token names the method exactly.
    /// </summary>
    public MethodBase Resolve(IMethodSymbol symbol, Frame frame, Type? declaring = null)
    {
        if (symbol.ReducedFrom is { } reduced)
        {
            symbol = reduced.IsGenericMethod
                ? reduced.Construct([.. reduced.TypeParameters.Select((p, i) =>
                    symbol.GetTypeInferredDuringReduction(p) ?? symbol.TypeArguments.ElementAtOrDefault(symbol.TypeParameters.IndexOf(symbol.TypeParameters.FirstOrDefault(t => t.Name == p.Name)!)) ?? p)])
                : reduced;
        }

        declaring ??= interpreter.Types.FindFor(symbol, symbol.ContainingType, frame)
            ?? throw new NotUnderstoodException($"the type {symbol.ContainingType.Name} is not known");
        int token = symbol.OriginalDefinition.MetadataToken;
        if (token == 0 || declaring.Assembly.IsDynamic || declaring.Assembly.GetName().Name != symbol.ContainingAssembly.Name)
        {
            throw new NotUnderstoodException($"{symbol.ContainingType.Name}.{symbol.Name} comes from a package");
        }

        MethodBase method = declaring.Module.ResolveMethod(token)!;
        if (declaring is { IsGenericType: true, IsGenericTypeDefinition: false })
        {
            method = MethodBase.GetMethodFromHandle(method.MethodHandle, declaring.TypeHandle)!;
        }

        if (method is not MethodInfo { IsGenericMethodDefinition: true } generic)
        {
            return method;
        }

        Type[] arguments = [.. symbol.TypeArguments.Select(a => interpreter.Types.FindFor(symbol, a, frame) ?? throw new NotUnderstoodException($"the type {a.Name} is not known"))];
        try
        {
            return generic.MakeGenericMethod(arguments);
        }
        catch (ArgumentException)
        {
            throw new NotUnderstoodException($"{symbol.Name} does not take these types");
        }
    }

    /// <summary>Calls a method or constructor.</summary>
    public static object? Invoke(MethodBase method, object? receiver, object?[] arguments)
    {
        if (!AllowedCalls.Method(method))
        {
            throw new NotUnderstoodException($"{method.DeclaringType!.Name}.{method.Name} is not run");
        }

        LibraryLimits.CheckBefore(method, receiver, arguments);
        (method, arguments) = LibraryLimits.WithTimeLimit(method, arguments);
        object? result;
        try
        {
            result = method is ConstructorInfo constructor
                ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
                : method.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        catch (Exception problem) when (problem is not (NotUnderstoodException or BudgetExceededException or OperationCanceledException))
        {
            throw new NotUnderstoodException(Explain(method, problem));
        }

        return LibraryLimits.CheckAfter(method, receiver, result);
    }

    // EF's own messages name types and members. Those of calls that take values could repeat the values, so they stay out.
    private static string Explain(MethodBase method, Exception problem)
    {
        if (problem is not (InvalidOperationException or ArgumentException) || NeutralCalls.Contains(method.Name) ||
            problem.TargetSite?.Module.Assembly.GetName().Name?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) != true)
        {
            return $"{method.Name} fails ({problem.GetType().Name})";
        }

        StringBuilder text = new(problem.Message);
        text.Replace('\n', ' ').Replace('\r', ' ');
        return $"EF says: {(text.Length > LongestMessage ? text.ToString(0, LongestMessage) + "…" : text.ToString())}";
    }
}

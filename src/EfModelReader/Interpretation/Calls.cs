using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EfModelReader.Interpretation;

/// <summary>Evaluates calls, whoever they go to.</summary>
internal sealed class Calls(Interpreter interpreter)
{
    /// <summary>Evaluates a call. Where a call in a chain on a builder fails, that call alone is skipped and the chain goes on.</summary>
    public object? Invoke(IInvocationOperation call, Frame frame)
    {
        IMethodSymbol method = Target(call, frame);
        bool isExtension = call.Instance is null && method.IsExtensionMethod && call.Arguments.Length > 0;
        IOperation? receiverExpression = call.Instance ?? (isExtension ? call.Arguments[0].Value : null);
        object? receiver = receiverExpression is null ? null : Receiver(call, receiverExpression, frame);
        try
        {
            return interpreter.Intrinsics.TryInvoke(call, receiver, frame, out object? value) ? value
                : Interpreter.IsSource(method) ? InvokeSource(call, method, receiver, isExtension, frame)
                : InvokeLibrary(call, method, receiver, isExtension, frame);
        }
        catch (NotUnderstoodException problem) when (IsFluent(call, receiver, frame))
        {
            if (!NeutralCalls.Contains(method.Name))
            {
                interpreter.Report.Add(call, frame, $"the call of {method.Name} is skipped: {problem.Message}");
            }

            return receiver;
        }
        catch (NotUnderstoodException problem) when (!problem.IsNeutral && problem is not ThrownBySourceException && IsBuilder(receiver) && NeutralCalls.Contains(method.Name))
        {
            throw new NotUnderstoodException(problem.Message) { IsNeutral = true };
        }
    }

    /// <summary>Whether a value is one of the objects that a model is built with.</summary>
    public static bool IsBuilder(object? value) =>
        value is ModelBuilder or ModelConfigurationBuilder ||
        value?.GetType().Namespace is { } space && space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) && space.Contains("Builders", StringComparison.Ordinal);

    // A static method of an interface is that of the type parameter's argument.
    private IMethodSymbol Target(IInvocationOperation call, Frame frame) =>
        call is { ConstrainedToType: { } type, TargetMethod: { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } } && interpreter.Types.Close(type, frame) is INamedTypeSymbol closed
            ? (IMethodSymbol)SourceCalls.Implementation(closed, call.TargetMethod)
            : call.TargetMethod;

    private object? Receiver(IInvocationOperation call, IOperation expression, Frame frame)
    {
        if (!call.Arguments.Any(a => a.Parameter?.Type.Name is nameof(ModelBuilder) or nameof(ModelConfigurationBuilder)))
        {
            return interpreter.Expressions.Evaluate(expression, frame);
        }

        // A collaborator that configures the model, given by the container: its implementation is looked for in the source.
        object? receiver = interpreter.Expressions.TryEvaluate(expression, frame);
        return receiver is not Unknown ? receiver
            : interpreter.Configurations.FindCollaborator(call.TargetMethod.ContainingType, call, frame) ?? throw new NotUnderstoodException("it is given by the container");
    }

    private object? InvokeSource(IInvocationOperation call, IMethodSymbol method, object? receiver, bool isExtension, Frame frame)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(call, receiver, frame);
        }

        if (call.Instance is not null && receiver is not SourceObject && !method.ContainingType.IsExtension)
        {
            throw new NotUnderstoodException($"what {method.Name} is called on is not known");
        }

        object?[] arguments = [.. call.Arguments.OrderBy(a => a.Parameter!.Ordinal).Select((a, i) => isExtension && i == 0 ? receiver : interpreter.Expressions.TryEvaluate(a.Value, frame))];
        try
        {
            object? result = interpreter.SourceCalls.Invoke(method, call.Instance is null ? null : receiver, arguments, frame, call.IsVirtual);
            return ReferenceEquals(result, Unknown.Value) ? throw new NotUnderstoodException($"what {method.Name} returns is not known") : result;
        }
        catch (ThrownBySourceException)
        {
            throw new NotUnderstoodException($"{method.Name} throws");
        }
    }

    private object? InvokeLibrary(IInvocationOperation call, IMethodSymbol method, object? receiver, bool isExtension, Frame frame)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke && receiver is Lambda or Delegate)
        {
            return InvokeDelegate(call, receiver, frame);
        }

        if (receiver is SourceObject instance)
        {
            receiver = instance.Real ?? throw new NotUnderstoodException($"{method.Name} of a library is called on an object of the code");
        }

        if (receiver is null && call.Instance is not null)
        {
            throw new NotUnderstoodException($"{method.Name} is called on nothing");
        }

        System.Reflection.MethodBase target = interpreter.LibraryCalls.Resolve(method, frame);
        object?[] arguments = interpreter.Arguments.Evaluate(call.Arguments, target, frame, isExtension ? receiver : null);
        return LibraryCalls.Invoke(target, target.IsStatic ? null : receiver, arguments);
    }

    private object? InvokeDelegate(IInvocationOperation call, object? receiver, Frame frame)
    {
        object?[] arguments = [.. call.Arguments.Select(a => interpreter.Expressions.TryEvaluate(a.Value, frame))];
        return receiver switch
        {
            Lambda lambda => interpreter.Delegates.Invoke(lambda, arguments),
            Delegate made when interpreter.Delegates.Source(made) is { } lambda => interpreter.Delegates.Invoke(lambda, arguments),
            _ => throw new NotUnderstoodException("what is called is not known"),
        };
    }

    private bool IsFluent(IInvocationOperation call, object? receiver, Frame frame)
    {
        if (!IsBuilder(receiver) && receiver is not IReadOnlyAnnotatable)
        {
            return false;
        }

        try
        {
            return call.TargetMethod.ReturnsVoid || interpreter.Types.Find(call.TargetMethod.ReturnType, frame) is not { } type || type.IsInstanceOfType(receiver);
        }
        catch (NotUnderstoodException)
        {
            return false;
        }
    }
}

using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EfModelReader.Interpretation;

/// <summary>Library calls that mean something here which their own code cannot do: they would make objects of the scanned code.</summary>
internal sealed class Intrinsics(Interpreter interpreter)
{
    /// <summary>Evaluates such a call.</summary>
    public bool TryInvoke(IInvocationOperation call, object? receiver, Frame frame, out object? result)
    {
        result = null;
        IMethodSymbol method = call.TargetMethod;
        if (Interpreter.IsSource(method))
        {
            return false;
        }

        switch (method.ContainingType.Name, method.Name)
        {
            case (nameof(ModelBuilder), nameof(ModelBuilder.ApplyConfigurationsFromAssembly)) when receiver is ModelBuilder model:
                interpreter.Configurations.ApplyAll(model, call, frame);
                result = receiver;
                return true;
            case (nameof(ModelBuilder), nameof(ModelBuilder.ApplyConfiguration)) when receiver is ModelBuilder model:
                if (interpreter.Expressions.Evaluate(call.Arguments[0].Value, frame) is not SourceObject configuration)
                {
                    throw new NotUnderstoodException("the configuration is not the code's own");
                }

                interpreter.Configurations.Apply(model, configuration, interpreter.Types.Close(method.TypeArguments[0], frame), frame);
                result = receiver;
                return true;
            case (_, "HasData") when receiver is not null:
                result = receiver; // rows are no part of the shape, and no business of ours
                return true;
            case (_, "OnModelCreating" or "ConfigureConventions") when receiver is SourceObject { Real: DbContext context }:
                object? builder = interpreter.Expressions.Evaluate(call.Arguments[0].Value, frame);
                CallLibraryBase(context, method.Name, builder);
                return true;
            case (nameof(Enumerable), nameof(Enumerable.OfType)) when receiver is System.Collections.IEnumerable sequence && Interpreter.IsSource(interpreter.Types.Close(method.TypeArguments[0], frame)):
                result = Collections.Copy(sequence).Where(e => interpreter.Patterns.IsInstance(e, method.TypeArguments[0], frame)).ToArray();
                return true;
            case (_, { } name) when Attributes.IsAbout(name):
                return interpreter.Attributes.TryRead(call, receiver, frame, out result);
            case (nameof(MemoryExtensions), { } span):
                result = SpanCalls.Invoke(span, receiver, [.. call.Arguments.Skip(1).Where(a => a.ArgumentKind == ArgumentKind.Explicit).Select(a => interpreter.Expressions.Evaluate(a.Value, frame))]);
                return true;
            case (nameof(Activator), nameof(Activator.CreateInstance)):
                result = CreateInstance(call, frame);
                return true;
            case (nameof(Assembly), nameof(Assembly.GetExecutingAssembly) or nameof(Assembly.GetCallingAssembly) or nameof(Assembly.GetEntryAssembly)):
                result = interpreter.Assemblies.Of(frame.Nearest(f => f.Method)?.ContainingAssembly ?? interpreter.Settings.Context.ContainingAssembly);
                return true;
            case (nameof(Assembly), nameof(Assembly.GetAssembly)) when interpreter.Expressions.TryEvaluate(call.Arguments[0].Value, frame) is Type type:
                return interpreter.Reflection.TryRead(nameof(Type.Assembly), type, frame, out result);
            case (nameof(Object), nameof(GetType)) when receiver is SourceObject instance:
                result = interpreter.Skeletons.Map(instance.Type) ?? throw new NotUnderstoodException($"the type {instance.Type.Name} is not known");
                return true;
            case (_, { } name) when receiver is DatabaseFacade && name.StartsWith("Is", StringComparison.Ordinal):
                result = name[2..].Equals(interpreter.Settings.DeclaredProvider, StringComparison.OrdinalIgnoreCase) ||
                    name == nameof(RelationalDatabaseFacadeExtensions.IsRelational) && interpreter.Settings.DeclaredProvider is not ("InMemory" or "Cosmos");
                return true;
            default:
                return interpreter.Reflection.TryInvoke(call, receiver, frame, out result);
        }
    }

    /// <summary>Runs the library's own implementation of a model-building method (Identity's, above all).</summary>
    public static void CallLibraryBase(DbContext context, string method, object? builder) =>
        context.GetType().GetMethod(Skeletons.ContextTypes.BaseCall(method))!.Invoke(context, BindingFlags.DoNotWrapExceptions, null, [builder], null);

    private object CreateInstance(IInvocationOperation call, Frame frame)
    {
        if (call.TargetMethod.IsGenericMethod)
        {
            return interpreter.Types.Close(call.TargetMethod.TypeArguments[0], frame) is INamedTypeSymbol closed && Interpreter.IsSource(closed)
                ? interpreter.Objects.Create(closed, frame)
                : throw new NotUnderstoodException("what is made is not known");
        }

        Type type = interpreter.Expressions.Evaluate(call.Arguments[0].Value, frame) as Type ?? throw new NotUnderstoodException("what is made is not known");
        object?[] arguments = call.Arguments switch
        {
            [_] => [],
            [_, { Parameter.Type: IArrayTypeSymbol, Value: var given }] => [.. Collections.Copy((System.Collections.IEnumerable)interpreter.Expressions.Evaluate(given, frame)!)],
            [_, { Parameter.Type.SpecialType: SpecialType.System_Boolean }] => [], // whether the constructor may be private
            _ => throw new NotUnderstoodException("what is made is not known"),
        };
        return interpreter.Objects.Create(type, arguments, frame);
    }
}

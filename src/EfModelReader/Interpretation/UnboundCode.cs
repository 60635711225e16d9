using System.Linq.Expressions;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EfModelReader.Interpretation;

/// <summary>Code that the compiler could not bind, because a package or generated code is missing, or several providers offer one call.</summary>
internal sealed class UnboundCode(Interpreter interpreter)
{
    /// <summary>Evaluates what can be made of such an expression.</summary>
    public object? Evaluate(IInvalidOperation expression, Frame frame)
    {
        if (expression.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call ||
            interpreter.Sources.Model(call.SyntaxTree) is not { } model || model.GetOperation(access.Expression) is not { } receiverExpression)
        {
            throw new NotUnderstoodException("it does not compile without its packages");
        }

        object? receiver = interpreter.Expressions.Evaluate(receiverExpression, frame);
        if (receiver is SourceObject { Real: DbContext context } && access.Expression is BaseExpressionSyntax && call.ArgumentList.Arguments is [{ Expression: { } builder }] &&
            access.Name.Identifier.ValueText is "OnModelCreating" or "ConfigureConventions")
        {
            // The base class is missing; what stands in for it is called.
            Intrinsics.CallLibraryBase(context, access.Name.Identifier.ValueText, interpreter.Expressions.Evaluate(model.GetOperation(builder), frame));
            return null;
        }

        receiver = (receiver as SourceObject)?.Real ?? receiver;
        string name = access.Name.Identifier.Text;
        if (receiver is DatabaseFacade && name.StartsWith("Is", StringComparison.Ordinal))
        {
            return name[2..].Equals(interpreter.Settings.DeclaredProvider, StringComparison.OrdinalIgnoreCase);
        }

        if (!Calls.IsBuilder(receiver))
        {
            throw new NotUnderstoodException($"{name} does not bind without its packages");
        }

        if (TryCandidates(call, model, receiver!, frame, out object? result) || TryByName(call, access.Name, model, receiver!, frame, out result))
        {
            return result;
        }

        bool losesMember = name is "Property" or "HasOne" or "HasMany" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "Entity";
        if (losesMember)
        {
            throw new NotUnderstoodException($"{name} is about a type that is not known");
        }

        if (!NeutralCalls.Contains(name))
        {
            interpreter.Report.Add(expression, frame, $"the call of {name} is skipped: it comes from a package that is not at hand");
        }

        return receiver;
    }

    /// <summary>Evaluates a call on a <c>dynamic</c> value.</summary>
    public object? InvokeDynamic(IDynamicInvocationOperation call, Frame frame)
    {
        if (call.Operation is IDynamicMemberReferenceOperation { Instance: { } instance, MemberName: nameof(ModelBuilder.ApplyConfiguration) } &&
            interpreter.Expressions.Evaluate(instance, frame) is ModelBuilder model &&
            call.Arguments is [{ } argument] && interpreter.Expressions.Evaluate(argument, frame) is SourceObject configuration)
        {
            foreach (INamedTypeSymbol declared in configuration.Type.AllInterfaces.Where(i => i.Name == "IEntityTypeConfiguration" && i.TypeArguments.Length == 1))
            {
                interpreter.Configurations.Apply(model, configuration, declared.TypeArguments[0], frame);
            }

            return model;
        }

        throw new NotUnderstoodException("what is called is only known at run time");
    }

    // Several providers offer the call, or it is a shade off: the candidate of the provider in use is meant.
    private bool TryCandidates(InvocationExpressionSyntax call, SemanticModel model, object receiver, Frame frame, out object? result)
    {
        foreach (IMethodSymbol candidate in model.GetSymbolInfo(call).CandidateSymbols.OfType<IMethodSymbol>()
            .Where(c => !Interpreter.IsSource(c) && IsOfProviderInUse(c.ContainingAssembly.Name)))
        {
            try
            {
                MethodBase method = interpreter.LibraryCalls.Resolve(candidate, frame);
                ParameterInfo[] parameters = method.GetParameters();
                int first = method.IsStatic ? 1 : 0;
                if (TryArguments(call, model, parameters, first, frame) is { } arguments)
                {
                    if (method.IsStatic)
                    {
                        arguments[0] = receiver;
                    }

                    result = LibraryCalls.Invoke(method, method.IsStatic ? null : receiver, arguments);
                    return true;
                }
            }
            catch (NotUnderstoodException)
            {
                // the next candidate may fit
            }
        }

        result = null;
        return false;
    }

    private bool TryByName(InvocationExpressionSyntax call, SimpleNameSyntax name, SemanticModel model, object receiver, Frame frame, out object? result)
    {
        Type[] typeArguments = name is GenericNameSyntax generic
            ? [.. generic.TypeArgumentList.Arguments.Select(a => model.GetTypeInfo(a).Type is { } t ? interpreter.Types.Find(t, frame) : null).OfType<Type>()]
            : [];
        foreach (MethodInfo method in receiver.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Concat(BuilderExtensions.Named(name.Identifier.Text, receiver))
            .Where(m => m.Name == name.Identifier.Text)
            .OrderBy(m => m.IsStatic).ThenBy(m => m.IsGenericMethodDefinition).ThenBy(m => m.GetParameters().Length).ThenBy(m => m.ToString(), StringComparer.Ordinal))
        {
            try
            {
                if (Close(method, typeArguments, call, receiver) is { } closed && TryArguments(call, model, closed.GetParameters(), closed.IsStatic ? 1 : 0, frame) is { } arguments)
                {
                    if (closed.IsStatic)
                    {
                        arguments[0] = receiver;
                    }

                    result = LibraryCalls.Invoke(closed, closed.IsStatic ? null : receiver, arguments);
                    return true;
                }
            }
            catch (Exception problem) when (problem is NotUnderstoodException or ArgumentException)
            {
                // the next overload may fit
            }
        }

        result = null;
        return false;
    }

    // The type arguments as written; else the one that the selected member has.
    private static MethodInfo? Close(MethodInfo method, Type[] given, InvocationExpressionSyntax call, object receiver)
    {
        if (!method.IsGenericMethodDefinition)
        {
            return given.Length == 0 ? method : null;
        }

        if (given.Length == method.GetGenericArguments().Length)
        {
            return method.MakeGenericMethod(given);
        }

        bool takesSelector = given.Length == 0 && method.GetGenericArguments().Length == 1 && receiver.GetType() is { IsGenericType: true };
        return takesSelector && call.ArgumentList.Arguments is [{ Expression: SimpleLambdaExpressionSyntax lambda }, ..] &&
            Selectors.Members(lambda, receiver.GetType().GetGenericArguments()[0]) is { } selected
                ? method.MakeGenericMethod(selected.Type)
                : null;
    }

    private object?[]? TryArguments(InvocationExpressionSyntax call, SemanticModel model, ParameterInfo[] parameters, int first, Frame frame)
    {
        SeparatedSyntaxList<ArgumentSyntax> given = call.ArgumentList.Arguments;
        if (given.Count + first > parameters.Length)
        {
            return null;
        }

        object?[] arguments = new object?[parameters.Length];
        for (int i = first; i < parameters.Length; i++)
        {
            if (i - first >= given.Count)
            {
                if (!parameters[i].HasDefaultValue)
                {
                    return null;
                }

                arguments[i] = parameters[i].DefaultValue;
            }
            else
            {
                arguments[i] = Argument(given[i - first].Expression, parameters[i].ParameterType, model, frame);
            }
        }

        return arguments;
    }

    // Around unbound calls the parameters of selectors have no types, so these are read from the syntax.
    private object? Argument(ExpressionSyntax syntax, Type wanted, SemanticModel model, Frame frame)
    {
        if (syntax is SimpleLambdaExpressionSyntax lambda && wanted.IsGenericType && wanted.GetGenericTypeDefinition() == typeof(Expression<>) &&
            wanted.GetGenericArguments()[0].GetMethod("Invoke") is { } signature && signature.GetParameters() is [{ ParameterType: var owner }] &&
            interpreter.Selectors.Build(lambda, owner, wanted.GetGenericArguments()[0], signature.ReturnType) is { } selector)
        {
            return selector;
        }

        IOperation value = model.GetOperation(syntax) ?? throw new NotUnderstoodException("an argument could not be read");
        return interpreter.Arguments.Evaluate(value, wanted, frame);
    }

    private bool IsOfProviderInUse(string assembly) =>
        assembly.Contains(interpreter.Settings.ProviderAssembly, StringComparison.Ordinal) ||
        !assembly.Contains("Npgsql", StringComparison.Ordinal) && !assembly.Contains("SqlServer", StringComparison.Ordinal) && !assembly.Contains("Sqlite", StringComparison.Ordinal);
}

using System.Reflection;
using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Makes objects: of the source's classes as <see cref="SourceObject"/>, of libraries' classes for real where that is allowed.</summary>
internal sealed class ObjectCreation(Interpreter interpreter)
{
    /// <summary>Evaluates <c>new T(…) { … }</c>.</summary>
    public object Create(IObjectCreationOperation creation, Frame frame)
    {
        ITypeSymbol type = interpreter.Types.Close(creation.Type!, frame);
        if (type is INamedTypeSymbol source && !ToolTypes.Has(source))
        {
            if (ConversionTypes.BaseOf(source) is not null)
            {
                return Activator.CreateInstance(interpreter.Skeletons.Map(source) ?? throw new NotUnderstoodException($"no {source.Name} can be made"))!;
            }

            if (creation.Constructor is null || !Interpreter.IsSource(source))
            {
                throw new NotUnderstoodException($"{source.Name} comes from a package");
            }

            Dictionary<ISymbol, object?> arguments = creation.Arguments
                .ToDictionary<IArgumentOperation, ISymbol, object?>(
                    a => a.Parameter!.OriginalDefinition, a => interpreter.Expressions.TryEvaluate(a.Value, frame), SymbolEqualityComparer.Default);
            SourceObject made = Create(source, creation.Constructor, arguments, frame);
            Initialize(creation.Initializer, made, frame);
            return made;
        }

        if (creation.Constructor is not { } symbol || interpreter.Types.FindFor(symbol, type, frame) is not { } real)
        {
            throw new NotUnderstoodException($"no {type.Name} can be made");
        }

        MethodBase constructor = interpreter.LibraryCalls.Resolve(symbol, frame, real);
        object instance = LibraryCalls.Invoke(constructor, null, interpreter.Arguments.Evaluate(creation.Arguments, constructor, frame))!;
        Initialize(creation.Initializer, instance, frame);
        return instance;
    }

    /// <summary>Evaluates <c>new T()</c> of a type parameter.</summary>
    public object Create(ITypeParameterObjectCreationOperation creation, Frame frame) =>
        interpreter.Types.Close(creation.Type!, frame) is INamedTypeSymbol type && Interpreter.IsSource(type)
            ? Create(type, frame)
            : throw new NotUnderstoodException("what is made is not known");

    /// <summary>Evaluates <c>new { … }</c>.</summary>
    public AnonymousObject Create(IAnonymousObjectCreationOperation creation, Frame frame) => new(
        creation.Initializers.OfType<ISimpleAssignmentOperation>().ToDictionary(
            i => ((IPropertyReferenceOperation)i.Target).Property.Name, i => interpreter.Expressions.Evaluate(i.Value, frame), StringComparer.Ordinal));

    /// <summary>Makes an object with its parameterless constructor; a source converter or comparer for real.</summary>
    public object Create(INamedTypeSymbol type, Frame frame)
    {
        if (ConversionTypes.BaseOf(type) is not null)
        {
            return Activator.CreateInstance(interpreter.Skeletons.Map(type) ?? throw new NotUnderstoodException($"no {type.Name} can be made"))!;
        }

        IMethodSymbol? constructor = type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        return constructor is null && type.TypeKind != TypeKind.Struct
            ? throw new NotUnderstoodException($"{type.Name} has no constructor without parameters")
            : Create(type, constructor, [], frame);
    }

    /// <summary>Makes an object of a type that was found by reflection: of the source, or one that a library allows.</summary>
    public object Create(Type type, object?[] arguments, Frame frame)
    {
        if (interpreter.Skeletons.SymbolOf(type) is { } symbol && ConversionTypes.BaseOf(symbol) is null)
        {
            IMethodSymbol constructor = symbol.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == arguments.Length)
                ?? throw new NotUnderstoodException($"{symbol.Name} has no such constructor");
            return Create(symbol, constructor, constructor.OriginalDefinition.Parameters.ToDictionary<IParameterSymbol, ISymbol, object?>(p => p, p => arguments[p.Ordinal], SymbolEqualityComparer.Default), frame);
        }

        // A stand-in of a converter converts nothing, whatever the real one is given.
        if (type.Assembly.IsDynamic && Activator.CreateInstance(type) is { } converter)
        {
            return converter;
        }

        ConstructorInfo made = type.GetConstructors().FirstOrDefault(c => Fits(c.GetParameters(), arguments)) ?? throw new NotUnderstoodException($"{type.Name} has no such constructor");
        return LibraryCalls.Invoke(made, null, [.. made.GetParameters().Select((p, i) => i < arguments.Length ? Interpretation.Arguments.Coerce(arguments[i], p.ParameterType) : p.DefaultValue)])!;
    }

    private static bool Fits(ParameterInfo[] parameters, object?[] arguments) =>
        parameters.Length >= arguments.Length && parameters.Skip(arguments.Length).All(p => p.HasDefaultValue) &&
        arguments.Zip(parameters).All(pair => pair.First is null ? !pair.Second.ParameterType.IsValueType : pair.Second.ParameterType.IsInstanceOfType(Interpretation.Arguments.Coerce(pair.First, pair.Second.ParameterType)));

    /// <summary>Makes an object of the source.</summary>
    /// <param name="type">Its closed type.</param>
    /// <param name="constructor">The constructor to run.</param>
    /// <param name="arguments">The constructor's arguments, by the parameters' definitions.</param>
    /// <param name="frame">Where it is made.</param>
    /// <param name="madeElsewhere">See <see cref="SourceObject.MadeElsewhere"/>.</param>
    public SourceObject Create(
        INamedTypeSymbol type, IMethodSymbol? constructor, Dictionary<ISymbol, object?> arguments, Frame frame, bool madeElsewhere = false)
    {
        using Budget.Scope call = interpreter.Budget.Enter();
        SourceObject made = new(type) { MadeElsewhere = madeElsewhere };
        Stack<INamedTypeSymbol> parents = new();
        for (INamedTypeSymbol? parent = type; parent is not null && Interpreter.IsSource(parent); parent = parent.BaseType)
        {
            parents.Push(parent);
        }

        foreach (INamedTypeSymbol parent in parents)
        {
            Frame own = new() { This = made };
            interpreter.SourceCalls.BindTypeArguments(own, parent, made, frame);
            if (SymbolEqualityComparer.Default.Equals(parent, type))
            {
                foreach ((ISymbol parameter, object? value) in arguments)
                {
                    own.Declare(parameter, value);
                    made.Members[parameter] = value;
                }
            }

            RunInitializers(parent, made, own);
        }

        if (constructor is not null)
        {
            RunConstructor(made, constructor, arguments, frame);
        }

        return made;
    }

    private void RunInitializers(INamedTypeSymbol type, SourceObject made, Frame frame)
    {
        foreach (ISymbol member in type.OriginalDefinition.GetMembers().Where(m => !m.IsStatic && m is IFieldSymbol or IPropertySymbol))
        {
            ExpressionSyntax? value = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (value is not null)
            {
                made.Members[member] = interpreter.Expressions.TryEvaluate(interpreter.OperationOf(value), frame);
            }
        }
    }

    private void RunConstructor(SourceObject made, IMethodSymbol constructor, Dictionary<ISymbol, object?> arguments, Frame frame)
    {
        Frame own = new() { This = made, Method = constructor };
        interpreter.SourceCalls.BindTypeArguments(own, constructor.ContainingType, made, frame);
        foreach ((ISymbol parameter, object? value) in arguments)
        {
            own.Declare(parameter, value);
        }

        switch (constructor.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax())
        {
            case TypeDeclarationSyntax primary:
                RunPrimary(made, constructor, arguments, primary, own);
                break;
            case ConstructorDeclarationSyntax declared when interpreter.OperationOf(declared) is IConstructorBodyOperation body:
                if (body.Initializer is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: var other } chained } && Interpreter.IsSource(other))
                {
                    RunConstructor(made, other, Evaluate(chained.Arguments, own), own);
                }
                else if (body.Initializer is null)
                {
                    RunParent(made, constructor.ContainingType, own);
                }

                interpreter.Statements.Run((IOperation?)body.BlockBody ?? body.ExpressionBody, own);
                break;
            default:
                RunParent(made, constructor.ContainingType, own);
                break;
        }
    }

    private void RunPrimary(SourceObject made, IMethodSymbol constructor, Dictionary<ISymbol, object?> arguments, TypeDeclarationSyntax syntax, Frame own)
    {
        foreach (IParameterSymbol parameter in constructor.OriginalDefinition.Parameters)
        {
            if (arguments.TryGetValue(parameter, out object? value))
            {
                made.Members[parameter] = value;
                if (syntax is RecordDeclarationSyntax &&
                    constructor.ContainingType.OriginalDefinition.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                {
                    made.Members[property] = value;
                }
            }
        }

        if (syntax.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is not { } initializer)
        {
            RunParent(made, constructor.ContainingType, own);
        }
        else if (interpreter.Sources.Model(syntax.SyntaxTree).GetOperation(initializer) is IInvocationOperation { TargetMethod: var parent } call && Interpreter.IsSource(parent))
        {
            RunConstructor(made, parent, Evaluate(call.Arguments, own), own);
        }
    }

    private void RunParent(SourceObject made, INamedTypeSymbol type, Frame frame)
    {
        if (type.BaseType is { } parent && Interpreter.IsSource(parent) && parent.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } constructor)
        {
            RunConstructor(made, constructor, [], frame);
        }
    }

    private Dictionary<ISymbol, object?> Evaluate(IEnumerable<IArgumentOperation> arguments, Frame frame) =>
        arguments.ToDictionary<IArgumentOperation, ISymbol, object?>(
            a => a.Parameter!.OriginalDefinition, a => interpreter.Expressions.TryEvaluate(a.Value, frame), SymbolEqualityComparer.Default);

    private void Initialize(IObjectOrCollectionInitializerOperation? initializer, object made, Frame frame)
    {
        if (initializer is null)
        {
            return;
        }

        Frame inner = new(frame) { ImplicitReceiver = made };
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is IMemberInitializerOperation member)
            {
                if (interpreter.Expressions.TryEvaluate(member.InitializedMember, inner) is { } value and not Unknown)
                {
                    Initialize(member.Initializer, value, inner);
                }
            }
            else
            {
                interpreter.Expressions.TryEvaluate(part, inner);
            }
        }
    }
}

using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Interpretation;

/// <summary>
/// Reflection over the scanned source. Skeleton types answer most of it themselves; what they are not (generic, of an assembly, with
/// methods) is answered from the symbols.
/// </summary>
internal sealed class ReflectionCalls(Interpreter interpreter)
{
    private readonly Dictionary<INamedTypeSymbol, Type> definitions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Type, INamedTypeSymbol> symbols = [];

    /// <summary>Evaluates <c>typeof(T)</c>.</summary>
    public Type TypeOf(ITypeSymbol symbol, Frame frame) =>
        symbol is INamedTypeSymbol { IsUnboundGenericType: true } open && !ToolTypes.Has(open) ? Definition(open.OriginalDefinition) : interpreter.Types.Get(symbol, frame);

    /// <summary>Reads a property of a type or assembly of the source.</summary>
    public bool TryRead(string property, object receiver, Frame frame, out object? value)
    {
        value = null;
        if (receiver is SourceAssembly assembly)
        {
            value = property switch
            {
                nameof(Assembly.FullName) => assembly.FullName,
                nameof(Assembly.DefinedTypes) => assembly.DefinedTypes.ToArray(),
                nameof(Assembly.ExportedTypes) => assembly.GetTypes(),
                _ => throw new NotUnderstoodException($"{property} of an assembly is not known"),
            };
            return true;
        }

        if (receiver is not Type type || SymbolOf(type) is not { } symbol)
        {
            return false;
        }

        bool isDefinition = symbols.ContainsKey(type);
        object? read = property switch
        {
            nameof(Type.Assembly) => interpreter.Assemblies.Of(symbol.ContainingAssembly),
            nameof(Type.Name) => symbol.MetadataName,
            nameof(Type.FullName) => ToolTypes.MetadataName(symbol),
            nameof(Type.Namespace) => symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
            nameof(Type.IsAbstract) => symbol.IsAbstract || symbol.IsStatic || symbol.TypeKind == TypeKind.Interface,
            nameof(Type.IsSealed) => symbol.IsSealed,
            nameof(Type.IsNested) => symbol.ContainingType is not null,
            nameof(Type.IsPublic) => symbol is { DeclaredAccessibility: Accessibility.Public, ContainingType: null },
            nameof(Type.IsGenericType) => symbol.IsGenericType,
            nameof(Type.IsGenericTypeDefinition) or nameof(Type.ContainsGenericParameters) => isDefinition,
            nameof(Type.GenericTypeArguments) => Arguments(symbol, isDefinition, frame),
            _ => null,
        };
        value = read;
        return read is not null;
    }

    /// <summary>Evaluates a call on a type, assembly or method that reflection found.</summary>
    public bool TryInvoke(IInvocationOperation call, object? receiver, Frame frame, out object? result)
    {
        result = null;
        switch (receiver)
        {
            case SourceAssembly assembly:
                result = call.TargetMethod.Name switch
                {
                    nameof(Assembly.GetTypes) or nameof(Assembly.GetExportedTypes) or "GetLoadableTypes" => assembly.GetTypes(),
                    nameof(Assembly.GetName) => assembly.GetName(),
                    _ => throw new NotUnderstoodException($"{call.TargetMethod.Name} of an assembly is not run"),
                };
                return true;
            case SourceMethod method:
                result = Invoke(method, call, frame);
                return true;
            case MethodInfo method when call.TargetMethod.Name == nameof(MethodBase.Invoke):
                result = Invoke(method, call, frame);
                return true;
            case Type type when SymbolOf(type) is { } symbol:
                return TryInvoke(type, symbol, call, frame, out result);
            default:
                return false;
        }
    }

    private bool TryInvoke(Type type, INamedTypeSymbol symbol, IInvocationOperation call, Frame frame, out object? result)
    {
        switch (call.TargetMethod.Name)
        {
            case nameof(Type.GetGenericTypeDefinition) when symbol.IsGenericType:
                result = Definition(symbol.OriginalDefinition);
                return true;
            case nameof(Type.GetGenericArguments):
                result = Arguments(symbol, symbols.ContainsKey(type), frame);
                return true;
            case nameof(Type.MakeGenericType) when symbols.ContainsKey(type):
                result = MakeGenericType(symbol, call, frame);
                return true;
            case nameof(Type.GetMethod) when interpreter.Expressions.Evaluate(call.Arguments[0].Value, frame) is string name:
                result = FindMethod(symbol, name) is { } method ? new SourceMethod(method) : null;
                return true;
            case nameof(Type.GetMethods) or nameof(Type.GetMember) or nameof(Type.GetMembers) or nameof(Type.GetConstructors):
                throw new NotUnderstoodException("the code's own members are looked up by reflection");
            default:
                result = null;
                return false;
        }
    }

    private object? Invoke(SourceMethod target, IInvocationOperation call, Frame frame)
    {
        switch (call.TargetMethod.Name)
        {
            case nameof(MethodInfo.MakeGenericMethod):
                ITypeSymbol[] types = [.. Types(call.Arguments[0].Value, frame).Select(Symbol)];
                return new SourceMethod(target.Method.OriginalDefinition.Construct(types));
            case nameof(MethodBase.Invoke):
                object? receiver = interpreter.Expressions.Evaluate(call.Arguments[0].Value, frame);
                object?[] arguments = interpreter.Expressions.Evaluate(call.Arguments[1].Value, frame) is IEnumerable given ? [.. Collections.Copy(given)] : [];
                return interpreter.SourceCalls.Invoke(target.Method, receiver, arguments, frame, isVirtual: true);
            default:
                throw new NotUnderstoodException("the code's own methods are looked at by reflection");
        }
    }

    private object? Invoke(MethodInfo target, IInvocationOperation call, Frame frame)
    {
        object? receiver = interpreter.Expressions.Evaluate(call.Arguments[0].Value, frame);
        object?[] arguments = interpreter.Expressions.Evaluate(call.Arguments[1].Value, frame) is IEnumerable given ? [.. Collections.Copy(given)] : [];
        if (receiver is ModelBuilder model && target.Name == nameof(ModelBuilder.ApplyConfiguration) && arguments is [SourceObject configuration])
        {
            interpreter.Configurations.Apply(model, configuration, Symbol(target.GetGenericArguments()[0]), frame);
            return model;
        }

        ParameterInfo[] parameters = target.GetParameters();
        if (arguments.Length != parameters.Length)
        {
            throw new NotUnderstoodException("a method is called with a wrong number of arguments");
        }

        return LibraryCalls.Invoke(
            target, receiver, [.. arguments.Select((a, i) => a is Lambda lambda ? interpreter.Delegates.Make(lambda, parameters[i].ParameterType) : Interpretation.Arguments.Coerce(a, parameters[i].ParameterType))]);
    }

    private Type MakeGenericType(INamedTypeSymbol definition, IInvocationOperation call, Frame frame)
    {
        ITypeSymbol[] types = [.. Types(call.Arguments[0].Value, frame).Select(Symbol)];
        return types.Length == definition.Arity && interpreter.Skeletons.Map(definition.Construct(types)) is { } made
            ? made
            : throw new NotUnderstoodException($"the type {definition.Name} cannot be made");
    }

    private List<Type> Types(IOperation expression, Frame frame) =>
        interpreter.Expressions.Evaluate(expression, frame) is IEnumerable given ? [.. Collections.Copy(given).OfType<Type>()] : throw new NotUnderstoodException("the types are not known");

    // The symbol of a type, looked up in the compilation of the context where the tool's own assemblies have it.
    private ITypeSymbol Symbol(Type type) =>
        SymbolOf(type)
        ?? (type.IsGenericType || type.FullName is null ? null : interpreter.CompilationOf(interpreter.Settings.Context).GetTypeByMetadataName(type.FullName))
        ?? throw new NotUnderstoodException($"the type {type.Name} is not known here");

    private INamedTypeSymbol? SymbolOf(Type type) => symbols.GetValueOrDefault(type) ?? interpreter.Skeletons.SymbolOf(type);

    private static IMethodSymbol? FindMethod(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
        {
            if (owner.GetMembers(name).OfType<IMethodSymbol>().ToList() is [{ } only])
            {
                return only;
            }
        }

        return null;
    }

    private Type[] Arguments(INamedTypeSymbol symbol, bool isDefinition, Frame frame) =>
        isDefinition ? [] : [.. symbol.TypeArguments.Select(a => interpreter.Types.Get(a, frame))];

    // Closed generic types of the source are plain types here, so their definition is a type that only stands for the name.
    private Type Definition(INamedTypeSymbol symbol)
    {
        if (!definitions.TryGetValue(symbol, out Type? definition))
        {
            string name = "GenericDefinitions.N" + definitions.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + "." + symbol.Name;
            TypeBuilder builder = interpreter.Skeletons.Module.DefineType(name, TypeAttributes.Public);
            definition = builder.CreateType();
            definitions.Add(symbol, definition);
            symbols.Add(definition, symbol);
        }

        return definition;
    }
}

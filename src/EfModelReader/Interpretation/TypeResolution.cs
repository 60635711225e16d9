using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>Leads from symbols, as they stand in the code, to closed symbols and to types.</summary>
internal sealed class TypeResolution(Interpreter interpreter)
{
    /// <summary>The symbol with the frame's type arguments put in.</summary>
    public ITypeSymbol Close(ITypeSymbol symbol, Frame frame)
    {
        switch (symbol)
        {
            case ITypeParameterSymbol parameter:
                return frame.TypeArgument(parameter) ?? symbol;
            case IArrayTypeSymbol array:
                ITypeSymbol element = Close(array.ElementType, frame);
                return Same(element, array.ElementType)
                    ? symbol
                    : interpreter.CompilationOf(interpreter.Settings.Context).CreateArrayTypeSymbol(element, array.Rank);
            case INamedTypeSymbol { IsUnboundGenericType: false } named when named.TypeArguments.Length > 0 || named.ContainingType is { TypeArguments.Length: > 0 }:
                return Close(named, frame);
            default:
                return symbol;
        }
    }

    /// <summary>The type EF sees: a skeleton for a type of the source.</summary>
    public Type? Find(ITypeSymbol symbol, Frame frame) => interpreter.Skeletons.Map(Close(symbol, frame));

    /// <summary>The type EF sees, or a failure.</summary>
    public Type Get(ITypeSymbol symbol, Frame frame) =>
        Find(symbol, frame) ?? throw new NotUnderstoodException($"the type {Close(symbol, frame).Name} is not known");

    /// <summary>
    /// The type that values have here. Instances of the source's classes are no instances of their skeletons, so that collections and
    /// delegates of them are collections and delegates of objects.
    /// </summary>
    public Type? FindForValues(ITypeSymbol symbol, Frame frame)
    {
        switch (Close(symbol, frame))
        {
            case IArrayTypeSymbol array:
                Type? element = FindForValues(array.ElementType, frame);
                return element is null ? null : array.Rank == 1 ? element.MakeArrayType() : element.MakeArrayType(array.Rank);
            case INamedTypeSymbol named when AllowedCalls.IsModelBuilding(named.ContainingAssembly):
                return interpreter.Skeletons.Map(named); // EF's own objects are of skeletons
            case INamedTypeSymbol named when ToolTypes.Find(named.OriginalDefinition) is { } definition:
                if (!definition.IsGenericTypeDefinition || named.IsUnboundGenericType)
                {
                    return definition;
                }

                Type?[] arguments = [.. named.TypeArguments.Select(a => FindForValues(a, frame))];
                if (Array.Exists(arguments, a => a is null) || arguments.Length != definition.GetGenericArguments().Length)
                {
                    return null;
                }

                return definition == typeof(Nullable<>) && !arguments[0]!.IsValueType ? arguments[0] : definition.MakeGenericType(arguments!);
            case { TypeKind: TypeKind.Enum } enumeration:
                return interpreter.Skeletons.Map(enumeration);
            case { TypeKind: TypeKind.TypeParameter or TypeKind.Pointer or TypeKind.FunctionPointer }:
                return null;
            default:
                return typeof(object);
        }
    }

    /// <summary>The type to call a library member with: EF sees skeletons, other libraries see values.</summary>
    public Type? FindFor(ISymbol member, ITypeSymbol symbol, Frame frame) =>
        AllowedCalls.IsModelBuilding(member.ContainingAssembly) ? Find(symbol, frame) : FindForValues(symbol, frame);

    private ITypeSymbol Close(INamedTypeSymbol named, Frame frame)
    {
        INamedTypeSymbol definition = named.OriginalDefinition;
        if (named.ContainingType is { TypeArguments.Length: > 0 } outer && Close((ITypeSymbol)outer, frame) is INamedTypeSymbol closedOuter)
        {
            definition = closedOuter.GetTypeMembers(named.Name, named.Arity).FirstOrDefault() ?? definition;
        }

        if (named.TypeArguments.Length == 0)
        {
            return definition;
        }

        ITypeSymbol[] arguments = [.. named.TypeArguments.Select(a => Close(a, frame).WithNullableAnnotation(a.NullableAnnotation))];
        return arguments.Zip(named.TypeArguments).All(pair => Same(pair.First, pair.Second)) ? named : definition.Construct(arguments);
    }

    private static bool Same(ITypeSymbol a, ITypeSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}

using System.Reflection;
using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>
/// Attributes as the interpreted code looks for them. Skeletons carry only those that EF reads; the code's own are made here, from what the
/// source says of them.
/// </summary>
internal sealed class Attributes(Interpreter interpreter)
{
    /// <summary>Whether a method of this name looks for attributes.</summary>
    public static bool IsAbout(string method) =>
        method is nameof(MemberInfo.IsDefined) or nameof(CustomAttributeExtensions.GetCustomAttribute) or nameof(CustomAttributeExtensions.GetCustomAttributes);

    /// <summary>Evaluates a call that looks for attributes of a type or member of the source.</summary>
    public bool TryRead(IInvocationOperation call, object? receiver, Frame frame, out object? result)
    {
        result = null;
        List<object?> arguments = [.. call.Arguments.Skip(call.Instance is null ? 1 : 0).Select(a => interpreter.Expressions.Evaluate(a.Value, frame))];
        receiver ??= call.Instance is null && call.Arguments is [{ } first, ..] ? interpreter.Expressions.Evaluate(first.Value, frame) : null;
        if (receiver is not MemberInfo member || SymbolsOf(member).ToList() is not { Count: > 0 } symbols)
        {
            return false;
        }

        INamedTypeSymbol? wanted = call.TargetMethod.TypeArguments is [{ } typeArgument] ? interpreter.Types.Close(typeArgument, frame) as INamedTypeSymbol
            : arguments.OfType<Type>().FirstOrDefault() is { } type ? interpreter.Skeletons.SymbolOf(type)
            : null;
        if (wanted is null && arguments.OfType<Type>().Any() || wanted is not null && !Interpreter.IsSource(wanted))
        {
            return false; // a library's: the skeleton has what EF reads
        }

        List<AttributeData> found = [.. symbols.SelectMany(s => s.GetAttributes()).Where(a => a.AttributeClass is { } own && Interpreter.IsSource(own) && (wanted is null || Is(own, wanted)))];
        result = call.TargetMethod.Name switch
        {
            nameof(MemberInfo.IsDefined) => found.Count > 0,
            nameof(CustomAttributeExtensions.GetCustomAttribute) => found.Count > 0 ? Make(found[0], frame) : null,
            _ => found.Select(a => (object)Make(a, frame)).Concat(wanted is null ? member.GetCustomAttributes(inherit: true) : []).ToArray(),
        };
        return true;
    }

    // The member itself, then what it overrides or derives from.
    private IEnumerable<ISymbol> SymbolsOf(MemberInfo member)
    {
        INamedTypeSymbol? type = interpreter.Skeletons.SymbolOf(member as Type ?? member.DeclaringType ?? typeof(object));
        if (member is Type)
        {
            for (; type is not null && Interpreter.IsSource(type); type = type.BaseType)
            {
                yield return type;
            }

            yield break;
        }

        for (ISymbol? symbol = type?.GetMembers(member.Name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol); symbol is not null; symbol = (symbol as IPropertySymbol)?.OverriddenProperty)
        {
            yield return symbol;
        }
    }

    private static bool Is(INamedTypeSymbol? type, INamedTypeSymbol wanted)
    {
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, wanted))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private SourceObject Make(AttributeData data, Frame frame)
    {
        Dictionary<ISymbol, object?> arguments = new(SymbolEqualityComparer.Default);
        foreach (IParameterSymbol parameter in data.AttributeConstructor?.Parameters ?? [])
        {
            arguments[parameter.OriginalDefinition] = parameter.Ordinal < data.ConstructorArguments.Length ? Value(data.ConstructorArguments[parameter.Ordinal], frame) : Unknown.Value;
        }

        SourceObject made = interpreter.Objects.Create(data.AttributeClass!, data.AttributeConstructor, arguments, frame);
        foreach ((string name, TypedConstant value) in data.NamedArguments)
        {
            for (INamedTypeSymbol? type = data.AttributeClass; type is not null; type = type.BaseType)
            {
                if (type.GetMembers(name).FirstOrDefault() is { } member)
                {
                    made.Members[member.OriginalDefinition] = Value(value, frame);
                    break;
                }
            }
        }

        return made;
    }

    private object? Value(TypedConstant constant, Frame frame) => constant switch
    {
        { IsNull: true } => null,
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => interpreter.Types.Get(type, frame),
        { Kind: TypedConstantKind.Array, Type: IArrayTypeSymbol array } => Values(constant, interpreter.Types.FindForValues(array.ElementType, frame) ?? typeof(object), frame),
        { Kind: TypedConstantKind.Enum, Type: { } type } => Enum.ToObject(interpreter.Types.Get(type, frame), constant.Value!),
        _ => constant.Value,
    };

    private Array Values(TypedConstant constant, Type element, Frame frame)
    {
        Array array = Array.CreateInstance(element, constant.Values.Length);
        for (int i = 0; i < array.Length; i++)
        {
            array.SetValue(Value(constant.Values[i], frame), i);
        }

        return array;
    }
}

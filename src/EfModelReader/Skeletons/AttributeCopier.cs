using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>Copies the attributes that EF reads, and only those: attributes of the scanned code are never made.</summary>
internal sealed class AttributeCopier(Func<ITypeSymbol, Type?> resolve, Action<ISymbol, string> dropped)
{
    /// <summary>Copies the attributes of a symbol.</summary>
    public void Copy(ISymbol owner, Action<CustomAttributeBuilder> set)
    {
        foreach (AttributeData attribute in owner.GetAttributes())
        {
            if (attribute.AttributeConstructor is not { } constructor || !IsRead(attribute.AttributeClass))
            {
                continue;
            }

            try
            {
                if (Build(attribute, constructor) is { } builder)
                {
                    set(builder);
                }
            }
            catch (Exception problem) when (problem is ArgumentException or TargetInvocationException or InvalidCastException or NotSupportedException)
            {
                // An attribute with impossible arguments would stop EF for the whole type; only the attribute is lost.
                dropped(owner, $"its attribute [{attribute.AttributeClass!.Name}] has arguments that EF does not take");
            }
        }
    }

    // Configurations named by an attribute hold code: they are interpreted, EF must not try to make them.
    private static bool IsRead(INamedTypeSymbol? type) =>
        type is { TypeKind: not TypeKind.Error } &&
        !type.Name.StartsWith("EntityTypeConfiguration", StringComparison.Ordinal) &&
        type.ContainingNamespace.ToDisplayString() is var space &&
        (space.StartsWith("System.ComponentModel.DataAnnotations", StringComparison.Ordinal) ||
         space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));

    private CustomAttributeBuilder? Build(AttributeData data, IMethodSymbol symbol)
    {
        if (ToolTypes.Find(data.AttributeClass!.OriginalDefinition) is not { IsGenericTypeDefinition: false } type || !MattersToEf(type))
        {
            return null;
        }

        ConstructorInfo constructor = (ConstructorInfo)type.Module.ResolveMethod(symbol.OriginalDefinition.MetadataToken)!;
        ParameterInfo[] parameters = constructor.GetParameters();
        object?[] arguments = [.. data.ConstructorArguments.Select((a, i) => Value(a, parameters[i].ParameterType))];
        List<PropertyInfo> properties = [];
        List<object?> values = [];
        foreach ((string name, TypedConstant constant) in data.NamedArguments)
        {
            if (type.GetProperty(name) is { CanWrite: true } property)
            {
                properties.Add(property);
                values.Add(Value(constant, property.PropertyType));
            }
        }

        // Made once here, because what throws in a constructor would otherwise throw wherever EF asks for the type's attributes.
        object probe = constructor.Invoke(arguments);
        for (int i = 0; i < properties.Count; i++)
        {
            properties[i].SetValue(probe, values[i]);
        }

        return new CustomAttributeBuilder(constructor, arguments, [.. properties], [.. values]);
    }

    // Validation has no part in the model, apart from what limits a column.
    private static bool MattersToEf(Type attribute) =>
        !typeof(ValidationAttribute).IsAssignableFrom(attribute) ||
        attribute == typeof(RequiredAttribute) || attribute == typeof(MaxLengthAttribute) || attribute == typeof(StringLengthAttribute);

    private object? Value(TypedConstant constant, Type type)
    {
        if (constant.IsNull)
        {
            return null;
        }

        switch (constant.Kind)
        {
            case TypedConstantKind.Array:
                Type element = type.GetElementType() ?? typeof(object);
                ImmutableArray<TypedConstant> items = constant.Values;
                Array array = Array.CreateInstance(element, items.Length);
                for (int i = 0; i < items.Length; i++)
                {
                    array.SetValue(Value(items[i], element), i);
                }

                return array;
            case TypedConstantKind.Type:
                return resolve((ITypeSymbol)constant.Value!) ?? typeof(object);
            case TypedConstantKind.Enum when type.IsEnum:
                return Enum.ToObject(type, constant.Value!);
            default:
                return constant.Value;
        }
    }
}

using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>Writes the fields, properties and the constructor of a skeleton type.</summary>
internal sealed class SkeletonMembers(Func<ITypeSymbol, Type?> resolve, AttributeCopier attributes, Action<ISymbol, string> dropped)
{
    /// <summary>Writes all members of a class or structure.</summary>
    public void Add(Draft draft, TypeBuilder builder)
    {
        Dictionary<ISymbol, FieldBuilder> backing = new(SymbolEqualityComparer.Default);
        foreach (IFieldSymbol field in draft.Symbol.GetMembers().OfType<IFieldSymbol>())
        {
            if (!field.IsStatic && !field.IsConst && AddField(field, draft, builder) is { } added && field.AssociatedSymbol is { } property)
            {
                backing.Add(property, added);
            }
        }

        foreach (IPropertySymbol property in draft.Symbol.GetMembers().OfType<IPropertySymbol>())
        {
            if (!property.IsStatic && !property.IsIndexer && property.ExplicitInterfaceImplementations.IsEmpty && !IsRecordContract(property))
            {
                AddProperty(property, draft, builder, backing.GetValueOrDefault(property));
            }
        }

        if (draft.Symbol.TypeKind == TypeKind.Class)
        {
            Bodies.Throw(builder.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, Type.EmptyTypes).GetILGenerator());
        }
    }

    private static bool IsRecordContract(IPropertySymbol property) => property is { Name: "EqualityContract", ContainingType.IsRecord: true };

    private FieldBuilder? AddField(IFieldSymbol symbol, Draft draft, TypeBuilder builder)
    {
        if (Resolve(symbol.Type) is not { } type)
        {
            if (symbol.AssociatedSymbol is null && !symbol.IsImplicitlyDeclared)
            {
                dropped(symbol, $"the field's type {symbol.Type.Name} is not known");
            }

            return null;
        }

        FieldBuilder field = builder.DefineField(symbol.Name, type, symbol.DeclaredAccessibility switch
        {
            Accessibility.Public => FieldAttributes.Public,
            Accessibility.Protected => FieldAttributes.Family,
            _ => FieldAttributes.Private,
        });
        NeedValues(type, draft);
        if (symbol.AssociatedSymbol is null)
        {
            NullabilityFlags.Copy(symbol.Type, IsErased, field.SetCustomAttribute);
            attributes.Copy(symbol, field.SetCustomAttribute);
        }

        return field;
    }

    private void AddProperty(IPropertySymbol symbol, Draft draft, TypeBuilder builder, FieldBuilder? backing)
    {
        if (Resolve(symbol.Type) is not { } type)
        {
            dropped(symbol, $"the property's type {symbol.Type.Name} is not known");
            return;
        }

        PropertyBuilder property = builder.DefineProperty(symbol.Name, PropertyAttributes.None, type, Type.EmptyTypes);
        if (symbol.GetMethod is { } getter)
        {
            MethodBuilder method = builder.DefineMethod("get_" + symbol.Name, Attributes(getter, symbol), type, Type.EmptyTypes);
            Bodies.Get(method.GetILGenerator(), backing);
            property.SetGetMethod(method);
        }

        if (symbol.SetMethod is { } setter)
        {
            MethodBuilder method = builder.DefineMethod("set_" + symbol.Name, Attributes(setter, symbol), typeof(void), [type]);
            Bodies.Set(method.GetILGenerator(), backing);
            property.SetSetMethod(method);
        }

        NullabilityFlags.Copy(NullabilityFlags.AsSeen(symbol, draft.IsBase), IsErased, property.SetCustomAttribute);
        attributes.Copy(symbol, property.SetCustomAttribute);
    }

    private static MethodAttributes Attributes(IMethodSymbol accessor, IPropertySymbol property)
    {
        MethodAttributes attributes = MethodAttributes.SpecialName | MethodAttributes.HideBySig | accessor.DeclaredAccessibility switch
        {
            Accessibility.Public => MethodAttributes.Public,
            Accessibility.Protected => MethodAttributes.Family,
            Accessibility.ProtectedOrInternal => MethodAttributes.FamORAssem,
            Accessibility.Internal => MethodAttributes.Assembly,
            _ => MethodAttributes.Private,
        };
        if (accessor.DeclaredAccessibility == Accessibility.Private || !(accessor.IsVirtual || accessor.IsAbstract || accessor.IsOverride))
        {
            return attributes;
        }

        // An override of another type (covariant) cannot share the slot.
        bool shares = accessor.IsOverride && SymbolEqualityComparer.Default.Equals(property.OverriddenProperty?.Type, property.Type);
        return attributes | MethodAttributes.Virtual | (shares ? default : MethodAttributes.NewSlot);
    }

    private Type? Resolve(ITypeSymbol type) => type.IsRefLikeType ? null : resolve(type);

    private static bool IsErased(INamedTypeSymbol type) => !ToolTypes.Has(type);

    // A type cannot be loaded before the structures that it contains.
    private static void NeedValues(Type type, Draft draft)
    {
        if (type.IsGenericType)
        {
            foreach (Type argument in type.GetGenericArguments())
            {
                NeedValues(argument, draft);
            }
        }
        else if (type is TypeBuilder { IsValueType: true })
        {
            draft.Needs.Add(type);
        }
    }
}

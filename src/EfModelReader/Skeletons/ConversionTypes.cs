using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EfModelReader.Skeletons;

/// <summary>
/// The source's own value converters and comparers: EF makes instances of them while it builds the model, so they get a constructor
/// that calls the library's base class with conversions that convert nothing. Only the types on both sides matter.
/// </summary>
internal static class ConversionTypes
{
    /// <summary>The closed <c>ValueConverter&lt;,&gt;</c> or <c>ValueComparer&lt;&gt;</c> that a type derives from, or null.</summary>
    public static INamedTypeSymbol? BaseOf(INamedTypeSymbol symbol)
    {
        if (symbol.TypeKind != TypeKind.Class || symbol.IsAbstract)
        {
            return null;
        }

        for (INamedTypeSymbol? type = symbol.BaseType; type is not null; type = type.BaseType)
        {
            Type? definition = ToolTypes.Find(type.OriginalDefinition);
            if (definition == typeof(ValueConverter<,>) || definition == typeof(ValueComparer<>))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Writes one; null when the base class cannot be derived from.</summary>
    public static Type? Emit(ModuleBuilder module, string name, Type parent)
    {
        TypeBuilder builder = module.DefineType(name, TypeAttributes.Public, parent);
        if (parent.GetGenericTypeDefinition() == typeof(ValueConverter<,>))
        {
            AddConverterConstructors(builder, parent);
        }
        else if (parent.GetConstructor([typeof(bool)]) is { } comparer)
        {
            ILGenerator code = builder.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, Type.EmptyTypes).GetILGenerator();
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4_0);
            code.Emit(OpCodes.Call, comparer);
            code.Emit(OpCodes.Ret);
        }

        try
        {
            return builder.CreateType();
        }
        catch (TypeLoadException)
        {
            return null;
        }
    }

    /// <summary>A conversion that converts nothing.</summary>
    public static Expression<Func<TFrom, TTo>> Default<TFrom, TTo>() =>
        Expression.Lambda<Func<TFrom, TTo>>(Expression.Default(typeof(TTo)), Expression.Parameter(typeof(TFrom), "value"));

    private static void AddConverterConstructors(TypeBuilder builder, Type parent)
    {
        Type[] sides = parent.GetGenericArguments();
        ConstructorInfo target = parent.GetConstructors(BindingFlags.Instance | BindingFlags.Public)
            .First(c => c.GetParameters() is [{ } to, _, { ParameterType: var hints }] &&
                        typeof(LambdaExpression).IsAssignableFrom(to.ParameterType) && hints == typeof(ConverterMappingHints));
        foreach (Type[] signature in new[] { Type.EmptyTypes, [typeof(ConverterMappingHints)] })
        {
            ILGenerator code = builder.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, signature).GetILGenerator();
            code.Emit(OpCodes.Ldarg_0);
            EmitDefault(code, sides[0], sides[1]);
            EmitDefault(code, sides[1], sides[0]);
            code.Emit(OpCodes.Ldnull);
            code.Emit(OpCodes.Call, target);
            code.Emit(OpCodes.Ret);
        }
    }

    // Expression.Lambda(Expression.Default(to), [Expression.Parameter(from)]), written with public framework calls only:
    // the emitted assembly may not see this one's internals.
    private static void EmitDefault(ILGenerator code, Type from, Type to)
    {
        Type function = typeof(Func<,>).MakeGenericType(from, to);
        MethodInfo lambda = typeof(Expression).GetMethods()
            .First(m => m is { Name: nameof(Expression.Lambda), IsGenericMethodDefinition: true } &&
                        m.GetParameters() is [{ ParameterType: var body }, { ParameterType: var list }] &&
                        body == typeof(Expression) && list == typeof(ParameterExpression[]))
            .MakeGenericMethod(function);
        MethodInfo typeOf = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
        code.Emit(OpCodes.Ldtoken, to);
        code.Emit(OpCodes.Call, typeOf);
        code.Emit(OpCodes.Call, typeof(Expression).GetMethod(nameof(Expression.Default))!);
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Newarr, typeof(ParameterExpression));
        code.Emit(OpCodes.Dup);
        code.Emit(OpCodes.Ldc_I4_0);
        code.Emit(OpCodes.Ldtoken, from);
        code.Emit(OpCodes.Call, typeOf);
        code.Emit(OpCodes.Call, typeof(Expression).GetMethod(nameof(Expression.Parameter), [typeof(Type)])!);
        code.Emit(OpCodes.Stelem_Ref);
        code.Emit(OpCodes.Call, lambda);
    }
}

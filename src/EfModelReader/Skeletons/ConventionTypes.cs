using System.Reflection;
using System.Reflection.Emit;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EfModelReader.Skeletons;

/// <summary>Classes that implement EF's interfaces of conventions and hand every call on to somebody else.</summary>
internal static class ConventionTypes
{
    private const string Field = "Handler";

    /// <summary>Makes a convention of several kinds.</summary>
    /// <param name="module">Where its class goes.</param>
    /// <param name="name">The class's name.</param>
    /// <param name="kinds">The interfaces.</param>
    /// <param name="handler">Receives each call: the interface, the method's name, the arguments.</param>
    public static IConvention Make(ModuleBuilder module, string name, IReadOnlyCollection<Type> kinds, Action<Type, string, object[]> handler)
    {
        TypeBuilder builder = module.DefineType(name, TypeAttributes.Public | TypeAttributes.Sealed, typeof(object), [.. kinds]);
        FieldBuilder field = builder.DefineField(Field, handler.GetType(), FieldAttributes.Public);
        foreach (Type kind in kinds)
        {
            foreach (MethodInfo method in kind.GetMethods())
            {
                Implement(builder, field, kind, method);
            }
        }

        Type type = builder.CreateType();
        object made = Activator.CreateInstance(type)!;
        type.GetField(Field)!.SetValue(made, handler);
        return (IConvention)made;
    }

    private static void Implement(TypeBuilder builder, FieldBuilder field, Type kind, MethodInfo method)
    {
        Type[] parameters = [.. method.GetParameters().Select(p => p.ParameterType)];
        MethodBuilder body = builder.DefineMethod(
            kind.Name + "." + method.Name,
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType, parameters);
        ILGenerator code = body.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, field);
        code.Emit(OpCodes.Ldtoken, kind);
        code.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
        code.Emit(OpCodes.Ldstr, method.Name);
        code.Emit(OpCodes.Ldc_I4, parameters.Length);
        code.Emit(OpCodes.Newarr, typeof(object));
        for (int i = 0; i < parameters.Length; i++)
        {
            code.Emit(OpCodes.Dup);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Ldarg, i + 1);
            if (parameters[i].IsValueType)
            {
                code.Emit(OpCodes.Box, parameters[i]);
            }

            code.Emit(OpCodes.Stelem_Ref);
        }

        code.Emit(OpCodes.Callvirt, field.FieldType.GetMethod(nameof(Action.Invoke))!);
        code.Emit(OpCodes.Ret);
        builder.DefineMethodOverride(body, method);
    }
}

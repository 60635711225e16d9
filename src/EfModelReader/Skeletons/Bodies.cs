using System.Reflection.Emit;

namespace EfModelReader.Skeletons;

/// <summary>The only method bodies that skeleton types have.</summary>
internal static class Bodies
{
    /// <summary>Throws.</summary>
    public static void Throw(ILGenerator code)
    {
        code.Emit(OpCodes.Ldnull);
        code.Emit(OpCodes.Throw);
    }

    /// <summary>Reads a backing field; throws where there is none.</summary>
    public static void Get(ILGenerator code, FieldBuilder? field)
    {
        if (field is null)
        {
            Throw(code);
            return;
        }

        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, field);
        code.Emit(OpCodes.Ret);
    }

    /// <summary>Writes a backing field; throws where there is none.</summary>
    public static void Set(ILGenerator code, FieldBuilder? field)
    {
        if (field is null)
        {
            Throw(code);
            return;
        }

        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Stfld, field);
        code.Emit(OpCodes.Ret);
    }
}

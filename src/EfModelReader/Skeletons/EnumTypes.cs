using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>Enumerations with the names and values of the source.</summary>
internal static class EnumTypes
{
    /// <summary>Writes one.</summary>
    public static Type Emit(ModuleBuilder module, string name, INamedTypeSymbol symbol)
    {
        Type underlying = symbol.EnumUnderlyingType is { } integer && ToolTypes.Find(integer) is { IsPrimitive: true } found ? found : typeof(int);
        EnumBuilder builder = module.DefineEnum(name, TypeAttributes.Public, underlying);
        foreach (IFieldSymbol literal in symbol.GetMembers().OfType<IFieldSymbol>())
        {
            if (literal is { HasConstantValue: true, ConstantValue: { } value })
            {
                builder.DefineLiteral(literal.Name, Convert.ChangeType(value, underlying, CultureInfo.InvariantCulture));
            }
        }

        return builder.CreateType();
    }
}

using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>Empty stand-ins for types that come from packages that are not at hand, so that the members around them still work.</summary>
internal sealed class MissingTypes(ModuleBuilder module)
{
    private const string Namespace = "MissingTypes";
    private readonly Dictionary<string, Type> stubs = new(StringComparer.Ordinal);

    /// <summary>All stand-ins made so far, with the name of the type they stand for.</summary>
    public IReadOnlyDictionary<string, Type> All => stubs;

    /// <summary>Whether a type is such a stand-in.</summary>
    public static bool Contains(Type type) => type.Namespace?.StartsWith(Namespace, StringComparison.Ordinal) == true;

    /// <summary>The stand-in of an unresolved type; null when it has not even a name.</summary>
    public Type? For(ITypeSymbol type)
    {
        if (type.Name.Length == 0)
        {
            return null;
        }

        string key = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        if (!stubs.TryGetValue(key, out Type? stub))
        {
            // The number keeps generic types of one name apart.
            string space = Namespace + "." + "N" + stubs.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            stub = module.DefineType(space + "." + type.Name, TypeAttributes.Public).CreateType();
            stubs.Add(key, stub);
        }

        return stub;
    }
}

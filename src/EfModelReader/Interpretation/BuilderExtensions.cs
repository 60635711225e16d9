using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Interpretation;

/// <summary>The extension methods of EF and its providers on the objects that a model is built with, by name.</summary>
internal static class BuilderExtensions
{
    // One type of each assembly that has such methods.
    private static readonly Type[] Assemblies =
        [typeof(RelationalPropertyBuilderExtensions), typeof(SqlServerPropertyBuilderExtensions), typeof(NpgsqlPropertyBuilderExtensions), typeof(SqlitePropertyBuilderExtensions)];

    private static readonly Lazy<ILookup<string, MethodInfo>> Methods = new(() => Assemblies
        .SelectMany(a => a.Assembly.GetExportedTypes())
        .Where(t => t is { IsAbstract: true, IsSealed: true })
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m is { IsGenericMethodDefinition: false } && m.IsDefined(typeof(ExtensionAttribute), false) && AllowedCalls.Method(m))
        .ToLookup(m => m.Name, StringComparer.Ordinal));

    /// <summary>The methods of a name that extend an object.</summary>
    public static IEnumerable<MethodInfo> Named(string name, object receiver) =>
        Methods.Value[name].Where(m => m.GetParameters()[0].ParameterType.IsInstanceOfType(receiver));
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>
/// Leads from a symbol to the type behind it, for types of the tool's own assemblies. Nothing else is ever loaded: assemblies of the
/// scanned workspace and of its packages are only looked at as metadata.
/// </summary>
internal static class ToolTypes
{
    private static readonly HashSet<string> Trusted = ReadTrusted();
    private static readonly ConcurrentDictionary<(string Assembly, string Type), Type?> Types = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, Assembly?> Assemblies = [];

    /// <summary>True when the symbol stands for a type of the tool's own assemblies.</summary>
    public static bool Has(ITypeSymbol type) => Find(type.OriginalDefinition as INamedTypeSymbol) is not null;

    /// <summary>The type of a definition, or null when it belongs to the scanned code or to a package that the tool does not carry.</summary>
    public static Type? Find(INamedTypeSymbol? definition)
    {
        if (definition?.ContainingAssembly is not { } symbol || definition.TypeKind == TypeKind.Error || definition.IsAnonymousType)
        {
            return null;
        }

        return Assemblies.GetValue(symbol, Load) is { } assembly
            ? Types.GetOrAdd((symbol.Name, MetadataName(definition)), key => assembly.GetType(key.Type, throwOnError: false))
            : null;
    }

    /// <summary>The name of a definition as metadata spells it: <c>Namespace.Outer+Inner`1</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    private static Assembly? Load(IAssemblySymbol symbol)
    {
        if (symbol is ISourceAssemblySymbol || !Trusted.Contains(symbol.Name))
        {
            return null;
        }

        Assembly assembly = Assembly.Load(new AssemblyName(symbol.Name));

        // Tokens lead from symbols to methods, so another build of the same assembly (from a package folder) must not pass for it.
        Guid? version = symbol.Modules.First().GetMetadata()?.GetModuleVersionId();
        return version == assembly.ManifestModule.ModuleVersionId ? assembly : null;
    }

    private static HashSet<string> ReadTrusted() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(p => Path.GetFileNameWithoutExtension(p))
            .ToHashSet(StringComparer.Ordinal);
}

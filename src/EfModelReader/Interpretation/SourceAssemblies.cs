using System.Collections.Concurrent;
using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>The types of the scanned projects, listed as reflection would list those of their assemblies.</summary>
internal sealed class SourceAssemblies(SkeletonTypes skeletons)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, IReadOnlyList<INamedTypeSymbol>> types = new(SymbolEqualityComparer.Default);

    /// <summary>The assembly that a project poses as.</summary>
    public SourceAssembly Of(IAssemblySymbol assembly) => new(assembly, () =>
    [
        .. TypesOf(assembly)
            .Where(t => !IsGeneric(t) && t.TypeKind != TypeKind.Delegate && !t.IsStatic)
            .Select(skeletons.Map)
            .OfType<Type>(),
    ]);

    /// <summary>All types of a project, nested ones included, in the order of their metadata names.</summary>
    public IReadOnlyList<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly) => types.GetOrAdd(assembly, static a =>
    {
        List<INamedTypeSymbol> found = [];
        Collect(a.GlobalNamespace, found);
        return [.. found.OrderBy(ToolTypes.MetadataName, StringComparer.Ordinal)];
    });

    /// <summary>Whether a type or one around it is generic.</summary>
    public static bool IsGeneric(INamedTypeSymbol type) => type.IsGenericType || type.ContainingType is { } outer && IsGeneric(outer);

    private static void Collect(INamespaceOrTypeSymbol container, List<INamedTypeSymbol> found)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                found.Add(type);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                Collect(inner, found);
            }
        }
    }
}

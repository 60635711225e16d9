using System.Collections.Concurrent;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>Recognises types of the described libraries, bound or not.</summary>
internal sealed class LibraryTypes(SourceSet sources, Imports imports, IReadOnlyList<Bus> buses)
{
    private readonly ConcurrentDictionary<(IReadOnlyList<string> Namespaces, SourceProject Project), bool> uses = new();

    private readonly ConcurrentDictionary<(IReadOnlyList<string> Namespaces, SourceProject Project), bool> references = new();

    /// <summary>Every bus that is described: the libraries that the tool knows, and those that people describe.</summary>
    public IReadOnlyList<Bus> Buses { get; } = buses;

    /// <summary>
    /// Whether a type belongs to a bus: by its namespace when it was bound, else by the imports where it is named.
    /// </summary>
    /// <param name="bus">The bus.</param>
    /// <param name="type">The type.</param>
    /// <param name="names">A type whose declaration names it.</param>
    public bool BelongsTo(Bus bus, INamedTypeSymbol type, INamedTypeSymbol names) =>
        IsQualified(bus, type) || bus.Namespaces.Count == 0 || (type.TypeKind == TypeKind.Error && names.DeclaringSyntaxReferences.Any(r => Imports(bus, r.SyntaxTree)));

    /// <summary>The same for a type that an expression or a type name in a tree has.</summary>
    public bool BelongsTo(Bus bus, INamedTypeSymbol type, SyntaxTree tree) =>
        IsQualified(bus, type) || bus.Namespaces.Count == 0 || (type.TypeKind == TypeKind.Error && Imports(bus, tree));

    /// <summary>Whether a tree imports a part of a bus's library, or names its types in full.</summary>
    public bool Imports(Bus bus, SyntaxTree tree) =>
        bus.Namespaces.Count == 0
        || (sources.OwnerOf(tree) is { } project && (imports.Has(project, tree, bus.Namespaces) || (Uses(bus, project) && imports.Names(tree, bus.Namespaces))));

    /// <summary>Whether a project, or one that it refers to, uses a bus's library.</summary>
    public bool Uses(Bus bus, SourceProject project) =>
        bus.Namespaces.Count == 0 || uses.GetOrAdd((bus.Namespaces, project), _ => sources.Closure(project).Any(p => imports.Uses(p, bus.Namespaces)));

    /// <summary>Whether a project is compiled with an assembly of a bus's library.</summary>
    public bool IsReferenced(Bus bus, SourceProject project) =>
        references.GetOrAdd((bus.Namespaces, project), _ => project.Compilation.ReferencedAssemblyNames.Any(a => Messaging.Imports.IsUnder(a.Name, bus.Namespaces)));

    private static bool IsQualified(Bus bus, INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space && Messaging.Imports.IsUnder(space.ToDisplayString(), bus.Namespaces);
}

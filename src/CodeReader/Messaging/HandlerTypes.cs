using CatalogModel.Facts;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>A generic type whose implementations take messages.</summary>
/// <param name="Bus">The bus that calls them; for a type of the system's own it is not known yet which.</param>
/// <param name="Shape">How they take messages.</param>
/// <param name="Constraint">What its messages have to be, for a type of the system's own.</param>
internal sealed record HandlerType(Bus? Bus, HandlerShape Shape, INamedTypeSymbol? Constraint = null);

/// <summary>The handler types of the described libraries and of the system itself.</summary>
internal sealed class HandlerTypes
{
    private readonly LibraryTypes libraries;
    private readonly Dictionary<string, HandlerType> own = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly ILookup<string, (Bus Bus, HandlerShape Shape)> known;

    private HandlerTypes(LibraryTypes libraries)
    {
        this.libraries = libraries;
        known = libraries.Buses
            .SelectMany(b => b.Handlers.Select(h => (Bus: b, Shape: h)))
            .ToLookup(h => h.Shape.Type, StringComparer.Ordinal);
    }

    /// <summary>Simple names of all handler types.</summary>
    public IEnumerable<string> Names => known.Select(k => k.Key).Concat(own.Values.Select(h => h.Shape.Type)).Concat(unknown).Distinct(StringComparer.Ordinal);

    /// <summary>The system's own handler types by <see cref="SymbolKeys.OfType"/>.</summary>
    public IReadOnlyDictionary<string, HandlerType> Own => own;

    public static HandlerTypes Find(SourceIndex index, LibraryTypes libraries, CancellationToken cancellation)
    {
        HandlerTypes types = new(libraries);
        foreach (DeclaredType declared in index.Types.Where(t => IsCandidate(t.Syntax)))
        {
            if (index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is INamedTypeSymbol type
                && types.OwnType(type) is { } handler)
            {
                types.own[SymbolKeys.OfType(type)] = handler;
            }
        }

        types.unknown.UnionWith(index.BaseNames.Where(n => InHouse.IsHandlerOrSaga(n) && index.Named(n).Count == 0));
        return types;
    }

    /// <summary>Whether a type of an unknown package is called a handler: what it takes is a message if somebody sends it.</summary>
    public bool IsUnknown(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Error, Arity: > 0 } && unknown.Contains(type.Name);

    /// <summary>What makes a type a handler of messages, if anything does.</summary>
    /// <param name="type">A base type or interface of a class.</param>
    /// <param name="namedBy">The type whose base list names it.</param>
    public HandlerType? Match(INamedTypeSymbol type, INamedTypeSymbol namedBy)
    {
        foreach ((Bus bus, HandlerShape shape) in known[type.Name])
        {
            if (shape.Arity == type.Arity && libraries.BelongsTo(bus, type, namedBy))
            {
                return new(bus, shape);
            }
        }

        return own.TryGetValue(SymbolKeys.OfType(type), out HandlerType? found) ? found : null;
    }

    private static bool IsCandidate(TypeDeclarationSyntax type) =>
        type.TypeParameterList is not null
        && (type is InterfaceDeclarationSyntax || type.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.AbstractKeyword))
        && InHouse.IsHandler(type.Identifier.ValueText);

    private HandlerType? OwnType(INamedTypeSymbol type)
    {
        ITypeParameterSymbol message = type.TypeParameters[0];
        List<string> methods = [.. SymbolKeys.SelfAndBases(type)
            .SelectMany(t => t.Type.GetMembers().OfType<IMethodSymbol>())
            .Where(m => m.MethodKind == MethodKind.Ordinary && m.Parameters.Any(p => Takes(p.Type, message)))
            .Select(m => m.Name)
            .Distinct(StringComparer.Ordinal)];

        // What derives from a library's handler type is recognised by that.
        bool isLibrary = SymbolKeys.SelfAndBases(type).Any(t => known[t.Type.Name].Any(k => k.Shape.Arity == t.Type.Arity && libraries.BelongsTo(k.Bus, t.Type, t.NamedBy)));
        return methods.Count == 0 || isLibrary
            ? null
            : new(null, new(type.Name, type.Arity) { Methods = methods }, message.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault());
    }

    private static bool Takes(ITypeSymbol parameter, ITypeParameterSymbol message) =>
        SymbolEqualityComparer.Default.Equals(parameter, message)
        || (parameter is INamedTypeSymbol { TypeArguments.Length: 1 } envelope && envelope.TypeArguments[0] is ITypeParameterSymbol);
}

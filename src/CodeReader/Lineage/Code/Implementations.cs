using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Code;

/// <summary>The methods that can stand behind a call of an interface's or abstract method.</summary>
internal sealed class Implementations(Lazy<CodeIndex> index, Bodies bodies, ProjectScope scope)
{
    /// <summary>With more than these nobody knows which one is meant.</summary>
    private const int Most = 3;

    private readonly ConcurrentDictionary<string, IReadOnlyList<INamedTypeSymbol>> subtypes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(IMethodSymbol Method, string From), IReadOnlyList<IMethodSymbol>> near = new();
    private readonly ConcurrentDictionary<(ITypeSymbol Type, IMethodSymbol Method), IMethodSymbol?> exact = new();

    /// <summary>The methods behind an abstract one, near a project; empty when there are none or too many.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method, SourceProject from) => near.GetOrAdd((method, from.Path), _ => FindNear(method, from));

    private IReadOnlyList<IMethodSymbol> FindNear(IMethodSymbol method, SourceProject from)
    {
        IReadOnlyList<INamedTypeSymbol> types = scope.Nearest(from, SubtypesOf(method.ContainingType), t => t.DeclaringSyntaxReferences[0].SyntaxTree);
        List<IMethodSymbol> found = [.. types.Where(t => !t.IsAbstract).Select(t => Find(t, method)).OfType<IMethodSymbol>()];
        return found.Count <= Most ? found : [];
    }

    /// <summary>The method that runs when a virtual or abstract one is called on an object of exactly this type.</summary>
    public IMethodSymbol? Find(ITypeSymbol type, IMethodSymbol method) => exact.GetOrAdd((type, method), p => FindExact(p.Type, p.Method));

    private IMethodSymbol? FindExact(ITypeSymbol type, IMethodSymbol method)
    {
        foreach (ITypeSymbol level in TypeShape.Bases(type))
        {
            IMethodSymbol? found = level.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m =>
                NameOf(m) == method.Name && m.Parameters.Length == method.Parameters.Length && m.Arity == method.Arity && !m.IsAbstract && SameParameters(m, method));
            if (found is not null)
            {
                return bodies.HasBody(found) ? found : null;
            }
        }

        return null;
    }

    private static string NameOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.ExplicitInterfaceImplementation ? method.Name.Substring(method.Name.LastIndexOf('.') + 1) : method.Name;

    // A type's parameters fit anything, a method's own its own; the rest must have the same name.
    private static bool SameParameters(IMethodSymbol a, IMethodSymbol b) =>
        a.Parameters.Zip(b.OriginalDefinition.Parameters, (x, y) => (x.Type, y.Type) switch
        {
            (ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } own, var other) => other is ITypeParameterSymbol o && o.TypeParameterKind == own.TypeParameterKind,
            (_, ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type }) => true,
            var (own, other) => own.Name == other.Name,
        }).All(same => same);

    private IReadOnlyList<INamedTypeSymbol> SubtypesOf(INamedTypeSymbol type)
    {
        string name = EvidenceOf.FullName(type.OriginalDefinition);
        return subtypes.GetOrAdd(name, _ => FindSubtypes(type.OriginalDefinition.Name, name));
    }

    private IReadOnlyList<INamedTypeSymbol> FindSubtypes(string simpleName, string fullName)
    {
        Dictionary<(string Name, string Assembly), INamedTypeSymbol> found = [];
        HashSet<string> asked = new(StringComparer.Ordinal);
        Queue<string> names = new([simpleName]);
        while (names.Count > 0)
        {
            string name = names.Dequeue();
            foreach (TypeDeclarationSyntax declaration in index.Value.Subtypes(name).OfType<TypeDeclarationSyntax>())
            {
                if (bodies.Model(declaration).GetDeclaredSymbol(declaration) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type
                    || !type.AllInterfaces.Concat(TypeShape.Bases(type)).Any(b => EvidenceOf.FullName(b.OriginalDefinition) == fullName))
                {
                    continue;
                }

                if (type.TypeKind != TypeKind.Interface)
                {
                    found[(EvidenceOf.FullName(type), type.ContainingAssembly.Name)] = type;
                }

                if (asked.Add(type.Name))
                {
                    names.Enqueue(type.Name);
                }
            }
        }

        return [.. found.OrderBy(f => f.Key.Name, StringComparer.Ordinal).ThenBy(f => f.Key.Assembly, StringComparer.Ordinal).Select(f => f.Value)];
    }
}

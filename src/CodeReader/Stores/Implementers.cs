using CatalogModel;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>
/// What stands behind interfaces and abstract members of wrappers. A use of <c>IRepository&lt;Product&gt;</c> says that products are stored when all
/// that implements it where it is used stores its argument, in one library. Substitutes in memory and decorators do not count.
/// </summary>
internal sealed class Implementers(SourceIndex index)
{
    private static readonly string[] Substitutes = ["InMemory", "Fake", "Null", "Mock", "Stub", "Dummy", "NoOp"];

    private readonly HashSet<string> symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Slot> abstracts = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoredHow>> byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Implementer>> implementers = new(StringComparer.Ordinal);

    /// <summary>What a slot's owner is called in every compilation.</summary>
    public static string KeyOf(ISymbol owner) =>
        owner is IMethodSymbol method ? SymbolKeys.OfMethod(method) : owner.OriginalDefinition.GetDocumentationCommentId() ?? EvidenceOf.FullName(owner);

    /// <summary>Takes down a slot, and the abstract ones that it stands behind.</summary>
    public void Add(Slot slot)
    {
        ISymbol owner = slot.Symbol.ContainingSymbol;
        INamedTypeSymbol type = owner as INamedTypeSymbol ?? owner.ContainingType;
        string key = KeyOf(type);
        if (!byClass.TryGetValue(key, out List<StoredHow>? hows))
        {
            byClass.Add(key, hows = []);
        }

        hows.Add(slot.How);
        foreach (ISymbol counterpart in owner is IMethodSymbol method ? OfMethod(slot.Symbol, method) : OfType((ITypeParameterSymbol)slot.Symbol, type))
        {
            Slot behind = slot with { Symbol = counterpart };
            symbols.Add(IdentityOf(counterpart));
            if (!abstracts.ContainsKey(behind.Identity))
            {
                abstracts.Add(behind.Identity, behind);
            }
        }
    }

    /// <summary>The abstract slots that were not given out before.</summary>
    public IReadOnlyList<Slot> TakeAbstract() => [.. abstracts.Where(a => taken.Add(a.Key)).Select(a => a.Value)];

    /// <summary>How the users of a slot in a project store; null when what is behind it there is not known to store, or stores in several ways.</summary>
    public StoredHow? Decide(Slot slot, SourceProject project)
    {
        if (!symbols.Contains(IdentityOf(slot.Symbol)))
        {
            return slot.How;
        }

        ISymbol owner = slot.Symbol.ContainingSymbol;
        IReadOnlyList<Implementer> all = Behind(owner as INamedTypeSymbol ?? owner.ContainingType, owner is INamedTypeSymbol);
        HashSet<SourceProject> reachable = [.. index.Sources.Closure(project)];
        IReadOnlyList<Implementer> near = [.. all.Where(i => reachable.Contains(i.Project))];
        IReadOnlyList<IReadOnlyList<StoredHow>> hows = [.. (near.Count > 0 ? near : all).Where(i => !i.Decorates || HowsOf(i).Any(Keeps)).Select(HowsOf)];
        if (hows.Any(h => h.Count == 0))
        {
            return null;
        }

        IReadOnlyList<StoredHow> flat = [.. hows.SelectMany(h => h)];
        flat = flat.Any(Keeps) ? [.. flat.Where(Keeps)] : flat;
        return flat.Select(h => h.Library.Id).Distinct(StringComparer.Ordinal).Count() == 1
            ? slot.How with { Library = flat[0].Library, Kind = flat.Select(h => h.Kind).Distinct().Count() == 1 ? flat[0].Kind : slot.How.Kind }
            : null;
    }

    /// <summary>What names a slot in every compilation.</summary>
    public static string IdentityOf(ISymbol slot) => $"{KeyOf(slot.ContainingSymbol)}/{slot.Name}";

    private static bool Keeps(StoredHow how) => how.Kind is not (StoreKind.KeyValue or StoreKind.Cache);

    private IReadOnlyList<StoredHow> HowsOf(Implementer implementer) =>
        [.. implementer.Keys.SelectMany(k => byClass.TryGetValue(k, out List<StoredHow>? hows) ? hows : [])];

    private static IEnumerable<ISymbol> OfType(ITypeParameterSymbol parameter, INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> abstractions = type.OriginalDefinition.AllInterfaces.Concat(Lineage.Code.TypeShape.Bases(type.OriginalDefinition).Skip(1).OfType<INamedTypeSymbol>().Where(b => b.IsAbstract));
        foreach (INamedTypeSymbol abstraction in abstractions.Where(SymbolKeys.IsInSource))
        {
            for (int i = 0; i < abstraction.TypeArguments.Length; i++)
            {
                if (SymbolEqualityComparer.Default.Equals(abstraction.TypeArguments[i], parameter.OriginalDefinition))
                {
                    yield return abstraction.OriginalDefinition.TypeParameters[i];
                }
            }
        }
    }

    private static IEnumerable<ISymbol> OfMethod(ISymbol slot, IMethodSymbol method)
    {
        IEnumerable<IMethodSymbol> abstractions = method.ContainingType.AllInterfaces.Where(SymbolKeys.IsInSource)
            .SelectMany(i => i.GetMembers(method.Name).OfType<IMethodSymbol>())
            .Where(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m)?.OriginalDefinition, method.OriginalDefinition));
        if (method.OverriddenMethod is { } overridden && SymbolKeys.IsInSource(overridden.ContainingType))
        {
            abstractions = abstractions.Append(overridden);
        }

        foreach (IMethodSymbol abstraction in abstractions.Select(m => m.OriginalDefinition))
        {
            yield return slot is ITypeParameterSymbol type ? abstraction.TypeParameters[type.Ordinal] : abstraction.Parameters[((IParameterSymbol)slot).Ordinal];
        }
    }

    private IReadOnlyList<Implementer> Behind(INamedTypeSymbol abstraction, bool onlyGeneric)
    {
        string key = KeyOf(abstraction);
        if (!implementers.TryGetValue(key, out IReadOnlyList<Implementer>? found))
        {
            implementers.Add(key, found = [.. index.Descending([abstraction.Name]).Where(t => t.Syntax is not InterfaceDeclarationSyntax).Select(t => Of(t, abstraction, key)).OfType<Implementer>()]);
        }

        return onlyGeneric ? [.. found.Where(i => i.IsGeneric)] : found;
    }

    private Implementer? Of(DeclaredType declared, INamedTypeSymbol abstraction, string key)
    {
        if (Substitutes.Any(s => declared.Syntax.Identifier.ValueText.IndexOf(s, StringComparison.Ordinal) >= 0)
            || index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax) is not INamedTypeSymbol { IsAbstract: false } type
            || !type.AllInterfaces.Concat(Lineage.Code.TypeShape.Bases(type).OfType<INamedTypeSymbol>()).Any(b => KeyOf(b) == key))
        {
            return null;
        }

        bool decorates = declared.Syntax.Members.Cast<SyntaxNode>().Append(declared.Syntax.ParameterList).OfType<SyntaxNode>()
            .SelectMany(m => m.DescendantNodes()).OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == abstraction.Name);
        return new([.. Lineage.Code.TypeShape.Bases(type).Where(b => b.TypeKind != TypeKind.Error).Select(KeyOf)], declared.Tree.Project, type.IsGenericType, decorates);
    }

    private sealed record Implementer(IReadOnlyList<string> Keys, SourceProject Project, bool IsGeneric, bool Decorates);
}

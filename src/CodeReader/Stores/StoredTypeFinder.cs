using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.Messaging;
using CodeReader.Stores.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>
/// Finds the types that are stored: where a library is told so, and, where the code tells it of a type parameter or of a parameter
/// that takes anything, where that wrapper is used, over any number of wrappers.
/// </summary>
internal sealed class StoredTypeFinder
{
    private const int MostUses = 100_000;

    private readonly SourceIndex index;
    private readonly CollectionNames names;
    private readonly CancellationToken cancellation;
    private readonly Implementers implementers;
    private readonly Queue<Sighting> open = new();
    private readonly Queue<Slot> slots = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<StoredUse> uses = [];

    private StoredTypeFinder(SourceIndex index, CancellationToken cancellation)
    {
        this.index = index;
        this.cancellation = cancellation;
        names = new(index.Sources);
        implementers = new(index);
    }

    /// <summary>The types that the projects of a workspace store, in the order in which they were seen.</summary>
    public static IReadOnlyList<StoredUse> Find(SourceIndex index, Imports imports, CancellationToken cancellation)
    {
        StoredTypeFinder finder = new(index, cancellation);
        LibrarySightings sightings = new(index, imports, finder.names, cancellation);
        foreach (StoreLibrary library in KnownStores.All)
        {
            foreach (Sighting sighting in sightings.Of(library))
            {
                finder.open.Enqueue(sighting);
            }
        }

        finder.Follow();
        return finder.uses;
    }

    private void Follow()
    {
        do
        {
            while (open.Count > 0 || slots.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                if (open.Count > 0)
                {
                    See(open.Dequeue());
                }
                else
                {
                    FollowUses(slots.Dequeue());
                }
            }

            // What implements an interface is known only when all slots are.
            foreach (Slot slot in implementers.TakeAbstract())
            {
                FollowUses(slot);
            }
        }
        while (open.Count > 0 && uses.Count < MostUses);
    }

    private void See(Sighting sighting)
    {
        ISymbol stored = sighting.Stored is ITypeSymbol type ? Lineage.Code.TypeShape.Unwrapped(Lineage.Code.TypeShape.ElementOf(type) ?? type)! : sighting.Stored;
        switch (stored)
        {
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named when named.Locations.Any(l => l.IsInSource):
                uses.Add(new(named.OriginalDefinition, sighting.How, sighting.How.Collection?.Invoke(NameScope.Empty), sighting.Tree, sighting.Node));
                break;
            case ITypeParameterSymbol or IParameterSymbol:
                Slot slot = new(stored.OriginalDefinition, sighting.How);
                if (known.Add(slot.Identity))
                {
                    slots.Enqueue(slot);
                    implementers.Add(slot);
                }

                break;
        }
    }

    private void FollowUses(Slot slot)
    {
        foreach (Sighting sighting in slot.Symbol.ContainingSymbol is INamedTypeSymbol type ? UsesOfType(slot, type) : UsesOfMethod(slot, (IMethodSymbol)slot.Symbol.ContainingSymbol))
        {
            if (implementers.Decide(slot, sighting.Tree.Project) is { } how)
            {
                open.Enqueue(how == slot.How ? sighting : sighting with { How = sighting.How with { Library = how.Library, Kind = how.Kind } });
            }
        }
    }

    // MongoRepository<Product>, wherever it stands.
    private IEnumerable<Sighting> UsesOfType(Slot slot, INamedTypeSymbol type)
    {
        int position = ((ITypeParameterSymbol)slot.Symbol).Ordinal;
        foreach (IndexedTree tree in index.Mentioning([type.Name]))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (GenericNameSyntax name in tree.Root.DescendantNodes().OfType<GenericNameSyntax>())
            {
                if (name.Identifier.ValueText == type.Name && name.TypeArgumentList.Arguments.Count == type.TypeParameters.Length
                    && (model.GetTypeInfo(name).Type ?? model.GetSymbolInfo(name).Symbol) is INamedTypeSymbol named && Implementers.KeyOf(named.OriginalDefinition) == Implementers.KeyOf(type)
                    && model.GetTypeInfo(name.TypeArgumentList.Arguments[position]).Type is { } stored)
                {
                    Func<NameScope, string?>? collection = slot.How.Collection is { } inner
                        ? outer => inner(new(static _ => null, p => p.Ordinal == position ? outer.Resolve(stored) : null))
                        : null;
                    yield return new(stored, slot.How with { Collection = collection, Key = null, Expiry = null }, tree, name);
                }
            }
        }
    }

    // cache.SetAsync(key, basket), context.GetCollection<Product>("products")
    private IEnumerable<Sighting> UsesOfMethod(Slot slot, IMethodSymbol method)
    {
        foreach (IndexedTree tree in index.Mentioning([method.Name]))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (InvocationExpressionSyntax call in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.CalledName() == method.Name && Calls.Method(model, call, cancellation) is { } called
                    && Implementers.KeyOf(called) == Implementers.KeyOf(method)
                    && Given(slot, called, call, model) is { } stored)
                {
                    yield return new(stored, At(slot, called, call, stored as ITypeSymbol, model), tree, call);
                }
            }
        }
    }

    private static ISymbol? Given(Slot slot, IMethodSymbol called, InvocationExpressionSyntax call, SemanticModel model)
    {
        if (slot.Symbol is ITypeParameterSymbol parameter)
        {
            return TypeOf(parameter, called) is { TypeKind: not TypeKind.Error } bound ? bound
                : call.CalledNameSyntax() is GenericNameSyntax { TypeArgumentList.Arguments: var arguments } && parameter.Ordinal < arguments.Count
                    ? model.GetTypeInfo(arguments[parameter.Ordinal]).Type
                    : null;
        }

        (ITypeSymbol? type, IParameterSymbol? handedOn) = StoredValues.Behind(Calls.First(Calls.GivenTo(call, called, ((IParameterSymbol)slot.Symbol).Ordinal)), model);
        return (ISymbol?)type ?? handedOn;
    }

    private static ITypeSymbol? TypeOf(ITypeParameterSymbol parameter, IMethodSymbol called)
    {
        for (int i = 0; i < called.TypeParameters.Length; i++)
        {
            if (called.TypeParameters[i].Name == parameter.Name)
            {
                return called.TypeArguments[i];
            }
        }

        return called.ReducedFrom is { } declared && declared.TypeParameters.FirstOrDefault(p => p.Name == parameter.Name) is { } inferred
            ? called.GetTypeInferredDuringReduction(inferred)
            : null;
    }

    /// <summary>How the wrapper's caller stores: with its own key, its own end and its own name of the collection.</summary>
    private StoredHow At(Slot slot, IMethodSymbol called, InvocationExpressionSyntax call, ITypeSymbol? stored, SemanticModel model)
    {
        StoredHow how = slot.How;
        ExpressionSyntax? ArgumentFor(IParameterSymbol? parameter) => parameter is null ? null
            : (called.ReducedFrom ?? called).Parameters.FirstOrDefault(p => p.Name == parameter.Name) is { } own ? Calls.First(Calls.GivenTo(call, called, own.Ordinal)) : null;

        (string? member, IParameterSymbol? key) = StoredValues.Key(ArgumentFor(how.Key), stored, model);
        ExpressionSyntax? expiry = ArgumentFor(how.Expiry);
        IParameterSymbol? handedOn = expiry is null ? null : model.GetSymbolInfo(expiry, cancellation).Symbol as IParameterSymbol;
        Func<NameScope, string?>? collection = how.Collection is { } inner
            ? outer => inner(new(p => names.Of(ArgumentFor(p), model, outer), p => outer.Resolve(TypeOf(p, called))))
            : null;
        return how with
        {
            Kind = how.Kind == StoreKind.KeyValue && expiry is not null && handedOn is not { IsOptional: true } && LibrarySightings.Ends(expiry) ? StoreKind.Cache : how.Kind,
            Collection = collection,
            KeyMember = member,
            Key = key,
            Expiry = handedOn,
        };
    }
}

using System.Text.RegularExpressions;
using CatalogModel.Facts;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// The types that are messages: those that somebody takes, and those that derive from what the system's own buses and handlers ask for.
/// </summary>
internal sealed class MessageSet
{
    private static readonly Regex MarkerName = new("Event|Message|Command|Contract|Notification|Integration|Eto$|Dto$", RegexOptions.CultureInvariant);

    private readonly SourceIndex index;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, Message> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Message> local = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> localHandlers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<INamedTypeSymbol>> otherContracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, INamedTypeSymbol> markers = new(StringComparer.Ordinal);

    private MessageSet(SourceIndex index, CancellationToken cancellation)
    {
        this.index = index;
        this.cancellation = cancellation;
    }

    /// <summary>Messages of buses that leave the process, by <see cref="SymbolKeys.OfType"/> of the type that is made.</summary>
    public IReadOnlyDictionary<string, Message> Messages => messages;

    /// <summary>Messages that only a mediator or dispatcher of the own process takes.</summary>
    public IReadOnlyDictionary<string, Message> Local => local;

    public static MessageSet Of(SourceIndex index, IReadOnlyList<Consumer> consumers, HandlerTypes handlers, Func<HandlerType, Bus> busOf, SendGraph sends, LibraryTypes libraries, PersistedTypes persisted, CancellationToken cancellation)
    {
        MessageSet set = new(index, cancellation);
        foreach (Consumer consumer in consumers.Where(c => c.Message is not null && IsMessageByType(c, sends, persisted)))
        {
            Dictionary<string, Message> target = consumer.Bus.InProcess ? set.local : set.messages;
            string key = SymbolKeys.OfType(consumer.Message!);
            if (!target.ContainsKey(key))
            {
                target.Add(key, new(consumer.Message!, consumer.Message!, consumer.Bus, consumer.Kind));
            }

            if (consumer.Bus.InProcess)
            {
                set.localHandlers[key] = [.. set.localHandlers.TryGetValue(key, out HashSet<string>? known) ? known : [], consumer.Project.Path];
            }
        }

        set.FindMarkers(consumers, handlers, busOf, sends);
        set.AddDescendants(sends);
        set.AddLibraryMarked(libraries);
        set.AddImplementations();
        return set;
    }

    /// <summary>Whether a type is a base of messages rather than a message.</summary>
    public bool IsMarker(ITypeSymbol type) => markers.ContainsKey(SymbolKeys.OfType(type));

    /// <summary>The further interfaces under which instances of a type are taken.</summary>
    public IReadOnlyList<INamedTypeSymbol> OtherContracts(INamedTypeSymbol made) =>
        otherContracts.TryGetValue(SymbolKeys.OfType(made), out IReadOnlyList<INamedTypeSymbol>? contracts) ? contracts : [];

    /// <summary>The projects that take a message within the own process.</summary>
    public IReadOnlyCollection<string> HandlingProjects(Message message) =>
        localHandlers.TryGetValue(SymbolKeys.OfType(message.Type), out HashSet<string>? projects) ? projects : [];

    // Where topics say what is sent, an object of the type is a message only if nothing shows where it is sent, and it is nothing that is stored.
    private static bool IsMessageByType(Consumer consumer, SendGraph sends, PersistedTypes persisted) =>
        consumer.Topic is null || consumer.Definition is not null
        || (!persisted.Contains(SymbolKeys.OfType(consumer.Message!))
            && !sends.Sites.Any(s => s.Topic == consumer.Topic || (s.Type is not null && SymbolKeys.OfType(s.Type) == SymbolKeys.OfType(consumer.Message!))));

    private void FindMarkers(IReadOnlyList<Consumer> consumers, HandlerTypes handlers, Func<HandlerType, Bus> busOf, SendGraph sends)
    {
        IEnumerable<INamedTypeSymbol?> candidates =
        [
            .. handlers.Own.Values.Where(h => !busOf(h).InProcess).Select(h => h.Constraint),
            .. sends.Methods.Select(m => MessageOf(m.Method.Parameters[m.Message].Type)),
            .. consumers.Where(c => !c.Bus.InProcess && c.Message is not null).SelectMany(c => DirectBases(c.Message!)).Where(b => MarkerName.IsMatch(b.Name)),
        ];
        foreach (INamedTypeSymbol? candidate in candidates)
        {
            if (candidate is { IsSealed: false, SpecialType: SpecialType.None } && candidate.TypeKind is TypeKind.Interface or TypeKind.Class
                && (candidate.IsAbstract || index.WithBase(candidate.Name).Count > 0)
                && SymbolKeys.IsInSource(candidate) && !InHouse.IsDomain(candidate.Name) && !messages.ContainsKey(SymbolKeys.OfType(candidate)))
            {
                markers[SymbolKeys.OfType(candidate)] = candidate;
            }
        }
    }

    /// <summary>The type that a parameter for messages asks for: through arrays, collections and constraints.</summary>
    public static INamedTypeSymbol? MessageOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => MessageOf(array.ElementType),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault(),
        INamedTypeSymbol { TypeArguments.Length: 1 } collection when MessageTypes.CanBeMessage(collection) && !SymbolKeys.IsInSource(collection) => MessageOf(collection.TypeArguments[0]),
        INamedTypeSymbol named => named,
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> DirectBases(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: SpecialType.None } parent ? [parent, .. type.Interfaces] : type.Interfaces;

    private void AddDescendants(SendGraph sends)
    {
        foreach (DeclaredType declared in index.Descending(markers.Values.Select(m => m.Name)).Where(t => t.Syntax is not InterfaceDeclarationSyntax))
        {
            if (index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is INamedTypeSymbol { IsAbstract: false, Arity: 0 } type
                && SymbolKeys.SelfAndBases(type).Select(b => b.Type).ToList() is { } bases
                && bases.Skip(1).Any(b => markers.ContainsKey(SymbolKeys.OfType(b)))
                && !bases.Any(b => InHouse.IsDomain(b.Name)))
            {
                Add(type, type, bases.Skip(1).Where(b => markers.ContainsKey(SymbolKeys.OfType(b))).Select(sends.BusOf).FirstOrDefault(b => b is not null) ?? InHouse.Bus);
            }
        }
    }

    private void AddLibraryMarked(LibraryTypes libraries)
    {
        foreach (Bus bus in libraries.Buses.Where(b => b.Markers.Count > 0 && !b.InProcess))
        {
            foreach (DeclaredType declared in index.Descending(bus.Markers))
            {
                if (index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is INamedTypeSymbol { Arity: 0 } type
                    && SymbolKeys.SelfAndBases(type).Skip(1).Any(b => bus.Markers.Contains(b.Type.Name) && libraries.BelongsTo(bus, b.Type, b.NamedBy)))
                {
                    Add(type, type, bus);
                }
            }
        }
    }

    // A class that implements an interface which somebody takes is that message.
    private void AddImplementations()
    {
        foreach (Message message in messages.Values.Where(m => m.Type.TypeKind == TypeKind.Interface).OrderBy(m => m.Type.Name, StringComparer.Ordinal).ToList())
        {
            foreach (DeclaredType declared in index.Descending([message.Type.Name]).Where(t => t.Syntax is not InterfaceDeclarationSyntax))
            {
                if (index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is INamedTypeSymbol { IsAbstract: false } type
                    && SymbolKeys.SelfAndBases(type).Skip(1).Any(b => SymbolKeys.OfType(b.Type) == SymbolKeys.OfType(message.Type)))
                {
                    Add(type, message.Type, message.Bus);
                    if (messages.TryGetValue(SymbolKeys.OfType(type), out Message? known) && SymbolKeys.OfType(known.Contract) != SymbolKeys.OfType(message.Type))
                    {
                        otherContracts[SymbolKeys.OfType(type)] = [.. OtherContracts(type), message.Type];
                    }
                }
            }
        }
    }

    private void Add(INamedTypeSymbol type, INamedTypeSymbol contract, Bus bus)
    {
        string key = SymbolKeys.OfType(type);
        if (!messages.ContainsKey(key) && !local.ContainsKey(key) && !markers.ContainsKey(key))
        {
            messages.Add(key, new(type, contract, bus, HandlerReader.KindOf(type, MessageKind.Event)));
        }
    }
}

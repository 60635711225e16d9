using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>The messages that one project publishes, takes and declares.</summary>
internal sealed record ProjectMessages(
    IReadOnlyList<Publication> Publications,
    IReadOnlyList<Consumer> Consumers,
    IReadOnlyList<MessageContract> Contracts,
    IReadOnlyList<UnresolvedItem> Unresolved)
{
    /// <summary>Methods that save rows and send a message, each for itself.</summary>
    public IReadOnlyList<DualWrite> DualWrites { get; init; } = [];

    /// <summary>Where outboxes of bus libraries are switched on.</summary>
    public IReadOnlyList<Evidence> Outboxes { get; init; } = [];
}

/// <summary>Reads the messages of a workspace: consumers first, then what is a message because of them, then where it is made.</summary>
internal sealed class MessageReading
{
    private readonly Dictionary<string, ProjectMessages> byProject;

    private MessageReading(Dictionary<string, ProjectMessages> byProject, DispatchTable dispatch)
    {
        this.byProject = byProject;
        Dispatch = dispatch;
    }

    /// <summary>Who handles which message inside its own process.</summary>
    public DispatchTable Dispatch { get; }

    /// <summary>The messages of a project.</summary>
    public ProjectMessages Of(SourceProject project) => byProject.TryGetValue(project.Path, out ProjectMessages? messages) ? messages : new([], [], [], []);

    public static MessageReading Read(SourceIndex index, PersistedTypes persisted, FactsOptions options, CancellationToken cancellation)
    {
        SourceSet sources = index.Sources;
        LibraryTypes libraries = new(sources, new Imports(), [.. KnownBuses.All, .. options.Buses]);
        Hosts hosts = new(sources);
        TopicText texts = new(sources, new ConfiguredTopics(sources, hosts, options.Settings), cancellation);
        Carriers carriers = new(index, hosts, libraries);
        HandlerTypes handlers = HandlerTypes.Find(index, libraries, cancellation);
        SendGraph sends = SendGraph.Read(index, libraries, texts, cancellation);
        Dictionary<HandlerType, Bus> buses = handlers.Own.Values.Distinct().ToDictionary(h => h, h => OwnBus(h, sends));
        Bus BusOf(HandlerType handler) => handler.Bus ?? buses[handler];

        HandlerReader reader = new(index, libraries, handlers, sends, carriers, BusOf, cancellation);
        IReadOnlyList<Consumer> declared = reader.Read();
        HashSet<string> crossing = new ProcessCrossing(index, hosts, cancellation).Definitions(declared);
        if (crossing.Count > 0)
        {
            foreach (HandlerType handler in handlers.Own.Where(h => crossing.Contains(h.Key) && !InHouse.IsLocal(h.Value)).Select(h => h.Value))
            {
                buses[handler] = InHouse.Bus;
            }

            declared = reader.Read();
        }

        OwnTopics ownTopics = new(index, texts, cancellation);
        IReadOnlyList<Consumer> ownConsumers = ownTopics.Consumers();
        (IReadOnlyList<Consumer> bound, IReadOnlyList<MethodDeclarationSyntax> takersOfAnything) = TopicBindings.Read(index, libraries, hosts, texts, cancellation);
        IReadOnlyList<Consumer> consumers =
        [
            .. Registrations.Live(index, hosts, declared, cancellation),
            .. bound,
            .. new TopicAttributes(index, libraries, texts, cancellation).Read(),
            .. ownConsumers,
        ];
        // What only hands messages on says nothing beside the code that takes them.
        consumers = [.. consumers.Where(c => !c.IsRelay || !consumers.Any(o => o.Message is not null && !o.Bus.InProcess && hosts.MayShareProcess(o.Project.Path, c.Project.Path)))];
        sends.Add(new CascadedReturns(index, libraries, persisted, texts, cancellation).Read(consumers));
        MessageSet messages = MessageSet.Of(index, [.. declared, .. consumers.Where(c => c.Definition is null && !ownConsumers.Contains(c))], handlers, BusOf, sends, libraries, persisted, cancellation);
        List<Publication> publications = [.. new PublicationReader(index, hosts, messages, sends, cancellation).Read()];
        HashSet<SyntaxNode> known = [.. publications.Select(p => p.Node)];
        publications.AddRange(ownTopics.Publications(ownConsumers).Where(p => known.Add(p.Node)));
        // What is stored and what nobody takes is a row, whatever base it shares with messages.
        HashSet<string> takenTypes = [.. consumers.Select(c => c.Message).OfType<ITypeSymbol>().Select(SymbolKeys.OfType)];
        publications.RemoveAll(p => p.Type is not null && SymbolKeys.OfType(p.Type) is var key && persisted.Contains(key) && !takenTypes.Contains(key));
        HashSet<string> commands = Commands(sends);
        DualWriteReader dual = new(index, cancellation);
        return new(
            Divide(
                index,
                carriers,
                hosts,
                [.. publications.Select(p => p.Type is not null && commands.Contains(SymbolKeys.OfType(p.Type)) ? p with { Kind = MessageKind.Command } : p)],
                [.. consumers.Select(c => c.Message is not null && commands.Contains(SymbolKeys.OfType(c.Message)) ? c with { Kind = MessageKind.Command } : c)],
                Unknown(index, sends.Unknown.Where(u => u.Base is null || !messages.IsMarker(u.Base)).Select(u => u.Call), takersOfAnything, cancellation),
                dual.Read(sends.Sites),
                dual.Outboxes()),
            TableOf(declared));
    }

    // A message whose names say nothing, and which is sent to one receiver wherever it is sent, is a command.
    private static HashSet<string> Commands(SendGraph sends) => [.. sends.Sites
        .Where(s => s.Type is not null && HandlerReader.NamedKind(s.Type) is null)
        .GroupBy(s => SymbolKeys.OfType(s.Type!), StringComparer.Ordinal)
        .Where(g => g.All(s => s.Kind == MessageKind.Command))
        .Select(g => g.Key)];

    // Where the last code before the library takes the base of all messages, what it is given is known from those who give it: such a send is none of these.
    private static ILookup<string, UnresolvedItem> Unknown(SourceIndex index, IEnumerable<SyntaxNode> unknownSends, IReadOnlyList<MethodDeclarationSyntax> takersOfAnything, CancellationToken cancellation)
    {
        IEnumerable<(SyntaxNode Place, string What, string Why)> places = unknownSends.Select(call => (call, "publish", "The type of the message is known only at run time."))
            .Concat(takersOfAnything.Select(t => ((SyntaxNode)t, "consume", "It takes every message that comes, and never says what it is.")));
        return places
            .Select(p => (index.Sources.OwnerOf(p.Place.SyntaxTree)!.Path, p.What, p.Why, At: PlaceOf(index, p.Place, cancellation)))
            .OrderBy(u => u.At.File, StringComparer.Ordinal).ThenBy(u => u.At.Line)
            .ToLookup(u => u.Path, u => new UnresolvedItem(u.What, u.At.Symbol ?? u.At.File, u.Why, u.At), StringComparer.Ordinal);
    }

    private static Evidence PlaceOf(SourceIndex index, SyntaxNode place, CancellationToken cancellation)
    {
        SemanticModel model = index.Sources.Model(place.SyntaxTree);
        return place is MethodDeclarationSyntax method && model.GetDeclaredSymbol(method, cancellation) is { } symbol && EvidenceOf.Declaration(symbol) is { } declared
            ? declared
            : EvidenceOf.Node(place, SymbolKeys.EnclosingMember(model, place.SpanStart, cancellation));
    }

    // A handler type of the system's own belongs to a bus when there is a way for its messages to leave the module.
    private static Bus OwnBus(HandlerType handler, SendGraph sends)
    {
        if (InHouse.IsLocal(handler))
        {
            return InHouse.Dispatcher;
        }

        return sends.BusOf(handler.Constraint) ?? (handler.Shape.Type.Contains("Integration") ? InHouse.Bus : InHouse.Dispatcher);
    }

    private static Dictionary<string, ProjectMessages> Divide(
        SourceIndex index, Carriers carriers, Hosts hosts, IReadOnlyList<Publication> publications, IReadOnlyList<Consumer> consumers, ILookup<string, UnresolvedItem> unknown,
        ILookup<string, DualWrite> dualWrites, ILookup<string, Evidence> outboxes)
    {
        List<Consumer> kept = [.. new LocalConsumers(index, publications).Kept(consumers)];
        BusLabels labels = new(carriers, hosts, publications, kept);
        publications = [.. publications.Select(labels.Labelled)];
        kept = [.. kept.Select(labels.Labelled)];
        ILookup<string, MessageContract> contracts = publications.Select(p => p.Type).Concat(kept.Select(c => c.Message))
            .OfType<INamedTypeSymbol>()
            .Where(SymbolKeys.IsInSource)
            .GroupBy(t => t.Locations.First(l => l.IsInSource).SourceTree!.FilePath + "|" + SymbolKeys.OfType(t), StringComparer.Ordinal)
            .Select(g => g.First())
            .Select(t => (Project: index.Sources.OwnerOf(t.Locations.First(l => l.IsInSource).SourceTree!)?.Path ?? "", Contract: ContractReader.Read(t)!))
            .OrderBy(c => c.Contract.FullName, StringComparer.Ordinal)
            .ToLookup(c => c.Project, c => c.Contract, StringComparer.Ordinal);
        return index.Sources.Projects.ToDictionary(p => p.Path, p => new ProjectMessages(
            [.. publications.Where(x => x.Tree.Project == p).OrderBy(x => x.Name, StringComparer.Ordinal).ThenBy(x => x.Tree.Order).ThenBy(x => x.Node.SpanStart)],
            [.. kept.Where(c => c.Project == p).OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.At.File, StringComparer.Ordinal).ThenBy(c => c.At.Line).ThenBy(c => c.Handler, StringComparer.Ordinal)],
            [.. contracts[p.Path]],
            [.. unknown[p.Path]])
        {
            DualWrites = [.. dualWrites[p.Path]],
            Outboxes = [.. outboxes[p.Path]],
        });
    }

    private static DispatchTable TableOf(IReadOnlyList<Consumer> declared) => new(declared
        .Where(c => c.Bus.InProcess && c.Method is not null)
        .GroupBy(c => EvidenceOf.FullName(c.Message!), StringComparer.Ordinal)
        .Select(g => new KeyValuePair<string, IReadOnlyList<IMethodSymbol>>(g.Key, [.. g.Select(c => c.Method!)])));
}

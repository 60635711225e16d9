using CatalogModel.Facts;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Every call that sends a message over a bus that leaves the process: the library's own calls, the system's buses, and the wrappers
/// around either, found from the inside out.
/// </summary>
internal sealed class SendGraph
{
    private const int MaxRounds = 8;

    private readonly SourceIndex index;
    private readonly LibraryTypes libraries;
    private readonly LibraryReceivers receivers;
    private readonly MediatedSends mediated;
    private readonly TopicText texts;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, SendMethod> methods = new(StringComparer.Ordinal);
    private readonly WrapperNames wrapperNames;
    private readonly HashSet<SyntaxNode> read = [];
    private readonly List<SendSite> sites = [];
    private readonly List<(SendMethod Wrapper, SendSite Site)> wrapped = [];
    private readonly List<(IndexedTree Tree, InvocationExpressionSyntax Call, ITypeSymbol? Base)> unknown = [];
    private readonly HashSet<string> called = new(StringComparer.Ordinal);

    private SendGraph(SourceIndex index, LibraryTypes libraries, TopicText texts, CancellationToken cancellation)
    {
        this.index = index;
        this.texts = texts;
        wrapperNames = new(index);
        receivers = new(index, libraries, texts, cancellation);
        mediated = new(index, libraries, cancellation);
        this.libraries = libraries;
        this.cancellation = cancellation;
    }

    /// <summary>Places where messages are sent.</summary>
    public IReadOnlyList<SendSite> Sites => sites;

    /// <summary>Calls of a library whose message is known only at run time, with the base type that it has there.</summary>
    public IReadOnlyList<(IndexedTree Tree, InvocationExpressionSyntax Call, ITypeSymbol? Base)> Unknown => unknown;

    /// <summary>The system's own methods that send.</summary>
    public IEnumerable<SendMethod> Methods => methods.Values;

    public static SendGraph Read(SourceIndex index, LibraryTypes libraries, TopicText texts, CancellationToken cancellation)
    {
        SendGraph graph = new(index, libraries, texts, cancellation);
        List<Bus> buses = [.. libraries.Buses.Where(b => !b.InProcess && b.Sends.Count > 0)];
        HashSet<string> names = [.. buses.SelectMany(b => b.Sends).SelectMany(s => s.Methods)];
        graph.Follow([.. graph.ReadCalls(names, (tree, call) => graph.Library(buses, tree, call))]);

        // The system's own buses last: what stands behind them says more than what they are called.
        graph.Follow([.. graph.OwnBuses()]);

        // A wrapper that nobody in the source calls is where the message is known to be sent, when its parameter has the message's type.
        graph.sites.AddRange(graph.wrapped.Where(w => !graph.called.Contains(w.Wrapper.Root)).Select(w => w.Site));
        return graph;
    }

    /// <summary>
    /// The bus behind the system's own methods that take messages of some type (or any object, for null): the library where one stands
    /// behind them; null where nothing sends them.
    /// </summary>
    public Bus? BusOf(INamedTypeSymbol? type)
    {
        HashSet<string> bases = type is null ? [] : [.. SymbolKeys.SelfAndBases(type).Select(b => SymbolKeys.OfType(b.Type))];
        List<Bus> behind = [.. methods.Values
            .Where(m => MessageSet.MessageOf(m.Method.Parameters[m.Message].Type) is { } sent ? bases.Contains(SymbolKeys.OfType(sent)) : type is null)
            .Select(m => m.Bus)];
        return behind.Where(b => b != InHouse.Bus).OrderBy(b => b.Id, StringComparer.Ordinal).FirstOrDefault() ?? behind.FirstOrDefault();
    }

    /// <summary>The bus over which messages of exactly this type are sent; null when nothing sends them.</summary>
    public Bus? BusSending(INamedTypeSymbol type) => sites.FirstOrDefault(s => s.Type is not null && SymbolKeys.OfType(s.Type) == SymbolKeys.OfType(type))?.Bus;

    /// <summary>Adds places that send without a call.</summary>
    public void Add(IEnumerable<SendSite> more) => sites.AddRange(more);

    private void Follow(List<SendMethod> open)
    {
        for (int round = 0; open.Count > 0 && round < MaxRounds; round++)
        {
            List<SendMethod> added = [.. open.SelectMany(Reached).Where(Add)];
            wrapperNames.Forget();
            open = [.. ReadCalls([.. added.Select(m => m.Method.Name)], Wrapper)];
        }
    }

    private bool Add(SendMethod method)
    {
        string key = SymbolKeys.OfMethod(method.Method);
        if (methods.ContainsKey(key))
        {
            return false;
        }

        methods.Add(key, method);
        return true;
    }

    // The method itself and what it implements or overrides: callers see these.
    private static IEnumerable<SendMethod> Reached(SendMethod method)
    {
        yield return method;
        for (IMethodSymbol? overridden = method.Method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return method with { Method = overridden };
        }

        foreach (IMethodSymbol member in method.Method.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers(method.Method.Name)).OfType<IMethodSymbol>() ?? [])
        {
            if (SymbolEqualityComparer.Default.Equals(method.Method.ContainingType!.FindImplementationForInterfaceMember(member), method.Method))
            {
                yield return method with { Method = member };
            }
        }
    }

    private IReadOnlyList<SendMethod> ReadCalls(
        IReadOnlyCollection<string> names,
        Func<IndexedTree, InvocationExpressionSyntax, Recognised?> recognise)
    {
        List<SendMethod> found = [];
        foreach (IndexedTree tree in index.Mentioning(names))
        {
            foreach (InvocationExpressionSyntax call in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (SyntaxNames.Method(call) is { } name && names.Contains(name.Identifier.ValueText) && !read.Contains(call)
                    && recognise(tree, call) is { } recognised)
                {
                    read.Add(call);
                    found.AddRange(recognised.Method is { } wrapper ? OfWrapper(tree, call, wrapper) : OfLibrary(tree, call, recognised.Bus, recognised.Shape!, recognised.On!));
                }
            }
        }

        return found;
    }

    private Recognised? Library(IReadOnlyList<Bus> buses, IndexedTree tree, InvocationExpressionSyntax call)
    {
        string method = SyntaxNames.Method(call)!.Identifier.ValueText;
        List<(Bus Bus, SendShape Shape)> named = [.. buses.SelectMany(b => b.Sends.Where(s => s.Methods.Contains(method)).Select(s => (b, s)))];
        foreach ((Bus bus, SendShape shape) in named)
        {
            if ((!shape.InSight || shape.On.Any(tree.Words.Contains)) && receivers.Of(bus, shape.On, shape.Within, tree.Tree, call) is { } receiver)
            {
                return new(bus, shape, receiver, null);
            }
        }

        return null;
    }

    private Recognised? Wrapper(IndexedTree tree, InvocationExpressionSyntax call) =>
        wrapperNames.CanBe(call, methods.Values) && Calls.Method(index.Sources.Model(tree.Tree), call, cancellation) is { } method && methods.TryGetValue(SymbolKeys.OfMethod(method), out SendMethod? wrapper)
            ? new(wrapper.Bus, null, null, wrapper)
            : null;

    private IEnumerable<SendMethod> OfLibrary(IndexedTree tree, InvocationExpressionSyntax call, Bus bus, SendShape shape, Receiver receiver)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        IMethodSymbol? method = Calls.Method(model, call, cancellation);
        ExpressionSyntax? topic = shape.Topic is null ? receiver.Topic : Calls.Argument(model, call, method, shape.Topic);
        ExpressionSyntax? message = Calls.Argument(model, call, method, shape.Message);
        ITypeSymbol? stated = StatedType(model, call, shape, receiver);
        if (message is null && stated is null)
        {
            return [];
        }

        int before = sites.Count;
        List<SendMethod> wrappers = Sent(tree, call, message is null ? [] : [message], stated, topic, receiver.Topics.FirstOrDefault(), bus, shape.AnswersByType && SyntaxNames.Method(call) is GenericNameSyntax ? MessageKind.Request : shape.Kind);
        if (sites.Count == before && wrappers.Count == 0)
        {
            unknown.Add((tree, call, message is null ? null : new PayloadTrace(model, cancellation).Sites(message).FirstOrDefault()?.Type));
        }

        return wrappers;
    }

    private IEnumerable<SendMethod> OfWrapper(IndexedTree tree, InvocationExpressionSyntax call, SendMethod wrapper)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        IMethodSymbol method = Calls.Method(model, call, cancellation)!;
        ExpressionSyntax? topic = wrapper.TopicParameter is { } ordinal ? Calls.First(Calls.GivenTo(call, method, ordinal)) : null;
        int before = sites.Count;
        List<SendMethod> found = Sent(tree, call, Calls.GivenTo(call, method, wrapper.Message), null, topic, wrapper.Topic, wrapper.Bus, wrapper.Kind);
        if (sites.Count > before || found.Count > 0)
        {
            called.Add(wrapper.Root);
        }

        return found;
    }

    private List<SendMethod> Sent(
        IndexedTree tree,
        InvocationExpressionSyntax call,
        IReadOnlyList<ExpressionSyntax> messages,
        ITypeSymbol? stated,
        ExpressionSyntax? topic,
        string? fixedTopic,
        Bus bus,
        MessageKind kind)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        IReadOnlyList<string> named = topic is null ? [] : texts.Values(topic);
        List<string?> topics = named.Count > 0 ? [.. named] : [fixedTopic];
        IParameterSymbol? topicParameter = topic is null ? null : texts.Parameter(topic);
        if (stated is INamedTypeSymbol contract)
        {
            // Publish<T>(…) says what is sent, whatever the argument is.
            SyntaxNode payload = messages.SelectMany(m => new PayloadTrace(model, cancellation).Sites(m)).FirstOrDefault(s => s.Made)?.Node ?? Calls.First(messages) ?? (SyntaxNode)call;
            sites.AddRange(topics.Select(t => new SendSite(tree, call, payload, contract, t, bus, kind)));
            return [];
        }

        List<SendMethod> wrappers = [];
        List<PayloadSite> payloads = [.. messages.SelectMany(m => new PayloadTrace(model, cancellation).Sites(m))];
        if (payloads.Count == 0 && Calls.First(messages) is { } bare)
        {
            payloads.Add(new(bare, null, Made: false, null));
        }

        foreach (PayloadSite site in payloads)
        {
            // Without the place where it is made, only a type of the system's own says what is sent.
            INamedTypeSymbol? type = Sendable(site.Type) is { } sendable && (site.Made || SymbolKeys.IsInSource(sendable)) ? sendable : null;
            SendSite sent = new(tree, call, site.Node, type, topics[0], bus, kind) { IsMade = site.Made };
            if (site.Parameter is { ContainingSymbol: IMethodSymbol enclosing } parameter)
            {
                SendMethod wrapper = new(enclosing, bus, kind, parameter.Ordinal, Ordinal(topicParameter, enclosing), topics[0]);
                wrappers.Add(wrapper);
                if (type is not null)
                {
                    wrapped.Add((wrapper, sent));
                }
            }
            else
            {
                // Without a type it is the literal topic that says what is sent.
                sites.AddRange(topics.Where(t => type is not null || (t is not null && !Deserialisation.IsOfRunTimeType(model, site.Node, cancellation))).Select(t => sent with { Topic = t }));
            }
        }

        return wrappers;
    }

    // A carrier with a type argument says what it carries.
    private static INamedTypeSymbol? Sendable(ITypeSymbol? type) => !PayloadTrace.IsCarrier(type) ? MessageTypes.Concrete(type)
        : type is INamedTypeSymbol { TypeArguments.Length: 1 } carrier ? MessageTypes.Concrete(carrier.TypeArguments[0])
        : null;

    private static int? Ordinal(IParameterSymbol? parameter, IMethodSymbol method) =>
        parameter is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method) ? parameter.Ordinal : null;

    private ITypeSymbol? StatedType(SemanticModel model, InvocationExpressionSyntax call, SendShape shape, Receiver receiver)
    {
        if (shape.MessageIsReceiverArgument)
        {
            return MessageTypes.Concrete(receiver.LastArgument, orInterface: true);
        }

        return SyntaxNames.Method(call) is GenericNameSyntax generic && shape.Kind != MessageKind.Request && !shape.AnswersByType
            ? MessageTypes.Concrete(model.GetTypeInfo(generic.TypeArgumentList.Arguments[0], cancellation).Type, orInterface: true)
            : null;
    }

    private IEnumerable<SendMethod> OwnBuses()
    {
        foreach (DeclaredType declared in index.Types.Where(t => InHouse.IsBus(t.Syntax.Identifier.ValueText)))
        {
            if (index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is not INamedTypeSymbol type)
            {
                continue;
            }

            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary && InHouse.IsSend(m.Name)))
            {
                if (method.Parameters.FirstOrDefault(p => MessageTypes.CanBeMessage(p.Type)) is { } message && !mediated.Stays(method, message.Ordinal))
                {
                    int? topic = method.Parameters.FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String)?.Ordinal;
                    yield return new(method, InHouse.Bus, MessageKind.Event, message.Ordinal, topic, null);
                }
            }
        }
    }

    /// <summary>A call that sends: by a library, or by a method of the system's own.</summary>
    private sealed record Recognised(Bus Bus, SendShape? Shape, Receiver? On, SendMethod? Method);
}

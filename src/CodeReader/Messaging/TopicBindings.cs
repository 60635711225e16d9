using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Finds code that is bound to a topic, queue or routing key by a call: of the library, or of the system's own methods around it.
/// </summary>
internal sealed class TopicBindings
{
    private const int MaxRounds = 4;

    private readonly SourceIndex index;
    private readonly LibraryReceivers receivers;
    private readonly TopicText texts;
    private readonly TakenTypes taken;
    private readonly Deserialisation deserialisation;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, Wrapper> wrappers = new(StringComparer.Ordinal);
    private readonly List<Binding> bindings = [];
    private readonly List<Consumer> consumers = [];
    private readonly HashSet<(TypeDeclarationSyntax Type, string Message)> hooked = [];

    private TopicBindings(SourceIndex index, LibraryTypes libraries, Hosts hosts, TopicText texts, CancellationToken cancellation)
    {
        this.index = index;
        this.texts = texts;
        receivers = new(index, libraries, texts, cancellation);
        this.cancellation = cancellation;
        deserialisation = new(index, cancellation);
        taken = new(index, hosts, deserialisation);
    }

    /// <summary>What is taken, and the methods that take whatever comes.</summary>
    public static (IReadOnlyList<Consumer> Consumers, IReadOnlyList<MethodDeclarationSyntax> TakersOfAnything) Read(SourceIndex index, LibraryTypes libraries, Hosts hosts, TopicText texts, CancellationToken cancellation)
    {
        TopicBindings reader = new(index, libraries, hosts, texts, cancellation);
        List<(Bus Bus, TopicShape Shape)> shapes = [.. libraries.Buses.SelectMany(b => b.Topics.Select(t => (b, t)))];
        List<Wrapper> open = [.. reader.Calls(shapes.SelectMany(s => s.Shape.Methods)).SelectMany(c => reader.Library(shapes, c.Tree, c.Call))];
        for (int round = 0; open.Count > 0 && round < MaxRounds; round++)
        {
            List<Wrapper> added = [];
            foreach (Wrapper wrapper in open)
            {
                string key = SymbolKeys.OfMethod(wrapper.Method);
                if (!reader.wrappers.ContainsKey(key))
                {
                    reader.wrappers.Add(key, wrapper);
                    added.Add(wrapper);
                }
            }

            open = [.. reader.Calls(added.Select(w => w.Method.Name)).SelectMany(c => reader.OfWrapper(c.Tree, c.Call))];
        }

        reader.PairByType();
        IEnumerable<MethodDeclarationSyntax> takers = reader.bindings.Select(b => b.Type).Distinct().SelectMany(reader.deserialisation.TakersOfAnything);
        return (reader.consumers, [.. takers.Distinct()]);
    }

    private IEnumerable<(IndexedTree Tree, InvocationExpressionSyntax Call)> Calls(IEnumerable<string> methods)
    {
        HashSet<string> names = new(methods, StringComparer.Ordinal);
        return index.Mentioning(names).SelectMany(t => t.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => SyntaxNames.Method(c) is { } name && names.Contains(name.Identifier.ValueText))
            .Select(c => (t, c)));
    }

    private IEnumerable<Wrapper> Library(List<(Bus Bus, TopicShape Shape)> shapes, IndexedTree tree, InvocationExpressionSyntax call)
    {
        string name = SyntaxNames.Method(call)!.Identifier.ValueText;
        SemanticModel model = index.Sources.Model(tree.Tree);
        foreach ((Bus bus, TopicShape shape) in shapes.Where(s => s.Shape.Methods.Contains(name)))
        {
            if ((!shape.Typed || SyntaxNames.Method(call) is GenericNameSyntax) && receivers.Of(bus, shape.On, [], tree.Tree, call) is { } receiver)
            {
                return Bound(model, tree, call, bus, shape, receiver);
            }
        }

        return [];
    }

    private IEnumerable<Wrapper> Bound(SemanticModel model, IndexedTree tree, InvocationExpressionSyntax call, Bus bus, TopicShape shape, Receiver receiver)
    {
        IMethodSymbol? method = Messaging.Calls.Method(model, call, cancellation);
        ExpressionSyntax? topic = shape.Topic is null ? null : Messaging.Calls.Argument(model, call, method, shape.Topic);
        ExpressionSyntax? handler = shape.Handler is null ? null : Messaging.Calls.Argument(model, call, method, shape.Handler);
        if (topic is not null && texts.Parameter(topic) is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } wrapper } parameter)
        {
            IParameterSymbol? code = wrapper.Parameters.FirstOrDefault(p => p.Type.TypeKind == TypeKind.Delegate);
            return shape.Fallback && wrappers.ContainsKey(SymbolKeys.OfMethod(wrapper)) ? [] : [new(wrapper, bus, parameter.Ordinal, code?.Ordinal)];
        }

        INamedTypeSymbol? stated = SyntaxNames.Method(call) is GenericNameSyntax generic
            ? MessageTypes.Concrete(model.GetTypeInfo(generic.TypeArgumentList.Arguments[0], cancellation).Type, orInterface: true)
            : shape.MessageIsReceiverArgument ? MessageTypes.Concrete(receiver.LastArgument) : null;
        IReadOnlyList<string> topics = topic is null ? receiver.Topics : texts.Values(topic);
        if ((stated is not null && !shape.MessageIsReceiverArgument) || (handler is not null && IsCode(handler)))
        {
            AddOf(tree, call, bus, topics, stated, handler, [], shape.Fallback);
        }
        else if (handler is null && stated is null && Hooks.On(call).FirstOrDefault(h => TakenIn(tree, CodeOf(model, h)).Count > 0) is { } hook)
        {
            foreach (TakenType type in AddOf(tree, call, bus, topics, null, hook, []))
            {
                hooked.Add((call.FirstAncestorOrSelf<TypeDeclarationSyntax>()!, SymbolKeys.OfType(type.Type)));
            }
        }
        else if (call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
        {
            bindings.Add(new(tree, type, call, bus, topics, stated, shape.Fallback));
        }

        return [];
    }

    private IEnumerable<Wrapper> OfWrapper(IndexedTree tree, InvocationExpressionSyntax call)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        if (Messaging.Calls.Method(model, call, cancellation) is not { } method || !wrappers.TryGetValue(SymbolKeys.OfMethod(method), out Wrapper? wrapper)
            || Messaging.Calls.First(Messaging.Calls.GivenTo(call, method, wrapper.Topic)) is not { } topic)
        {
            return [];
        }

        ExpressionSyntax? handler = wrapper.Handler is { } ordinal ? Messaging.Calls.First(Messaging.Calls.GivenTo(call, method, ordinal)) : null;
        if (texts.Parameter(topic) is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } outer } parameter)
        {
            return [new(outer, wrapper.Bus, parameter.Ordinal, outer.Parameters.FirstOrDefault(p => p.Type.TypeKind == TypeKind.Delegate)?.Ordinal)];
        }

        INamedTypeSymbol? stated = method.TypeArguments.OfType<INamedTypeSymbol>().Select(t => MessageTypes.Concrete(t, orInterface: true)).FirstOrDefault(t => t is not null);
        AddOf(tree, call, wrapper.Bus, texts.Values(topic), stated, handler,
            handler is null ? [.. deserialisation.Bodies(wrapper.Method)] : []);
        return [];
    }

    private static bool IsCode(ExpressionSyntax handler) => handler is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;

    private IReadOnlyList<TakenType> AddOf(
        IndexedTree tree, InvocationExpressionSyntax call, Bus bus, IReadOnlyList<string> topics, INamedTypeSymbol? stated, ExpressionSyntax? handler, IReadOnlyList<SyntaxNode> otherCode,
        bool needsType = false)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        IMethodSymbol? taker = handler is null ? null : MethodOf(model, handler);
        IReadOnlyList<SyntaxNode> code = handler is null ? otherCode : CodeOf(model, handler) is { Count: > 0 } own ? own : otherCode;
        IParameterSymbol? payload = stated is null ? null
            : taker?.Parameters.FirstOrDefault(p => SymbolKeys.OfType(p.Type) == SymbolKeys.OfType(stated))
            ?? (handler is AnonymousFunctionExpressionSyntax ? taker?.Parameters.FirstOrDefault(p => p.Type is IErrorTypeSymbol) : null);
        IReadOnlyList<TakenType> types = stated is not null ? [new(stated, null, tree.Project)] : TakenIn(tree, code);
        ISymbol? handlerSymbol = taker is { MethodKind: MethodKind.Ordinary } ? taker : SymbolKeys.EnclosingMember(model, call.SpanStart, cancellation);
        foreach ((string? topic, TakenType? type) in needsType && types.Count == 0 ? [] : Pairs(topics, types))
        {
            Add(tree, call, bus, topic, type, handlerSymbol, payload, code);
        }

        return types;
    }

    private IReadOnlyList<TakenType> TakenIn(IndexedTree tree, IReadOnlyList<SyntaxNode> code) => TakenTypes.Alternatives(taken.In(tree.Project, code));

    private IReadOnlyList<SyntaxNode> CodeOf(SemanticModel model, ExpressionSyntax handler) =>
        handler is AnonymousFunctionExpressionSyntax ? [handler]
        : MethodOf(model, handler) is { } taker ? [.. deserialisation.Bodies(taker)]
        : [];

    private IMethodSymbol? MethodOf(SemanticModel model, ExpressionSyntax handler) =>
        (model.GetSymbolInfo(handler, cancellation).Symbol ?? model.GetSymbolInfo(handler, cancellation).CandidateSymbols.FirstOrDefault()) as IMethodSymbol;

    // Where a class binds topics in one place and takes the bodies in another, its topics and types belong together.
    private void PairByType()
    {
        foreach (IGrouping<TypeDeclarationSyntax, Binding> group in bindings.GroupBy(b => b.Type))
        {
            Binding first = group.First();
            List<TakenType> types = [.. taken.In(first.Tree.Project, [group.Key]).Where(t => !hooked.Contains((group.Key, SymbolKeys.OfType(t.Type))))];
            if (types.Count == 0)
            {
                types.AddRange(group.Select(b => b.Stated).OfType<INamedTypeSymbol>().Take(1).Select(t => new TakenType(t, null, first.Tree.Project)));
            }

            List<string> topics = [.. group.Where(b => !b.Fallback).SelectMany(b => b.Topics).Distinct(StringComparer.Ordinal)];
            // A queue alone says where messages come from, not which they are.
            if (topics.Count == 0 && types.Count > 0 && group.All(b => b.Fallback))
            {
                topics = [.. group.SelectMany(b => b.Topics).Distinct(StringComparer.Ordinal)];
            }

            foreach ((string? topic, TakenType? type) in Pairs(topics, types))
            {
                Add(first.Tree, first.Call, first.Bus, topic, type, type?.Read?.Method, null, [group.Key]);
            }
        }
    }

    // The project that takes the body is where the message is consumed, whoever bound the topic for it.
    private void Add(
        IndexedTree tree, InvocationExpressionSyntax call, Bus bus, string? topic, TakenType? type, ISymbol? handler, IParameterSymbol? payload, IReadOnlyList<SyntaxNode> code)
    {
        bool isHandedOver = type is not null && type.Project != tree.Project;
        SyntaxNode place = isHandedOver ? type!.Read!.Node : call;
        ISymbol? member = SymbolKeys.EnclosingMember(index.Sources.Model(place.SyntaxTree), place.SpanStart, cancellation);
        IParameterSymbol? parameter = payload ?? type?.Read?.GivenTo;
        ISymbol? taker = (isHandedOver ? type!.Read!.Method : handler) ?? member;
        consumers.Add(new()
        {
            Message = type?.Type,
            Topic = topic,
            Bus = bus,
            Kind = type is null ? MessageKind.Event : HandlerReader.KindOf(type.Type, MessageKind.Event),
            Handler = taker is null ? call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "" : EvidenceOf.FullName(taker),
            Method = parameter?.ContainingSymbol as IMethodSymbol ?? type?.Read?.Method,
            Payload = parameter is not null ? PayloadSource.Of(parameter, null, type?.Type) : type?.Read is { } read ? PayloadSource.Of(read.Node) : null,
            Project = type?.Project ?? tree.Project,
            IsRelay = type is null && code.SelectMany(deserialisation.In).Any(d => d.IsRelayed),
            At = EvidenceOf.Node(place, member),
        });
    }

    private static IEnumerable<(string? Topic, TakenType? Type)> Pairs(IReadOnlyList<string> topics, IReadOnlyList<TakenType> types) => (topics.Count, types.Count) switch
    {
        (_, 0) => topics.Select(t => ((string?)t, (TakenType?)null)),
        (0, _) => types.Select(t => ((string?)null, (TakenType?)t)),
        (_, 1) => topics.Select(t => ((string?)t, (TakenType?)types[0])),
        (1, _) => types.Select(t => ((string?)topics[0], (TakenType?)t)),
        _ => types.Select(t => (Chosen(topics, t.Read), (TakenType?)t)),
    };

    // Of several topics the one whose literal chooses the branch that reads the type.
    private static string? Chosen(IReadOnlyList<string> topics, Deserialised? read) => read is null ? null :
        read.Around.OfType<SwitchSectionSyntax>().SelectMany(s => s.Labels).Select(l => l.ToString())
            .Concat(read.Around.OfType<SwitchExpressionArmSyntax>().Select(a => a.Pattern.ToString()))
            .Concat(read.Around.OfType<IfStatementSyntax>().Select(i => i.Condition.ToString()))
            .Select(text => topics.FirstOrDefault(t => text.Contains("\"" + t + "\"")))
            .FirstOrDefault(t => t is not null);

    private sealed record Wrapper(IMethodSymbol Method, Bus Bus, int Topic, int? Handler);

    private sealed record Binding(IndexedTree Tree, TypeDeclarationSyntax Type, InvocationExpressionSyntax Call, Bus Bus, IReadOnlyList<string> Topics, INamedTypeSymbol? Stated, bool Fallback);
}

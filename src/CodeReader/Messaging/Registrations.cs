using CatalogModel;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Which handlers are alive. Where a system registers the handlers of one kind one by one, the others are dead code; where it scans
/// assemblies, all are alive.
/// </summary>
internal sealed class Registrations
{
    // Calls that register all types which close a generic one.
    private static readonly HashSet<string> Scanning = new(StringComparer.Ordinal)
    {
        "Register", "AsClosedTypesOf", "AsClosedInterfacesOf", "AssignableTo", "AssignableToAny", "ConnectImplementationsToTypesClosing", "BasedOn", "RegisterCollection",
    };

    private readonly SourceIndex index;
    private readonly Hosts hosts;
    private readonly List<Registration> registrations = [];
    private readonly List<(string Definition, SourceProject Project)> scans = [];
    private readonly CancellationToken cancellation;

    private Registrations(SourceIndex index, Hosts hosts, CancellationToken cancellation)
    {
        this.index = index;
        this.cancellation = cancellation;
        this.hosts = hosts;
    }

    /// <summary>The consumers that are alive, each at the place of its registration where it has one.</summary>
    public static IReadOnlyList<Consumer> Live(SourceIndex index, Hosts hosts, IReadOnlyList<Consumer> consumers, CancellationToken cancellation)
    {
        Registrations all = new(index, hosts, cancellation);
        all.Read(consumers);
        all.ReadScans(consumers);
        return [.. consumers.SelectMany(all.Live)];
    }

    private IEnumerable<Consumer> Live(Consumer consumer)
    {
        if (consumer.Bus.InProcess || consumer.Type is null)
        {
            return [consumer];
        }

        List<Registration> near = [.. registrations.Where(r => r.Definition == consumer.Definition && hosts.AreTogether(r.Tree.Project, consumer.Project))];
        // A subscription to the bus says more than a registration in the container.
        bool bySubscription = near.Any(r => r.IsSubscription);
        if (near.Count == 0 || IsScanned(consumer) || (!bySubscription && scans.Any(s => s.Definition == consumer.Definition && hosts.AreTogether(s.Project, consumer.Project))))
        {
            return [consumer];
        }

        bySubscription |= near.Any(r => !r.InContainer);
        return near
            .Where(r => r.InContainer != bySubscription && r.Fits(consumer))
            .GroupBy(r => r.Tree.Project)
            .Select(g => consumer with { Project = g.Key, At = g.First().At });
    }

    // Collection.Register(typeof(IHandler<>), assembly), AsClosedTypesOf(typeof(IHandler<>)), i.GetGenericTypeDefinition() == typeof(IHandler<>)
    private void ReadScans(IReadOnlyList<Consumer> consumers)
    {
        ILookup<string, string> definitions = consumers.Where(c => c is { Definition: not null, Type: not null, Bus.InProcess: false })
            .Select(c => c.Definition!).Distinct(StringComparer.Ordinal).ToLookup(d => d.Substring(d.LastIndexOf('.') + 1), StringComparer.Ordinal);
        foreach (IndexedTree tree in index.Mentioning(definitions.Select(d => d.Key)))
        {
            foreach (TypeOfExpressionSyntax type in tree.Root.DescendantNodes().OfType<TypeOfExpressionSyntax>().Where(t => IsOpen(t) && IsScan(t)))
            {
                if (definitions.Contains(SyntaxNames.Simple(type.Type)) && index.Sources.Model(tree.Tree).GetTypeInfo(type.Type, cancellation).Type is { } named)
                {
                    scans.Add((SymbolKeys.OfType(named), tree.Project));
                }
            }
        }
    }

    private static bool IsOpen(TypeOfExpressionSyntax type) =>
        type.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault() is { IsUnboundGenericName: true };

    private static bool IsScan(TypeOfExpressionSyntax type) => type.Parent switch
    {
        BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } =>
            SyntaxNames.Method(call) is { } name && Scanning.Contains(name.Identifier.ValueText)
            && list.Arguments.Count(a => a.Expression is TypeOfExpressionSyntax other && IsOpen(other)) == 1,
        _ => false,
    };

    private bool IsScanned(Consumer consumer) =>
        consumer.Bus.Scans.Count > 0 && index.Mentioning(consumer.Bus.Scans).Any(t => hosts.AreTogether(t.Project, consumer.Project));

    private void Read(IReadOnlyList<Consumer> consumers)
    {
        ILookup<string, Consumer> byHandler = consumers.Where(c => c is { Type: not null, Bus.InProcess: false }).ToLookup(c => c.Type!.Name, StringComparer.Ordinal);
        ILookup<string, Consumer> byMessage = consumers.Where(c => c is { Type: not null, Bus.InProcess: false }).ToLookup(c => c.Message!.Name, StringComparer.Ordinal);
        HashSet<string> definitions = [.. consumers.Select(c => c.Definition).OfType<string>()];
        foreach (IndexedTree tree in index.Mentioning(byHandler.Select(g => g.Key).Concat(byMessage.Select(g => g.Key))))
        {
            foreach (InvocationExpressionSyntax call in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (SyntaxNames.Method(call) is not { } name)
                {
                    continue;
                }

                List<TypeSyntax> types = [.. name is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : [],
                    .. call.ArgumentList.Arguments.Select(a => (a.Expression as TypeOfExpressionSyntax)?.Type).OfType<TypeSyntax>()];
                if (types.Count > 0)
                {
                    Read(tree, call, name, types, byHandler, byMessage, definitions);
                }
            }
        }
    }

    private void Read(
        IndexedTree tree,
        InvocationExpressionSyntax call,
        SimpleNameSyntax name,
        List<TypeSyntax> types,
        ILookup<string, Consumer> byHandler,
        ILookup<string, Consumer> byMessage,
        HashSet<string> definitions)
    {
        string method = name.Identifier.ValueText;
        List<Consumer> named = [.. byHandler[SyntaxNames.Simple(types[types.Count - 1])]];
        if (types.Count == 1)
        {
            // AddConsumer<Handler>(), SubscribeEvent<Message>()
            named = [.. named.Concat(byMessage[SyntaxNames.Simple(types[0])]).Where(c => c.Bus.Registrations.Contains(method))];
        }
        else if (byHandler[SyntaxNames.Simple(types[0])].Where(c => c.Bus.Registrations.Contains(method)).ToList() is { Count: > 0 } defined)
        {
            // AddConsumer<Handler, HandlerDefinition>(), AddSagaStateMachine<Machine, State>()
            named = defined;
            types = [types[0]];
        }
        else if (named.Count == 0 && types[types.Count - 1] is GenericNameSyntax)
        {
            // Subscribe<Message, IHandler<Message>>()
            named = [.. byMessage[SyntaxNames.Simple(types[0])]];
        }

        if (named.Count == 0)
        {
            return;
        }

        SemanticModel model = index.Sources.Model(tree.Tree);
        HashSet<string> keys = [.. types.Select(t => model.GetTypeInfo(t, cancellation).Type).OfType<INamedTypeSymbol>()
            .SelectMany(t => t.Arity > 0 ? [t, .. t.TypeArguments] : new ITypeSymbol[] { t }).Select(SymbolKeys.OfType)];
        bool inContainer = types.Count > 1 && definitions.Contains(model.GetTypeInfo(types[0], cancellation).Type is { } first ? SymbolKeys.OfType(first) : "");
        Evidence at = EvidenceOf.Node(name, SymbolKeys.EnclosingMember(model, name.SpanStart, cancellation));
        foreach (string definition in named.Select(c => c.Definition!).Distinct(StringComparer.Ordinal))
        {
            registrations.Add(new(tree, definition, keys, inContainer, at) { IsSubscription = !inContainer && (types.Count > 1 || named.All(c => SyntaxNames.Simple(types[0]) == c.Message!.Name)) });
        }
    }

    private sealed record Registration(IndexedTree Tree, string Definition, HashSet<string> Keys, bool InContainer, Evidence At)
    {
        /// <summary>True for a subscription to the bus: it names the message.</summary>
        public bool IsSubscription { get; init; }

        public bool Fits(Consumer consumer) =>
            (Keys.Contains(EvidenceOf.FullName(consumer.Type!)) && (Keys.Count == 1 || InContainer || Keys.Contains(SymbolKeys.OfType(consumer.Message!))))
            || (Keys.Contains(SymbolKeys.OfType(consumer.Message!)) && (Keys.Count == 1 || Keys.Contains(Definition)));
    }
}

using CatalogModel;
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
    private readonly SourceIndex index;
    private readonly Hosts hosts;
    private readonly List<Registration> registrations = [];
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
        return [.. consumers.SelectMany(all.Live)];
    }

    private IEnumerable<Consumer> Live(Consumer consumer)
    {
        if (consumer.Bus.InProcess || consumer.Type is null)
        {
            return [consumer];
        }

        List<Registration> near = [.. registrations.Where(r => r.Definition == consumer.Definition && hosts.AreTogether(r.Tree.Project, consumer.Project))];
        if (near.Count == 0 || IsScanned(consumer))
        {
            return [consumer];
        }

        // A subscription to the bus says more than a registration in the container.
        bool bySubscription = near.Any(r => !r.InContainer);
        return near
            .Where(r => r.InContainer != bySubscription && r.Fits(consumer))
            .GroupBy(r => r.Tree.Project)
            .Select(g => consumer with { Project = g.Key, At = g.First().At });
    }

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
            registrations.Add(new(tree, definition, keys, inContainer, at));
        }
    }

    private sealed record Registration(IndexedTree Tree, string Definition, HashSet<string> Keys, bool InContainer, Evidence At)
    {
        public bool Fits(Consumer consumer) =>
            (Keys.Contains(EvidenceOf.FullName(consumer.Type!)) && (Keys.Count == 1 || InContainer || Keys.Contains(SymbolKeys.OfType(consumer.Message!))))
            || (Keys.Contains(SymbolKeys.OfType(consumer.Message!)) && (Keys.Count == 1 || Keys.Contains(Definition)));
    }
}

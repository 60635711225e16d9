using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Finds where messages are made. The publisher is where the instance is made, however far from there it is sent.
/// </summary>
internal sealed class PublicationReader(SourceIndex index, Hosts hosts, MessageSet messages, SendGraph sends, CancellationToken cancellation)
{
    // Methods whose type argument is made from another object.
    private static readonly HashSet<string> Mappers = new(StringComparer.Ordinal) { "Adapt", "Map", "MapTo", "MapFrom", "Init" };

    /// <summary>All of them, one for each place, in order.</summary>
    public IReadOnlyList<Publication> Read()
    {
        Dictionary<(int Tree, int Position, string Topic), Publication> found = [];
        void Add(Publication publication) => found[(publication.Tree.Order, publication.Node.SpanStart, publication.Topic ?? "")] = publication;

        List<SendSite> sites = [.. sends.Sites.Where(s => s.Type is null || !messages.IsMarker(s.Type))];
        foreach (SendSite site in sites.Where(s => s.IsMade))
        {
            Add(Of(site));
        }

        HashSet<(int, int)> places = [.. found.Keys.Select(k => (k.Tree, k.Position))];
        ILookup<string, Message> byName = messages.Messages.Values.Concat(messages.Local.Values).ToLookup(m => m.Type.Name, StringComparer.Ordinal);
        foreach (IndexedTree tree in index.Mentioning(byName.Select(n => n.Key)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Publication made in Made(tree, byName).Where(p => places.Add((p.Tree.Order, p.Node.SpanStart))))
            {
                Add(made);
            }
        }

        foreach (SendSite site in sites.Where(s => !s.IsMade))
        {
            AddKnownByType(site, found, Add);
        }

        return [.. found.Values.SelectMany(UnderEachContract).OrderBy(p => p.Tree.Order).ThenBy(p => p.Node.SpanStart).ThenBy(p => p.Topic, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    // Whoever takes an interface hears all that implement it, and whoever takes one of these hears it, too.
    private IEnumerable<Publication> UnderEachContract(Publication publication) =>
        (publication.Made is { } made ? messages.OtherContracts(made) : []).Select(c => publication with { Type = c }).Prepend(publication);

    private Publication Of(SendSite site)
    {
        Message? known = site.Type is not null && messages.Messages.TryGetValue(SymbolKeys.OfType(site.Type), out Message? message) ? message : null;
        MessageKind kind = site.Type is null ? site.Kind : HandlerReader.KindOf(site.Type, site.Kind);
        return new(site.Tree, site.Payload, site.Type is null ? null : known?.ContractOf(site.Type) ?? site.Type, site.Topic, site.Bus, kind) { Made = site.Type };
    }

    // Where the instance that is sent was found in the sender's own code, the call only adds the topic.
    private void AddKnownByType(SendSite site, Dictionary<(int Tree, int Position, string Topic), Publication> found, Action<Publication> add)
    {
        List<Publication> made = site.Type is null ? [] : [.. found.Values.Where(p =>
            p.Type is not null && SymbolKeys.OfType(p.Type) == SymbolKeys.OfType(site.Type) && hosts.Reaches(site.Tree.Project, p.Tree.Project))];
        if (made.Count == 0)
        {
            add(Of(site));
        }

        foreach (Publication publication in made.Where(p => p.Topic is null && site.Topic is not null))
        {
            found.Remove((publication.Tree.Order, publication.Node.SpanStart, ""));
            add(publication with { Topic = site.Topic, Bus = site.Bus });
        }
    }

    private IEnumerable<Publication> Made(IndexedTree tree, ILookup<string, Message> byName)
    {
        foreach (ExpressionSyntax node in tree.Root.DescendantNodes().OfType<ExpressionSyntax>())
        {
            TypeSyntax? written = node switch
            {
                ObjectCreationExpressionSyntax creation => creation.Type,
                InvocationExpressionSyntax call when SyntaxNames.Method(call) is GenericNameSyntax generic && Mappers.Contains(generic.Identifier.ValueText) => generic.TypeArgumentList.Arguments.Last(),
                _ => null,
            };
            bool isFactory = node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: SimpleNameSyntax owner } } && byName.Contains(owner.Identifier.ValueText);
            if ((written is not null && byName.Contains(SyntaxNames.Simple(written))) || node is ImplicitObjectCreationExpressionSyntax || isFactory)
            {
                ITypeSymbol? type = written is null || node is ObjectCreationExpressionSyntax
                    ? index.Sources.Model(tree.Tree).GetTypeInfo(node, cancellation).Type
                    : index.Sources.Model(tree.Tree).GetTypeInfo(written, cancellation).Type;
                if (type is INamedTypeSymbol named && Awaited(named) is { } made && Find(SymbolKeys.OfType(made)) is { } message && !IsInside(node, message.Type.Name)
                    && (message.Bus.InProcess is false || LeavesProject(tree, message)))
                {
                    yield return new(tree, node, message.ContractOf(made), null, message.Bus, message.Kind) { Made = made };
                }
            }
        }
    }

    private Message? Find(string key) =>
        messages.Messages.TryGetValue(key, out Message? message) || messages.Local.TryGetValue(key, out message) ? message : null;

    private static INamedTypeSymbol Awaited(INamedTypeSymbol type) =>
        type is { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } && type.TypeArguments[0] is INamedTypeSymbol result ? result : type;

    // A factory of the message itself: its caller makes the instance.
    private static bool IsInside(SyntaxNode node, string type) => node.Ancestors().OfType<TypeDeclarationSyntax>().Any(t => t.Identifier.ValueText == type);

    // A call within one project stays within one service, and no command leads into another process. A notification that another process
    // dispatches came there over something.
    private bool LeavesProject(IndexedTree tree, Message message)
    {
        IReadOnlyCollection<string> handlers = messages.HandlingProjects(message);
        return !handlers.Contains(tree.Project.Path)
            && (message.Kind == MessageKind.Event || handlers.Any(h => hosts.MayShareProcess(h, tree.Project.Path)));
    }
}

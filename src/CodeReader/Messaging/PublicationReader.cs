using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Finds where messages are made. The publisher is where the instance is made, however far from there it is sent.
/// </summary>
internal sealed class PublicationReader(SourceIndex index, MessageSet messages, SendGraph sends, CancellationToken cancellation)
{
    // Methods whose type argument is made from another object.
    private static readonly HashSet<string> Mappers = new(StringComparer.Ordinal) { "Adapt", "Map", "MapTo", "MapFrom", "Init" };

    /// <summary>All of them, one for each place, in order.</summary>
    public IReadOnlyList<Publication> Read()
    {
        Dictionary<(int Tree, int Position, string Topic), Publication> found = [];
        foreach (SendSite site in sends.Sites.Where(s => s.Type is null || !messages.IsMarker(s.Type)))
        {
            Message? known = site.Type is not null && messages.Messages.TryGetValue(SymbolKeys.OfType(site.Type), out Message? message) ? message : null;
            MessageKind kind = site.Type is null ? site.Kind : HandlerReader.KindOf(site.Type, site.Kind);
            found[(site.Tree.Order, site.Payload.SpanStart, site.Topic ?? "")] = new(site.Tree, site.Payload, site.Type is null ? null : known?.ContractOf(site.Type) ?? site.Type, site.Topic, site.Bus, kind);
        }

        ILookup<string, Message> byName = messages.Messages.Values.Concat(messages.Local.Values).ToLookup(m => m.Type.Name, StringComparer.Ordinal);
        HashSet<(int, int)> sites = [.. found.Keys.Select(k => (k.Tree, k.Position))];
        foreach (IndexedTree tree in index.Mentioning(byName.Select(n => n.Key)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Publication made in Made(tree, byName).Where(p => sites.Add((p.Tree.Order, p.Node.SpanStart))))
            {
                found[(tree.Order, made.Node.SpanStart, "")] = made;
            }
        }

        return [.. found.Values.OrderBy(p => p.Tree.Order).ThenBy(p => p.Node.SpanStart).ThenBy(p => p.Topic, StringComparer.Ordinal)];
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
                    yield return new(tree, node, message.ContractOf(made), null, message.Bus, message.Kind);
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

    // A call within one project stays within one service.
    private bool LeavesProject(IndexedTree tree, Message message) => !messages.HandlingProjects(message).Contains(tree.Project.Path);
}

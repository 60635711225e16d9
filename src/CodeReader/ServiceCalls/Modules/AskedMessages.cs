using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Resolution;
using CodeReader.DataAccess;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Modules;

/// <summary>
/// Messages that are sent for an answer: requests over a bus, and paths of a client that modules share. What a mediator hands over in one process
/// is no such call for the values: they are followed through it.
/// </summary>
internal sealed class AskedMessages(SourceIndex index, MessageReading messages)
{
    public IEnumerable<Call> Calls() =>
        from tree in index.Trees.GroupBy(t => t.Project)
        from publication in messages.Of(tree.Key).Publications
        where publication.Kind == MessageKind.Request && !publication.Bus.InProcess
        let node = SentBy(publication.Node)
        where node is not null
        select new Call(publication.Tree, node, Transport.Call, publication.Topic ?? EvidenceOf.FullName(publication.Type!), null, publication.Node);

    /// <summary>The places from which one module of a process asks another through a mediator.</summary>
    public IEnumerable<(IndexedTree Tree, SyntaxNode Node)> Handed(ServiceMap services)
    {
        ILookup<string, Consumer> handlers = index.Trees.Select(t => t.Project).Distinct().SelectMany(p => messages.Of(p).Consumers)
            .Where(c => c.Bus.InProcess && c.Message is not null).ToLookup(c => EvidenceOf.FullName(c.Message!), StringComparer.Ordinal);
        return from project in index.Trees.Select(t => t.Project).Distinct()
               from publication in messages.Of(project).Publications
               where publication.Bus.InProcess && publication.Type is not null
               let own = services.OwnerOf(project.Path)
               where handlers[EvidenceOf.FullName(publication.Type!)].Any(h => services.OwnerOf(h.Project.Path) is { } other && other != own)
               select (publication.Tree, publication.Node);
    }

    public IEnumerable<Endpoint> Endpoints() =>
        from project in index.Trees.Select(t => t.Project).Distinct()
        from consumer in messages.Of(project).Consumers
        where consumer.Kind == MessageKind.Request && !consumer.Bus.InProcess && consumer.Method is not null && consumer.Payload?.Parameter is not null
        let code = consumer.Method!.DeclaringSyntaxReferences.Where(r => index.Sources.OwnerOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax()).FirstOrDefault()
        where code is not null
        select new Endpoint(
            project, Transport.Call, consumer.Topic ?? EvidenceOf.FullName(consumer.Message!), consumer.Method!,
            new Dictionary<string, string>(StringComparer.Ordinal) { [consumer.Payload!.Parameter!.Name] = "" }, AnswerExpressions.Of(code), consumer.At);

    // The call that the message is an argument of, or that takes the variable that holds it.
    private static InvocationExpressionSyntax? SentBy(SyntaxNode message)
    {
        if (message.Ancestors().TakeWhile(a => a is not (StatementSyntax or MemberDeclarationSyntax)).OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } around)
        {
            return around;
        }

        string? variable = message.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText ?? (message as IdentifierNameSyntax)?.Identifier.ValueText;
        return variable is null ? null : message.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c.SpanStart > message.SpanStart)
            .FirstOrDefault(c => c.ArgumentList.Arguments.Any(a => CodeText.NameOf(a.Expression)?.Identifier.ValueText == variable && a.Expression is IdentifierNameSyntax));
    }
}

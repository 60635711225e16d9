using CatalogModel.Facts;
using CodeReader.Lineage;

namespace CodeReader.Messaging;

/// <summary>Turns what was found into facts, with the ways of the values.</summary>
internal static class MessageFacts
{
    /// <summary>The messages that one file makes.</summary>
    public static IReadOnlyList<MessagePublished> Of(IReadOnlyList<Publication> publications, SourceSet sources, LineageEngine lineage, CancellationToken cancellation)
    {
        IReadOnlyList<IReadOnlyList<PayloadOrigin>> payloads = lineage.FollowPayloads([.. publications.Select(p => p.Node)], cancellation);
        return [.. publications.Select((p, i) => Of(p, payloads[i], sources, cancellation))];
    }

    private static MessagePublished Of(Publication publication, IReadOnlyList<PayloadOrigin> payload, SourceSet sources, CancellationToken cancellation) => new()
    {
        Message = publication.Name,
        Contract = publication.Type is null ? null : EvidenceOf.FullName(publication.Type),
        Topic = publication.Topic,
        Bus = publication.Bus.Id,
        InProcess = publication.Bus.InProcess,
        Kind = publication.Kind,
        Payload = payload,
        At = EvidenceOf.Node(publication.Node, SymbolKeys.EnclosingMember(sources.Model(publication.Tree.Tree), publication.Node.SpanStart, cancellation)),
    };

    public static ConsumerFlows FlowsOf(Consumer consumer, LineageEngine lineage, CancellationToken cancellation) =>
        consumer.Code.Count > 0 ? lineage.FollowConsumer(consumer.Code, cancellation) : new();

    public static MessageConsumed Of(Consumer consumer, ConsumerFlows flows) =>
        new()
        {
            Message = consumer.Name,
            Contract = consumer.Message is null ? null : EvidenceOf.FullName(consumer.Message),
            Topic = consumer.Topic,
            Bus = consumer.Bus.Id,
            InProcess = consumer.Bus.InProcess,
            Kind = consumer.Kind,
            Handler = consumer.Handler,
            Writes = flows.Writes,
            Lookups = flows.Lookups,
            Reads = flows.Reads,
            At = consumer.At,
        };
}

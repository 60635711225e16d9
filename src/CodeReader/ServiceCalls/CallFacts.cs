using CatalogModel.Facts;
using CodeReader.Lineage;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;

namespace CodeReader.ServiceCalls;

/// <summary>Turns calls and endpoints into facts, with the ways of the values.</summary>
internal sealed class CallFacts
{
    private readonly ILookup<string, CallMade> made;
    private readonly ILookup<string, EndpointOffered> offered;
    private readonly ILookup<string, ValueCopied> copied;

    private CallFacts(ILookup<string, CallMade> made, ILookup<string, EndpointOffered> offered, ILookup<string, ValueCopied> copied) =>
        (this.made, this.offered, this.copied) = (made, offered, copied);

    public IReadOnlyList<CallMade> MadeBy(SourceProject project) => [.. made[project.Path]];

    public IReadOnlyList<EndpointOffered> OfferedBy(SourceProject project) => [.. offered[project.Path]];

    public IReadOnlyList<ValueCopied> CopiedBy(SourceProject project) => [.. copied[project.Path]];

    public static CallFacts Of(CallReading reading, SourceSet sources, LineageEngine lineage, CancellationToken cancellation)
    {
        // Only what somebody may answer is worth following.
        IReadOnlyList<Call> answered = [.. reading.Calls.Where(c => reading.Endpoints.Any(e => CallContract.Fit(c.Contract, e.Contract).IsFit))];
        IReadOnlyList<SyntaxNode> sites = [.. answered.Select(c => (SyntaxNode)c.Node).Concat(reading.Handed).Distinct()];
        IReadOnlyList<(SyntaxNode Site, CallFlows Flows)> flows =
            [.. sites.AsParallel().AsOrdered().WithCancellation(cancellation).Select(s => (s, lineage.FollowCall(s, cancellation)))];
        ILookup<string, MessageWrite> stored = flows.SelectMany(f => f.Flows.Answers).ToLookup(a => a.Call, a => a.Write, StringComparer.Ordinal);
        return new(
            answered.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(c => (c.Tree.Project.Path, Call: Made(c, stored[c.Id], sources, lineage, cancellation))).ToLookup(c => c.Path, c => c.Call, StringComparer.Ordinal),
            reading.Endpoints.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(e => (e.Project.Path, Endpoint: Offered(e, lineage, cancellation))).ToLookup(e => e.Path, e => e.Endpoint, StringComparer.Ordinal),
            flows.SelectMany(f => f.Flows.Copies.Select(c => (sources.OwnerOf(f.Site.SyntaxTree)!.Path, Copy: c)))
                .GroupBy(c => (c.Path, c.Copy.FromEntity, c.Copy.From, c.Copy.ToEntity, c.Copy.To)).Select(same => same.OrderBy(c => c.Copy.As).First())
                .ToLookup(c => c.Path, c => c.Copy, StringComparer.Ordinal));
    }

    private static CallMade Made(Call call, IEnumerable<MessageWrite> stored, SourceSet sources, LineageEngine lineage, CancellationToken cancellation) => new()
    {
        Id = call.Id,
        Through = call.Through,
        Contract = call.Contract,
        Target = call.Target,
        Request = call.Payload is null ? [] : lineage.FollowPayload(call.Payload, cancellation),
        Stores =
        [
            .. stored.GroupBy(w => (w.From, w.Entity, w.To)).Select(same => same.OrderBy(w => w.As).First())
                .OrderBy(w => w.From, StringComparer.Ordinal).ThenBy(w => w.Entity, StringComparer.Ordinal).ThenBy(w => w.To, StringComparer.Ordinal),
        ],
        At = EvidenceOf.Node(SyntaxNames.Method(call.Node) ?? (SyntaxNode)call.Node, SymbolKeys.EnclosingMember(sources.Model(call.Tree.Tree), call.Node.SpanStart, cancellation)),
    };

    private static EndpointOffered Offered(Endpoint endpoint, LineageEngine lineage, CancellationToken cancellation) => new()
    {
        Through = endpoint.Through,
        Contract = endpoint.Contract,
        Handler = endpoint.At.Symbol ?? EvidenceOf.FullName(endpoint.Method),
        Writes = endpoint.Parts.Count == 0 ? [] : lineage.FollowConsumer(endpoint.Method, PayloadSource.Of(endpoint.Parts), cancellation).Writes,
        Response =
        [
            .. endpoint.Answers.SelectMany(a => Opened(lineage.FollowPayload(a, cancellation)))
                .GroupBy(f => f.Field, StringComparer.Ordinal).Select(Joined).OrderBy(f => f.Field, StringComparer.Ordinal),
        ],
        At = endpoint.At,
    };

    // A result of the library that was handed on whole holds the answer in one member.
    private static IEnumerable<PayloadOrigin> Opened(IReadOnlyList<PayloadOrigin> fields)
    {
        const string Holder = "Value.";
        return fields.Where(f => f.Field != "StatusCode").All(f => f.Field.StartsWith(Holder, StringComparison.Ordinal))
            ? fields.Where(f => f.Field != "StatusCode").Select(f => f with { Field = f.Field.Substring(Holder.Length) })
            : fields;
    }

    private static PayloadOrigin Joined(IGrouping<string, PayloadOrigin> same)
    {
        PayloadOrigin first = same.First();
        return first with
        {
            From = [.. same.SelectMany(f => f.From).GroupBy(o => (o.Entity, o.Path)).Select(o => o.OrderBy(x => x.As).First())],
            Passed = [.. same.SelectMany(f => f.Passed).GroupBy(o => (o.Type, o.Path)).Select(o => o.OrderBy(x => x.As).First())],
            Answers = [.. same.SelectMany(f => f.Answers).GroupBy(o => (o.Call, o.Path)).Select(o => o.OrderBy(x => x.As).First())],
        };
    }
}

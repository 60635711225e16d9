using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Resolution;
using CodeReader.ServiceCalls.Grpc;
using CodeReader.ServiceCalls.Http;
using CodeReader.ServiceCalls.Modules;
using CodeReader.DataAccess.Values;
using CodeReader.Lineage;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;

namespace CodeReader.ServiceCalls;

/// <summary>The calls between the services of a workspace, and the code that answers them.</summary>
internal sealed class CallReading
{
    private CallReading(IReadOnlyList<Call> calls, IReadOnlyList<Endpoint> endpoints, IReadOnlyList<SyntaxNode> handed)
    {
        Calls = calls;
        Endpoints = endpoints;
        Handed = handed;
        Table = new(calls.Where(c => !IsEntered(c)).GroupBy(c => c.Node).Select(same => new KeyValuePair<SyntaxNode, string>(same.Key, same.First().Id)));
    }

    /// <summary>The calls, in the order of the source.</summary>
    public IReadOnlyList<Call> Calls { get; }

    /// <summary>The endpoints that one of the calls may mean.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; }

    /// <summary>What modules of one process hand each other through a mediator.</summary>
    public IReadOnlyList<SyntaxNode> Handed { get; }

    /// <summary>The calls whose answers come from outside of what is followed.</summary>
    public CallTable Table { get; }

    /// <summary>Reads the calls of a workspace.</summary>
    /// <param name="index">Its source.</param>
    /// <param name="messages">Its messages; some are sent for an answer.</param>
    /// <param name="services">Which service each project belongs to; null where there is no telling, and then nothing is a module of another.</param>
    /// <param name="cancellation">Ends the reading early, with an exception.</param>
    public static CallReading Read(SourceIndex index, MessageReading messages, ServiceMap? services, CancellationToken cancellation)
    {
        ConstantTexts texts = new(index.Sources);
        GrpcCalls grpc = new(index, cancellation);
        AskedMessages asked = new(index, messages);
        ModuleInterfaces? modules = services is null ? null : new(index, services, cancellation);
        BaseAddresses bases = new(index, texts, cancellation);
        IReadOnlyList<Call> calls =
        [
            .. grpc.Calls()
                .Concat(new HttpClientCalls(index, bases, texts, cancellation).Calls())
                .Concat(new DescribedClientCalls(index, bases, cancellation).Calls())
                .Concat(new InvokedMethodCalls(index, texts, cancellation).Calls())
                .Concat(asked.Calls())
                .Concat(modules?.Calls() ?? [])
                .GroupBy(c => (c.Node, c.Contract, c.Target)).Select(same => same.First())
                .OrderBy(c => c.Tree.Order).ThenBy(c => c.Node.SpanStart).ThenBy(c => c.Contract, StringComparer.Ordinal),
        ];
        HashSet<string> contracts = new(calls.Select(c => c.Contract), StringComparer.Ordinal);
        RouteGroups groups = new(index, texts, cancellation);
        IEnumerable<Endpoint> offered = contracts.Count == 0 ? [] : grpc.Endpoints()
            .Concat(new ControllerEndpoints(index, cancellation).Read())
            .Concat(new MappedEndpoints(index, groups, cancellation).Read())
            .Concat(new EndpointClasses(index, groups, cancellation).Read())
            .Concat(asked.Endpoints())
            .Concat(modules?.Endpoints(calls) ?? []);
        return new(
            calls,
            [.. offered.Where(e => contracts.Any(c => CallContract.Fit(c, e.Contract).IsFit))],
            [.. services is null ? [] : asked.Handed(services).Select(h => h.Node)]);
    }

    // An interface of the same process leads to the code behind it.
    private static bool IsEntered(Call call) => call.Through == Transport.Call && call.Target is not null;
}

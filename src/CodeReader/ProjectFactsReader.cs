using CatalogModel.Facts;
using CatalogModel.Resolution;
using CodeReader.ServiceCalls;
using CodeReader.DataAccess;
using CodeReader.Lineage;
using CodeReader.Messaging;
using CodeReader.Suppressions;
using Microsoft.CodeAnalysis;

namespace CodeReader;

/// <summary>Reads everything that a project's code says, beside the models of its contexts.</summary>
public static class ProjectFactsReader
{
    /// <summary>The facts of each project, sorted by project. Test projects have none.</summary>
    /// <param name="sources">The projects that make up the workspace.</param>
    /// <param name="persisted">The types whose instances are stored.</param>
    /// <param name="ct">Ends the reading early, with an exception.</param>
    public static IReadOnlyList<ProjectFacts> Read(SourceSet sources, PersistedTypes persisted, CancellationToken ct) =>
        Read(sources, persisted, new FactsOptions(), ct);

    /// <summary>The facts of each project, sorted by project. Test projects have none.</summary>
    /// <param name="sources">The projects that make up the workspace.</param>
    /// <param name="persisted">The types whose instances are stored.</param>
    /// <param name="options">What helps to read the code, beside the code.</param>
    /// <param name="ct">Ends the reading early, with an exception.</param>
    public static IReadOnlyList<ProjectFacts> Read(SourceSet sources, PersistedTypes persisted, FactsOptions options, CancellationToken ct)
    {
        SourceIndex index = SourceIndex.Of(sources, ct);
        MessageReading messages = MessageReading.Read(index, persisted, options, ct);
        CallReading reading = CallReading.Read(index, messages, options.Services, ct);
        LineageEngine lineage = new(sources, persisted, messages.Dispatch, reading.Table);
        CallFacts calls = CallFacts.Of(reading, sources, lineage, ct);
        Seen[] seen =
        [
            .. sources.Projects
                .Where(p => !p.IsTest)
                .AsParallel().AsOrdered().WithCancellation(ct)
                .Select(p => new Seen(
                    p,
                    messages.Of(p),
                    [.. messages.Of(p).Consumers.Select(c => MessageFacts.FlowsOf(c, lineage, ct))],
                    [.. messages.Of(p).Publications.Select(m => MessageFacts.Of(m, sources, lineage, ct))],
                    DataAccessReader.Read(sources, p, persisted, ct),
                    SuppressionReader.Read(sources, p, ct))),
        ];

        // A handler's code may stand in other projects than the handler itself.
        HandledCode handled = lineage.Handled(seen.SelectMany(s => s.Messages.Consumers.Zip(s.Flows, (c, f) => (c.Name, c.Method, f))));
        return [.. seen.Select(s => Of(s, calls, handled))];
    }

    private static ProjectFacts Of(Seen seen, CallFacts calls, HandledCode handled) => new()
    {
        Project = seen.Project.Path,
        Published = seen.Published,
        Consumed = [.. seen.Messages.Consumers.Zip(seen.Flows, MessageFacts.Of)],
        Contracts = seen.Messages.Contracts,
        Sql = seen.Data.Sql,
        ContextUses = seen.Data.ContextUses,
        Connections = seen.Data.Connections,
        Changes = DataAccessReader.Sorted(seen.Data.ChangePlaces.SelectMany(c => Causes(c.Key, c.Value, handled))),
        DualWrites = seen.Messages.DualWrites,
        Outboxes = seen.Messages.Outboxes,
        Reads = seen.Data.Reads,
        CallsMade = calls.MadeBy(seen.Project),
        Offered = calls.OfferedBy(seen.Project),
        Copied = calls.CopiedBy(seen.Project),
        Suppressions = seen.Suppressions,
        Unresolved = [.. seen.Messages.Unresolved, .. seen.Data.Unresolved],
    };

    private static IEnumerable<EntityChange> Causes(EntityChange change, SyntaxNode place, HandledCode handled) =>
        handled.CausesOf(place).Select(message => change with { InHandlerOf = message });

    private sealed record Seen(
        SourceProject Project,
        ProjectMessages Messages,
        IReadOnlyList<ConsumerFlows> Flows,
        IReadOnlyList<MessagePublished> Published,
        DataAccessFacts Data,
        IReadOnlyList<CodeSuppression> Suppressions);
}

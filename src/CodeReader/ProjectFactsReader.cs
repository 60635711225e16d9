using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Resolution;
using CodeReader.ServiceCalls;
using CodeReader.DataAccess;
using CodeReader.Lineage;
using CodeReader.Messaging;
using CodeReader.Stores;
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
        IReadingSteps steps = options.Steps;
        SourceIndex index = SourceIndex.Of(sources, ct);
        MessageReading messages = steps.Step("read messages", () => MessageReading.Read(index, persisted, options, ct));
        CallReading reading = steps.Step("read calls", () => CallReading.Read(index, messages, options.Services, ct));
        IReadOnlyList<SourceProject> projects = [.. sources.Projects.Where(p => !p.IsTest)];
        IReadOnlyList<DataAccessFacts> data = steps.Step("read data access", () => projects.Each(p => DataAccessReader.Read(sources, p, persisted, ct), ct));

        // One message, or one file of them, after the other and not one project after the other: one project may have most of them.
        LineageEngine lineage = new(sources, persisted, messages.Dispatch, reading.Table);
        CallFacts calls = steps.Step("follow calls", () => CallFacts.Of(reading, sources, lineage, ct));
        ILookup<SourceProject, (Consumer Consumer, ConsumerFlows Flows)> consumed = steps.Step("follow consumed messages", () => projects
            .SelectMany(p => messages.Of(p).Consumers.Select(c => (Project: p, Consumer: c))).ToList()
            .Each(c => (c.Project, c.Consumer, Flows: MessageFacts.FlowsOf(c.Consumer, lineage, ct)), ct)
            .ToLookup(c => c.Project, c => (c.Consumer, c.Flows)));
        ILookup<SourceProject, MessagePublished> published = steps.Step("follow published messages", () => projects
            .SelectMany(p => messages.Of(p).Publications.GroupBy(m => m.Tree).Select(m => (Project: p, Publications: m.ToList()))).ToList()
            .Each(m => (m.Project, Published: MessageFacts.Of(m.Publications, sources, lineage, ct)), ct)
            .SelectMany(m => m.Published.Select(p => (m.Project, Published: p)))
            .ToLookup(m => m.Project, m => m.Published));
        IReadOnlyList<IReadOnlyList<CodeSuppression>> suppressions = steps.Step("read suppressions", () => projects.Each(p => SuppressionReader.Read(sources, p, ct), ct));

        ILookup<string, UnresolvedItem> unread = UnreadStores.Read(index, ct);

        // A handler's code may stand in other projects than the handler itself.
        return steps.Step("find causes of changes", () =>
        {
            HandledCode handled = lineage.Handled(projects.SelectMany(p => consumed[p])
                .SelectMany(c => c.Consumer.Roots.Select(m => (c.Consumer.Name, m, c.Flows))));
            return projects.Select((p, i) => Of(new(p, messages.Of(p), [.. consumed[p]], [.. published[p]], data[i], suppressions[i], [.. unread[p.Path]]), calls, handled)).ToList();
        });
    }

    private static IReadOnlyList<TResult> Each<T, TResult>(this IReadOnlyList<T> all, Func<T, TResult> read, CancellationToken ct) =>
        [.. all.AsParallel().AsOrdered().WithCancellation(ct).Select(read)];

    private static ProjectFacts Of(Seen seen, CallFacts calls, HandledCode handled) => new()
    {
        Project = seen.Project.Path,
        Published = seen.Published,
        Consumed = [.. seen.Consumed.Select(c => MessageFacts.Of(c.Consumer, c.Flows))],
        Contracts = seen.Messages.Contracts,
        Sql = seen.Data.Sql,
        ContextUses = seen.Data.ContextUses,
        Connections = seen.Data.Connections,
        Changes = DataAccessReader.Sorted(seen.Data.ChangePlaces.Where(c => !handled.Keeps(c.Value)).SelectMany(c => Causes(c.Key, c.Value, handled))),
        DualWrites = seen.Messages.DualWrites,
        Outboxes = seen.Messages.Outboxes,
        Reads = seen.Data.Reads,
        CallsMade = calls.MadeBy(seen.Project),
        Offered = calls.OfferedBy(seen.Project),
        Copied = calls.CopiedBy(seen.Project),
        Suppressions = seen.Suppressions,
        Unresolved = [.. seen.Messages.Unresolved, .. seen.Data.Unresolved, .. seen.Unread],
    };

    private static IEnumerable<EntityChange> Causes(EntityChange change, SyntaxNode place, HandledCode handled) =>
        handled.CausesOf(place).Select(message => change with { InHandlerOf = message });

    private sealed record Seen(
        SourceProject Project,
        ProjectMessages Messages,
        IReadOnlyList<(Consumer Consumer, ConsumerFlows Flows)> Consumed,
        IReadOnlyList<MessagePublished> Published,
        DataAccessFacts Data,
        IReadOnlyList<CodeSuppression> Suppressions,
        IReadOnlyList<UnresolvedItem> Unread);
}

using CatalogModel.Facts;
using CatalogModel.Resolution;
using CodeReader.ServiceCalls;
using CodeReader.DataAccess;
using CodeReader.Lineage;
using CodeReader.Messaging;

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
        return [.. sources.Projects
            .Where(p => !p.IsTest)
            .AsParallel().AsOrdered().WithCancellation(ct)
            .Select(p => Of(p, messages.Of(p), DataAccessReader.Read(sources, p, persisted, ct), calls, sources, lineage, ct))];
    }

    private static ProjectFacts Of(SourceProject project, ProjectMessages messages, DataAccessFacts data, CallFacts calls, SourceSet sources, LineageEngine lineage, CancellationToken ct) => new()
    {
        Project = project.Path,
        Published = [.. messages.Publications.Select(p => MessageFacts.Of(p, sources, lineage, ct))],
        Consumed = [.. messages.Consumers.Select(c => MessageFacts.Of(c, lineage, ct))],
        Contracts = messages.Contracts,
        Sql = data.Sql,
        ContextUses = data.ContextUses,
        Connections = data.Connections,
        Changes = data.Changes,
        DualWrites = messages.DualWrites,
        Outboxes = messages.Outboxes,
        CallsMade = calls.MadeBy(project),
        Offered = calls.OfferedBy(project),
        Copied = calls.CopiedBy(project),
        Unresolved = [.. messages.Unresolved, .. data.Unresolved],
    };
}

using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Recognises tables that carry messages or the state of a process and are no one's information: outbox, inbox, event log, saga state,
/// processed messages, migrations.
/// </summary>
internal static class TechnicalTables
{
    private static readonly string[] Names =
    [
        "outbox", "inbox", "eventlog", "processedmessage", "processedevent", "persistmessage", "handledmessage", "consumedmessage",
        "idempoten", "sagastate", "sagainstance", "efmigration", "messagelog", "deadletter",
    ];

    private static readonly string[] Kinds = ["eventtype", "messagetype", "datatype", "eventtypename", "typename", "messagename", "eventname", "type"];
    private static readonly string[] Bodies = ["data", "payload", "content", "body", "message"];
    private static readonly string[] Progress = ["processed", "published", "sent", "dispatched", "retry", "timessent", "attempt", "messagestatus"];

    public static bool Is(EntityModel entity)
    {
        string name = Words.Fold(entity.Name);
        string table = Words.Fold(entity.Table ?? "");
        return Names.Any(n => name.Contains(n) || table.Contains(n)) || IsSaga(entity) || CarriesMessages(entity);
    }

    private static bool IsSaga(EntityModel entity) =>
        entity.Key.Count == 1 && entity.Key[0] == "CorrelationId" && entity.Fields.Any(f => f.Path is "CurrentState" or "State");

    /// <summary>A body, the name of its type, and how far it got.</summary>
    private static bool CarriesMessages(EntityModel entity)
    {
        IReadOnlyList<string> fields = [.. entity.Fields.Select(f => Words.Fold(f.Path))];
        return fields.Intersect(Kinds, StringComparer.Ordinal).Any()
            && fields.Intersect(Bodies, StringComparer.Ordinal).Any()
            && fields.Any(f => Progress.Any(p => f.StartsWith(p, StringComparison.Ordinal)))
            && entity.ForeignKeys.Count == 0
            && (!fields.Contains("type") || fields.Any(f => f.StartsWith("processed", StringComparison.Ordinal) || f.StartsWith("retry", StringComparison.Ordinal) || f.StartsWith("error", StringComparison.Ordinal)));
    }
}

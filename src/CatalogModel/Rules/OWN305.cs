using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>
/// Handlers that add a row each time their event comes. Brokers deliver at least once: sooner or later one event comes twice, and then there
/// are two rows.
/// </summary>
public sealed class OWN305() : Rule(
    new("OWN305", "A consumer inserts without guarding against redelivery", Severity.Info, RuleCategory.Events, RuleScope.System))
{
    private static readonly string[] Inboxes = ["inbox", "processed", "handled", "consumed", "idempoten"];

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Entities
        let service = place.Service
        let entity = place.Entity
        where !entity.Technical && !HasInbox(service) && service.Stores.FirstOrDefault(s => s.Name == entity.Store) is { Kind: StoreKind.Relational }
        from insert in context.Changes.Of(service.Name, entity.Name).Where(c => c.Kind == ChangeKind.Create && c.Event is not null).GroupBy(c => c.Event, (_, same) => same.First())
        where context.Events.ContainsKey(insert.Event!) && !IsGuarded(context, service, entity, context.Events[insert.Event!])
        select Report(
            service.Name, $"{service.Name}.{entity.Name}", insert.At,
            $"`{insert.At.Symbol ?? insert.At.File}` adds a row of `{service.Name}.{entity.Name}` whenever `{insert.Event}` comes, and nothing keeps out an event that comes twice; "
            + "look for the row first, give it a unique key out of the event, or remember which events were handled (an inbox).") with
        {
            Owner = service.Name,
            Discriminator = insert.Event!,
            Evidence = [insert.At],
        };

    /// <summary>Whether a handler of the event looks for the row, or gives it a value that no two rows may share.</summary>
    private static bool IsGuarded(RuleContext context, Service service, Entity entity, MatchedEvent matched) =>
        matched.Consumptions.Where(c => c.Service == service.Name).Select(c => c.Message).Any(taken =>
            taken.Lookups.Any(l => l.Entity == entity.Type)
            || taken.Writes.Any(w => w.Entity == entity.Type && context.IsUnique(service.Name, entity, w.To)));

    /// <summary>Whether the service keeps what it has handled, in a table of its own or in its bus library's.</summary>
    private static bool HasInbox(Service service) =>
        service.Outbox || service.Entities.Any(e => e.Technical && Words.Fold(e.Name) is var name && Inboxes.Any(i => name.Contains(i)));
}

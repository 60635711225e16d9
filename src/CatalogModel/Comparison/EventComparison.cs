using CatalogModel.Resolution;

namespace CatalogModel.Comparison;

/// <summary>What changed in the events that one service publishes.</summary>
internal sealed class EventComparison(Service was, Service now, Dependents dependents)
{
    public static IEnumerable<CatalogChange> Of(Service was, Service now, Dependents dependents) => new EventComparison(was, now, dependents).Changes();

    private IEnumerable<CatalogChange> Changes() => was.Publishes.SelectMany(Compared)
        .Concat(now.Publishes.Where(e => was.Publishes.All(o => o.Name != e.Name)).Select(e => new CatalogChange(CatalogChangeKind.Added, now.Name, e.Name, "The event is new.", [])));

    private IEnumerable<CatalogChange> Compared(PublishedEvent published)
    {
        if (now.Publishes.FirstOrDefault(e => e.Name == published.Name) is not { } successor)
        {
            return [Change(CatalogChangeKind.Removed, published.Name, $"`{was.Name}` publishes it no more.", dependents.OfEvent(published.Name, was.Name))];
        }

        return Addresses(published, successor).Concat(published.Payload.SelectMany(f => Payload(published.Name, f, successor)))
            .Concat(successor.Payload.Where(f => published.Payload.All(o => o.Name != f.Name)).Select(f => new CatalogChange(CatalogChangeKind.Added, now.Name, $"{published.Name}.{f.Name}", "The payload field is new.", [])));
    }

    /// <summary>Consumers that still name the old contract or topic hear nothing any more.</summary>
    private IEnumerable<CatalogChange> Addresses(PublishedEvent published, PublishedEvent successor)
    {
        if (published.Contract is not null && successor.Contract is not null && published.Contract != successor.Contract)
        {
            yield return Change(
                CatalogChangeKind.Readdressed, published.Name, $"The contract is `{successor.Contract}` and was `{published.Contract}`.",
                dependents.OfEvent(published.Name, was.Name, c => c.Contract == published.Contract));
        }

        if (published.Topic is not null && published.Topic != successor.Topic)
        {
            yield return Change(
                CatalogChangeKind.Readdressed, published.Name, $"The topic is `{successor.Topic ?? "none"}` and was `{published.Topic}`.",
                dependents.OfEvent(published.Name, was.Name, c => c.Topic == published.Topic));
        }
    }

    private IEnumerable<CatalogChange> Payload(string message, PayloadField field, PublishedEvent successor)
    {
        IReadOnlyList<ChangeHit> readers = dependents.OfPayload(message, field.Name, was.Name);
        if (successor.Payload.FirstOrDefault(f => f.Name == field.Name) is not { } now)
        {
            yield return Change(CatalogChangeKind.Removed, $"{message}.{field.Name}", "The payload field is gone.", readers);
        }
        else if (now.Type != field.Type && now.Type != FieldTypes.Unknown && field.Type != FieldTypes.Unknown)
        {
            yield return Change(CatalogChangeKind.Retyped, $"{message}.{field.Name}", $"The type is `{now.Type}` and was `{field.Type}`.", readers);
        }
        else if (!now.From.SequenceEqual(field.From) || now.As != field.As)
        {
            yield return Change(CatalogChangeKind.OriginChanged, $"{message}.{field.Name}", $"Its value comes from {From(now)} and came from {From(field)}.", readers) with { Breaking = false };
        }
    }

    private static string From(PayloadField field) => field.From.Count == 0 ? "nothing that is known" : string.Join(", ", field.From.Select(f => $"`{f}`")) + field.As switch
    {
        ValueChange.Derived => " (computed)",
        ValueChange.Masked => " (masked)",
        _ => "",
    };

    private CatalogChange Change(CatalogChangeKind kind, string address, string what, IReadOnlyList<ChangeHit> hits) =>
        new(kind, was.Name, address, what, hits) { Breaking = hits.Count > 0 };
}

using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Replicas that the service changes of its own accord, so that they say something else than their owner.</summary>
public sealed class OWN204() : Rule(
    new("OWN204", "A replica is changed outside a handler of its owner's events", Severity.Error, RuleCategory.Replicas, RuleScope.Live))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        where place.Field.Replicates.Count > 0 && place.Field.Replicates.All(IsPlainCopy)
        let link = place.Field.Replicates[0]
        let source = context.Field(link.To)
        where source is not null
        from change in context.Changes.Updates(place).Where(c => c.Event is null).Take(1)
        select Report(
            place.Service.Name, place.Address, change.At,
            $"`{place.Address}` is a copy of `{link.To}`, {LinkWords.Because(link)}, but `{change.At.Symbol ?? change.At.File}` changes it without an event of `{source.Service.Name}`, which owns it; "
            + $"ask `{source.Service.Name}` for the change and take the event that follows, or keep the own value in a field of its own.") with
        {
            // Rows that the service makes itself as well may hold values of its own.
            Severity = context.Changes.MakesItself(place) ? Severity.Warning : Severity.Error,
            Owner = source.Service.Name,
            Discriminator = change.At.Symbol is { } member ? MemberName.Of(member) : link.To,
            Twin = change.At.Symbol ?? "",
            Evidence = [change.At, .. link.Chain],
        };

    /// <summary>The same value, brought by events and by nothing else: what a call brings is written outside of handlers by its nature.</summary>
    private static bool IsPlainCopy(FieldLink link) =>
        link is { As: ValueChange.Identity, Through: Transport.Event, Via.Count: > 0 } && link.Strength >= Strength.Flow;
}

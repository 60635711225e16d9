using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>
/// Methods that save rows and send an event, each for itself. Between the two a process can end: then the rows are there and nobody hears of
/// them, or everybody hears of rows that are not there.
/// </summary>
public sealed class OWN304() : Rule(
    new("OWN304", "State is saved and an event is published without one transaction or an outbox", Severity.Warning, RuleCategory.Events, RuleScope.Live))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from found in context.DualWrites
        let service = found.Service
        let write = found.Write
        where context.Service(service) is not { Outbox: true }
        let message = write.Message ?? "a message"
        let place = write.SentAt.Symbol is { } member ? MemberName.Of(member) : null
        select Report(
            service, write.Message ?? place ?? service, write.SentAt,
            $"`{write.SentAt.Symbol ?? write.SentAt.File}` saves rows and sends `{message}`, each for itself: when only one of them succeeds, `{service}` and those who listen disagree; "
            + "keep the message in an outbox beside the rows, or let both take part in one transaction.") with
        {
            Owner = service,
            Discriminator = place ?? write.SentAt.File,
            Twin = write.SentAt.Symbol ?? "",
            Evidence = [write.SavedAt, write.SentAt],
        };
}

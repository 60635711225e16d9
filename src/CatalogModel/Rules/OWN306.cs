using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Payload fields that a consumer reads and that no publisher sets.</summary>
public sealed class OWN306() : Rule(
    new("OWN306", "A consumer reads a payload field that no publisher sets", Severity.Warning, RuleCategory.Events, RuleScope.System))
{
    /// <summary>Set by base classes and by the bus itself.</summary>
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal)
    {
        "id", "eventid", "messageid", "correlationid", "causationid", "creationdate", "createdat", "createdon", "created", "occurredon", "occurredat",
        "occuredon", "timestamp", "version", "eventtype", "type", "headers", "metadata", "traceid",
    };

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from service in context.Catalog.Services
        from consumed in service.Consumes
        where consumed.From.Count > 0 && context.Events.ContainsKey(consumed.Name)
        let set = Set(context.Events[consumed.Name])
        where set is not null
        from read in consumed.Reads.Select(r => r.Split('.')[0]).Distinct(StringComparer.Ordinal)
        let name = Words.Fold(read)
        where name.Length > 0 && !set.Contains(name) && !Envelope.Contains(name)
        select Report(
            service.Name, $"{consumed.Name}.{read}", consumed.At.FirstOrDefault(),
            $"`{service.Name}` reads `{consumed.Name}.{read}`, which {string.Join(", ", consumed.From.Select(f => $"`{f}`"))} never sets; set it there, or stop reading it.") with
        {
            Owner = consumed.From[0],
            Evidence = consumed.At,
        };

    /// <summary>The payload fields that some publisher sets; null when one publisher's payload could not be read.</summary>
    private static HashSet<string>? Set(MatchedEvent matched) => matched.Publications.Any(p => p.Message.Payload.Count == 0)
        ? null
        : [.. matched.Publications.SelectMany(p => p.Message.Payload).Where(p => p.Given).Select(p => Words.Fold(p.Field.Split('.')[0]))];
}

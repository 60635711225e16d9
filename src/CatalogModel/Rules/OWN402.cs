using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Catalog files that cannot be read, and names in them that mean nothing.</summary>
public sealed class OWN402() : Rule(
    new("OWN402", "A catalog file is missing or unreadable, or a name in it does not exist", Severity.Error, RuleCategory.Catalog, RuleScope.Live))
{
    private const string Settings = "system.yaml";

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        context.Problems.Select(p => Problem(p.At.File, p.Message, p.At, p.At.Symbol ?? "")).Concat(Owners(context)).Concat(Notes(context)).Concat(RuleIds(context));

    private IEnumerable<Finding> Owners(RuleContext context) =>
        from stated in context.Facts.Settings.Owners
        let what = !Exists(context, stated.Key) ? stated.Key : context.Service(stated.Value) is null ? stated.Value : null
        where what is not null
        select Problem(Settings, $"`owners` in `{Settings}` says `{stated.Key}: {stated.Value}`, and `{what}` does not exist; correct or remove the line.", Place(context, context.Facts.Settings.OwnersAt, stated.Key), stated.Key);

    private IEnumerable<Finding> Notes(RuleContext context) =>
        from notes in context.Facts.Notes
        from note in notes.Items
        let address = $"{notes.Service}.{note.Address}"
        where !Exists(context, address) && !IsEvent(context, notes.Service, note.Address)
        select Problem(note.At.File, $"A note speaks of `{address}`, which does not exist; correct or remove it.", note.At, address);

    private IEnumerable<Finding> RuleIds(RuleContext context) =>
        from id in context.Facts.Settings.Severities.Keys.Select(k => (Id: k, At: Place(context, context.Facts.Settings.SeveritiesAt, k))).Concat(context.Facts.Settings.Exceptions.Select(e => (Id: e.Rule, At: (Evidence?)e.At)))
        where !RuleSet.All.Any(r => r.Description.Id == id.Id)
        select Problem(Settings, $"`{Settings}` speaks of the rule `{id.Id}`, which does not exist; correct or remove it.", id.At, id.Id);

    private static bool Exists(RuleContext context, string address) =>
        context.Field(address) is not null
        || (address.IndexOf('.') is int dot and > 0 && context.Service(address.Substring(0, dot)) is { } service && service.Entities.Any(e => e.Name == address.Substring(dot + 1)));

    private static bool IsEvent(RuleContext context, string service, string address) =>
        context.Service(service) is { } known
        && (known.Publishes.Any(p => p.Name == address || p.Payload.Any(f => $"{p.Name}.{f.Name}" == address)) || known.Consumes.Any(c => c.Name == address));

    private static Evidence? Place(RuleContext context, IReadOnlyDictionary<string, Evidence> places, string key) =>
        places.TryGetValue(key, out Evidence? at) ? at : context.Facts.Settings.At;

    private Finding Problem(string file, string message, Evidence? at, string discriminator) =>
        Report("", file, at ?? new(file, 0), message) with { Discriminator = discriminator };
}

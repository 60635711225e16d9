using CatalogModel;
using Docs.Lookup;
using Docs.Documents;
using Docs.Text;

namespace Docs.Pages;

/// <summary>Tables about the ties between one service and the others.</summary>
internal static class ServiceSections
{
    /// <summary>One row for each neighbour: the table of the neighbourhood's picture.</summary>
    public static Table Neighbours(PageBuilder page, Service service)
    {
        Exchange[] exchanges = [.. page.Context.ExchangesOf(service)];
        Dictionary<string, Exchange> given = exchanges.Where(e => e.From == service.Name).ToDictionary(e => e.To, StringComparer.Ordinal);
        Dictionary<string, Exchange> taken = exchanges.Where(e => e.To == service.Name).ToDictionary(e => e.From, StringComparer.Ordinal);
        ILookup<string, SharedThing> shared = page.Context.Shared.Where(t => t.Services.Contains(service.Name))
            .SelectMany(t => t.Services.Where(s => s != service.Name).Select(s => (Service: s, Thing: t)))
            .ToLookup(s => s.Service, s => s.Thing, StringComparer.Ordinal);
        string[] neighbours = [.. given.Keys.Union(taken.Keys).Union(shared.Select(s => s.Key)).Order(StringComparer.Ordinal)];
        return Table.Of(
            neighbours,
            ("Neighbour", page.Links.Service),
            ("Sends to it", n => Sends(page, given.GetValueOrDefault(n))),
            ("Receives from it", n => Sends(page, taken.GetValueOrDefault(n))),
            ("Holds of its data", n => Holds(taken.GetValueOrDefault(n))),
            ("It holds of ours", n => Holds(given.GetValueOrDefault(n))),
            ("Reaches into its data", n => Reaches(page, taken.GetValueOrDefault(n)?.Access ?? [])),
            ("It reaches into ours", n => Reaches(page, given.GetValueOrDefault(n)?.Access ?? [])),
            ("Shares with it", n => Inline.Join(", ", shared[n].Select(t => Inline.Code(t.What)).Distinct())));
    }

    /// <summary>What several services share and none of them owns.</summary>
    public static Table Shared(PageBuilder page) => Table.Of(
        page.Context.Shared,
        ("Shared, and owned by nobody", t => Inline.Of($"{(t.How == AccessKind.SharedDatabase ? "database" : "table")} {Inline.Code(t.What)}")),
        ("Used by", t => page.Links.Services(t.Services)),
        ("Where", t => PageLinks.Places(t.Uses.Select(u => u.Access.At))));

    /// <summary>Fields of this service that copy or refer to others' data.</summary>
    public static Table DataOfOthers(PageBuilder page, Service service) => Table.Of(
        page.Context.Index.HeldBy(service),
        ("Field", h => PageLinks.Field(h.Field, service)),
        ("Is", h => Inline.Text(h.Replica ? "copy of" : "reference to")),
        ("Owner's field", h => page.Links.Thing(h.Link.To)),
        ("Comes by", h => page.Links.Way(h.Link)),
        ("Value", h => Inline.Text(Wording.Of(h.Link.As))),
        ("Known", h => Inline.Text(Wording.Of(h.Link.Strength))),
        ("Evidence", h => PageLinks.Chain(h.Link.Chain)));

    /// <summary>Fields of other services that copy or refer to this one's data.</summary>
    public static Table DataElsewhere(PageBuilder page, Service service) => Table.Of(
        service.Entities.Select(e => new EntityPlace(service, e)).SelectMany(e => e.Fields)
            .SelectMany(f => page.Context.Index.HeldOf(f).Select(h => (Own: f, Held: h))),
        ("Our field", h => PageLinks.Field(h.Own, service)),
        ("Held by", h => page.Links.Service(h.Held.Holder.Name)),
        ("In", h => PageLinks.Field(h.Held.Field, h.Held.Holder)),
        ("As", h => Inline.Text(h.Held.Replica ? $"copy ({Wording.Of(h.Held.Link.As)})" : "reference")),
        ("Comes by", h => page.Links.Way(h.Held.Link)));

    /// <summary>What this service asks of others, with what it sends and keeps.</summary>
    public static Table Asks(PageBuilder page, Service service) => Table.Of(
        service.Calls,
        ("Asks", c => Inline.Code(c.Contract)),
        ("Of", c => page.Links.Service(c.To)),
        ("By", c => Inline.Text(Wording.Of(c.Through))),
        ("Sends", c => IndexPage.Carries([.. c.Sends.Select(f => f.Name)], most: 12)),
        ("Keeps", c => Stored(page, service, c.Stores)),
        ("Where", c => PageLinks.Places(c.At)));

    /// <summary>What others ask of this service, with what they are told and what is kept of what they send.</summary>
    public static Table Answers(PageBuilder page, Service service) => Table.Of(
        service.Answers,
        ("Answers", a => Inline.Code(a.Contract)),
        ("To", a => page.Links.Services(a.From)),
        ("By", a => Inline.Text(Wording.Of(a.Through))),
        ("Tells", a => IndexPage.Carries([.. a.Answers.Select(f => f.Name)], most: 12)),
        ("Keeps", a => Stored(page, service, a.Writes)),
        ("Where", a => PageLinks.Places(a.At)));

    /// <summary>The persisted fields that values end in.</summary>
    public static Inline Stored(PageBuilder page, Service service, IEnumerable<PayloadWrite> writes) => Inline.Join(", ", writes
        .Select(w => page.Context.Index.Field($"{service.Name}.{w.To}") is { } field ? PageLinks.Field(field, service) : Inline.Code(w.To))
        .Distinct());

    /// <summary>Where this service's code touches others' data directly.</summary>
    public static Table DirectAccess(PageBuilder page, Service service) => Table.Of(
        service.Access,
        ("Owner", a => a.To == ForeignAccess.Nobody ? Inline.Text("nobody: it is shared") : page.Links.Service(a.To)),
        ("How", a => Inline.Text(Words.Capital(Wording.Reach(a)))),
        ("Entity", a => a.Entity is { } entity ? page.Links.Thing(entity) : Inline.Empty),
        ("Where", a => PageLinks.Place(a.At)));

    /// <summary>What is touched directly, in words.</summary>
    public static Inline Reaches(PageBuilder page, IEnumerable<ForeignAccess> access) => Inline.Join(
        "; ",
        access.Select(a => a.Entity is { } entity
            ? Inline.Of($"{Wording.Of(a.How)} {page.Links.Thing(entity)}")
            : Inline.Text(Wording.Reach(a))).Distinct());

    private static Inline Sends(PageBuilder page, Exchange? exchange) => exchange is null
        ? Inline.Empty
        : Inline.Join(", ", [page.Links.Events(exchange.Events), Inline.Text(string.Join(", ", exchange.Calls.Select(c => "values by " + Wording.Of(c))))]);

    private static Inline Holds(Exchange? exchange)
    {
        IReadOnlyList<HeldField> held = exchange?.Held ?? [];
        int copies = held.Count(h => h.Replica);
        int references = held.Count - copies;
        return Inline.Join(
            ", ",
            [
                copies > 0 ? Inline.Text(Words.Count(copies, "copy", "copies")) : Inline.Empty,
                references > 0 ? Inline.Text(Words.Count(references, "reference")) : Inline.Empty,
            ]);
    }
}

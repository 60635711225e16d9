using CatalogModel;
using Docs.Lookup;
using Docs.Documents;
using Docs.Language;
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
        return page.TableOf(
            neighbours,
            (TextKey.ColumnNeighbour, page.Links.Service),
            (TextKey.ColumnSendsToIt, n => Sends(page, given.GetValueOrDefault(n))),
            (TextKey.ColumnReceives, n => Sends(page, taken.GetValueOrDefault(n))),
            (TextKey.ColumnHoldsOfIts, n => Holds(page, taken.GetValueOrDefault(n))),
            (TextKey.ColumnItHoldsOfOurs, n => Holds(page, given.GetValueOrDefault(n))),
            (TextKey.ColumnReachesIntoIts, n => Reaches(page, taken.GetValueOrDefault(n)?.Access ?? [])),
            (TextKey.ColumnItReachesIntoOurs, n => Reaches(page, given.GetValueOrDefault(n)?.Access ?? [])),
            (TextKey.ColumnSharesWithIt, n => Inline.Join(", ", shared[n].Select(t => Inline.Code(t.What)).Distinct())));
    }

    /// <summary>What several services share and none of them owns.</summary>
    public static Table Shared(PageBuilder page) => page.TableOf(
        page.Context.Shared,
        (TextKey.ColumnShared, t => page.Say(t.How == AccessKind.SharedDatabase ? TextKey.SharedDatabase : TextKey.SharedTable, Inline.Code(t.What))),
        (TextKey.ColumnUsedBy, t => page.Links.Services(t.Services)),
        (TextKey.ColumnWhere, t => PageLinks.Places(t.Uses.Select(u => u.Access.At))));

    /// <summary>Fields of this service that copy or refer to others' data.</summary>
    public static Table DataOfOthers(PageBuilder page, Service service) => page.TableOf(
        page.Context.Index.HeldBy(service),
        (TextKey.ColumnField, h => PageLinks.Field(h.Field, service)),
        (TextKey.ColumnIs, h => page.Say(h.Replica ? TextKey.IsCopyOf : TextKey.IsReferenceTo)),
        (TextKey.ColumnOwnersField, h => page.Links.Thing(h.Link.To)),
        (TextKey.ColumnComesBy, h => page.Links.Way(h.Link)),
        (TextKey.ColumnValue, h => Inline.Text(page.Wording.Of(h.Link.As))),
        (TextKey.ColumnKnown, h => Inline.Text(page.Wording.Of(h.Link.Strength))),
        (TextKey.ColumnEvidence, h => PageLinks.Chain(h.Link.Chain)));

    /// <summary>Fields of other services that copy or refer to this one's data.</summary>
    public static Table DataElsewhere(PageBuilder page, Service service) => page.TableOf(
        service.Entities.Select(e => new EntityPlace(service, e)).SelectMany(e => e.Fields)
            .SelectMany(f => page.Context.Index.HeldOf(f).Select(h => (Own: f, Held: h))),
        (TextKey.ColumnOurField, h => PageLinks.Field(h.Own, service)),
        (TextKey.ColumnHeldBy, h => page.Links.Service(h.Held.Holder.Name)),
        (TextKey.ColumnIn, h => PageLinks.Field(h.Held.Field, h.Held.Holder)),
        (TextKey.ColumnAs, h => page.Say(h.Held.Replica ? TextKey.RoleCopyChanged : TextKey.RoleReference, Inline.Text(page.Wording.Of(h.Held.Link.As)))),
        (TextKey.ColumnComesBy, h => page.Links.Way(h.Held.Link)));

    /// <summary>What this service asks of others, with what it sends and keeps.</summary>
    public static Table Asks(PageBuilder page, Service service) => page.TableOf(
        service.Calls,
        (TextKey.ColumnAsks, c => Inline.Code(c.Contract)),
        (TextKey.ColumnOf, c => page.Links.Service(c.To)),
        (TextKey.ColumnBy, c => Inline.Text(page.Wording.Of(c.Through))),
        (TextKey.ColumnSends, c => IndexPage.Carries(page, [.. c.Sends.Select(f => f.Name)], most: 12)),
        (TextKey.ColumnKeeps, c => Stored(page, service, c.Stores)),
        (TextKey.ColumnWhere, c => PageLinks.Places(c.At)));

    /// <summary>What others ask of this service, with what they are told and what is kept of what they send.</summary>
    public static Table Answers(PageBuilder page, Service service) => page.TableOf(
        service.Answers,
        (TextKey.ColumnAnswers, a => Inline.Code(a.Contract)),
        (TextKey.ColumnTo, a => page.Links.Services(a.From)),
        (TextKey.ColumnBy, a => Inline.Text(page.Wording.Of(a.Through))),
        (TextKey.ColumnTells, a => IndexPage.Carries(page, [.. a.Answers.Select(f => f.Name)], most: 12)),
        (TextKey.ColumnKeeps, a => Stored(page, service, a.Writes)),
        (TextKey.ColumnWhere, a => PageLinks.Places(a.At)));

    /// <summary>The persisted fields that values end in.</summary>
    public static Inline Stored(PageBuilder page, Service service, IEnumerable<PayloadWrite> writes) => Inline.Join(", ", writes
        .Select(w => page.Context.Index.Field($"{service.Name}.{w.To}") is { } field ? PageLinks.Field(field, service) : Inline.Code(w.To))
        .Distinct());

    /// <summary>Where this service's code touches others' data directly.</summary>
    public static Table DirectAccess(PageBuilder page, Service service) => page.TableOf(
        service.Access,
        (TextKey.ColumnOwner, a => a.To == ForeignAccess.Nobody ? page.Say(TextKey.NobodyShared) : page.Links.Service(a.To)),
        (TextKey.ColumnHow, a => Inline.Text(Capital(page.Wording.Reach(a)))),
        (TextKey.ColumnEntity, a => a.Entity is { } entity ? page.Links.Thing(entity) : Inline.Empty),
        (TextKey.ColumnWhere, a => PageLinks.Place(a.At)));

    /// <summary>What is touched directly, in words.</summary>
    public static Inline Reaches(PageBuilder page, IEnumerable<ForeignAccess> access) => Inline.Join(
        "; ",
        access.Select(a => a.Entity is { } entity
            ? page.Say(Wording.Of(a.How), page.Links.Thing(entity))
            : Inline.Text(page.Wording.Reach(a))).Distinct());

    private static Inline Sends(PageBuilder page, Exchange? exchange) => exchange is null
        ? Inline.Empty
        : Inline.Join(", ", [page.Links.Events(exchange.Events), Inline.Text(string.Join(", ", exchange.Calls.Select(c => page.Texts.Line(TextKey.ValuesBy, page.Wording.Of(c)))))]);

    private static Inline Holds(PageBuilder page, Exchange? exchange)
    {
        IReadOnlyList<HeldField> held = exchange?.Held ?? [];
        int copies = held.Count(h => h.Replica);
        int references = held.Count - copies;
        return Inline.Join(
            ", ",
            [
                copies > 0 ? Inline.Text(page.Texts.Count(TextKey.CountCopies, copies)) : Inline.Empty,
                references > 0 ? Inline.Text(page.Texts.Count(TextKey.CountReferences, references)) : Inline.Empty,
            ]);
    }

    /// <summary>Words that start a cell.</summary>
    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

using CatalogModel.Resolution;
using CatalogModel.Rules;

namespace CatalogModel.Tracing;

/// <summary>What an address names.</summary>
public enum ThingKind
{
    /// <summary>A persisted type: <c>shortener.ShortUrl</c>.</summary>
    Entity,

    /// <summary>A persisted field: <c>shortener.ShortUrl.TargetUrl</c>.</summary>
    Field,

    /// <summary>An event: <c>UrlCreated</c>.</summary>
    Event,

    /// <summary>A field of an event's payload: <c>UrlCreated.TargetUrl</c>.</summary>
    Payload,
}

/// <summary>A thing that an address names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Its address, spelled as the catalog does.</param>
public sealed record CatalogThing(ThingKind Kind, string Address);

/// <summary>What became of looking up an address.</summary>
/// <param name="Thing">What it names; null when it names nothing, or several things.</param>
/// <param name="Candidates">What could be meant when it names nothing or several things; the likeliest first.</param>
/// <param name="Ambiguous">True when it names several things.</param>
public sealed record AddressMatch(CatalogThing? Thing, IReadOnlyList<string> Candidates, bool Ambiguous);

/// <summary>Finds what people mean by an address.</summary>
public sealed class AddressBook
{
    private const int Shown = 8;
    private const int LongestSpelled = 200;
    private readonly IReadOnlyList<CatalogThing> things;

    /// <summary>The addresses of a catalog.</summary>
    public AddressBook(Catalog catalog, FlowGraph graph)
    {
        things =
        [
            .. catalog.Services.SelectMany(s => s.Entities.Select(e => new CatalogThing(ThingKind.Entity, $"{s.Name}.{e.Name}")))
                .Concat(catalog.Services.SelectMany(s => s.Publishes.Select(e => e.Name).Concat(s.Consumes.Select(e => e.Name))).Sorted().Select(n => new CatalogThing(ThingKind.Event, n)))
                .Concat(graph.Nodes.Where(n => n.Kind != FlowNodeKind.Reader).Select(n => new CatalogThing(n.Kind == FlowNodeKind.Field ? ThingKind.Field : ThingKind.Payload, n.Address)))
                .Distinct(),
        ];
    }

    /// <summary>
    /// Finds a thing: by its address as the catalog spells it, else by one that differs in case only, else by the end of one
    /// (<c>ShortUrl.TargetUrl</c>), the last two only where they name one thing.
    /// </summary>
    public AddressMatch Find(string written)
    {
        foreach (Func<CatalogThing, bool> isMeant in (Func<CatalogThing, bool>[])
        [
            t => t.Address == written,
            t => string.Equals(t.Address, written, StringComparison.OrdinalIgnoreCase),
            t => t.Address.EndsWith("." + written, StringComparison.OrdinalIgnoreCase),
        ])
        {
            CatalogThing[] found = [.. things.Where(isMeant)];
            if (found.Select(t => t.Address).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                return new(found[0], [], false); // an event's topic can be spelled like an entity: the entity it is
            }

            if (found.Length > 1)
            {
                return new(null, [.. found.Select(t => t.Address).Sorted().Take(Shown)], true);
            }
        }

        return new(null, Near(written), false);
    }

    private IReadOnlyList<string> Near(string written)
    {
        if (written.Length > LongestSpelled)
        {
            return [];
        }

        string lower = written.ToLowerInvariant();
        return
        [
            .. things.Select(t => (t.Address, Distance: Distance(t.Address.ToLowerInvariant(), lower))).Where(t => t.Distance is not null)
                .OrderBy(t => t.Distance).ThenBy(t => t.Address, StringComparer.Ordinal).Select(t => t.Address).Distinct(StringComparer.Ordinal).Take(3),
        ];
    }

    /// <summary>How far an address is from what was written; what was written without the service is held against the address without it.</summary>
    private static int? Distance(string address, string written)
    {
        int most = Math.Max(1, written.Length / 3);
        int? best = null;
        for (int start = 0; start >= 0 && start < address.Length;)
        {
            string part = address.Substring(start);
            if (Math.Abs(part.Length - written.Length) <= most && Spelling.Distance(part, written) is int distance && distance <= most && (best is null || distance < best))
            {
                best = distance;
            }

            int dot = address.IndexOf('.', start);
            start = dot < 0 ? -1 : dot + 1;
        }

        return best;
    }
}

using CatalogModel;

namespace Docs.Lookup;

/// <summary>Everything that passes from one service to another, or that one takes of the other.</summary>
/// <param name="From">The service that gives, or into which the other reaches.</param>
/// <param name="To">The service that takes.</param>
internal sealed record Exchange(string From, string To)
{
    /// <summary>Events that the taker consumes, by name.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Fields of the taker that copy or refer to the giver's.</summary>
    public IReadOnlyList<HeldField> Held { get; init; } = [];

    /// <summary>The giver's data that the taker's code touches directly.</summary>
    public IReadOnlyList<ForeignAccess> Access { get; init; } = [];

    /// <summary>What the taker asks of the giver.</summary>
    public IReadOnlyList<ServiceCall> Asked { get; init; } = [];

    /// <summary>Ways other than events by which values come, in the order of the ways.</summary>
    public IReadOnlyList<Transport> Calls =>
    [
        .. Held.Select(h => h.Link.Through).OfType<Transport>().Concat(Asked.Select(c => c.Through)).Where(t => t != Transport.Event).Distinct().Order(),
    ];

    /// <summary>All exchanges of a system, by giver and taker.</summary>
    public static IReadOnlyList<Exchange> Of(CatalogIndex index)
    {
        HashSet<string> known = [.. index.Catalog.Services.Select(s => s.Name)];
        Dictionary<(string From, string To), HashSet<string>> events = [];
        foreach (Service service in index.Catalog.Services)
        {
            foreach (PublishedEvent published in service.Publishes)
            {
                published.To.ToList().ForEach(to => Add(service.Name, to, published.Name));
            }

            foreach (ConsumedEvent consumed in service.Consumes)
            {
                consumed.From.ToList().ForEach(from => Add(from, service.Name, consumed.Name));
            }
        }

        ILookup<(string, string), HeldField> held = index.Held
            .Select(h => (Owner: index.ServiceOf(h.Link.To)?.Name, Field: h))
            .Where(h => h.Owner is not null && h.Owner != h.Field.Holder.Name)
            .ToLookup(h => (h.Owner!, h.Field.Holder.Name), h => h.Field);
        ILookup<(string, string), ForeignAccess> access = index.Catalog.Services
            .SelectMany(s => s.Access.Where(a => known.Contains(a.To) && a.To != s.Name).Select(a => (Taker: s.Name, Access: a)))
            .ToLookup(a => (a.Access.To, a.Taker), a => a.Access);
        ILookup<(string, string), ServiceCall> asked = index.Catalog.Services
            .SelectMany(s => s.Calls.Where(c => known.Contains(c.To) && c.To != s.Name).Select(c => (Taker: s.Name, Call: c)))
            .ToLookup(c => (c.Call.To, c.Taker), c => c.Call);
        return
        [
            .. events.Keys.Union(held.Select(h => h.Key)).Union(access.Select(a => a.Key)).Union(asked.Select(c => c.Key))
                .OrderBy(k => k.Item1, StringComparer.Ordinal).ThenBy(k => k.Item2, StringComparer.Ordinal)
                .Select(k => new Exchange(k.Item1, k.Item2)
                {
                    Events = events.TryGetValue(k, out HashSet<string>? names) ? [.. names.Order(StringComparer.Ordinal)] : [],
                    Held = [.. held[k]],
                    Access = [.. access[k]],
                    Asked = [.. asked[k]],
                }),
        ];

        void Add(string from, string to, string name)
        {
            if (known.Contains(from) && known.Contains(to))
            {
                if (!events.TryGetValue((from, to), out HashSet<string>? names))
                {
                    events.Add((from, to), names = new(StringComparer.Ordinal));
                }

                names.Add(name);
            }
        }
    }
}

namespace CatalogModel.Resolution;

/// <summary>What each field refers to and what it copies, of all that names, prefixes and flows say.</summary>
internal sealed class FieldLinks
{
    private readonly SystemDraft system;
    private readonly EntityOwners owners;
    private readonly Origins origins;
    private readonly RepeatGuards guards;
    private readonly Dictionary<FieldAddress, List<FieldLink>> references = [];
    private readonly Dictionary<FieldAddress, List<FieldLink>> replicas = [];

    public FieldLinks(SystemDraft system, EntityOwners owners, IReadOnlyList<Flow> flows)
    {
        this.system = system;
        this.owners = owners;
        guards = new(system, flows);
        OwnForeignKeys foreignKeys = new(system);
        IReadOnlyList<SoftReference> known = [.. new NamedReferences(system, owners, foreignKeys).Find(), .. new NaturalReferences(system, owners, foreignKeys).Find(), .. SoughtKeys.Of(flows, system, owners, foreignKeys)];
        origins = new(system, owners, foreignKeys, known.ToLookup(r => r.From), flows.ToLookup(f => f.To));
        foreach (SoftReference reference in known)
        {
            references.Put(reference.From, new(reference.To.ToString(), ValueChange.Identity, null, [], reference.Strength, reference.Chain) { NaturalKey = SensitiveNames.IsNaturalKey(reference.To.Field) });
        }

        foreach (Flow flow in flows)
        {
            Add(flow);
        }

        foreach ((FieldAddress copy, FieldAddress source, Evidence? at) in NamedCopies.Find(system, known))
        {
            replicas.Put(copy, new(source.ToString(), ValueChange.Identity, null, [], Strength.Name, at is null ? [] : [at]));
        }
    }

    public IReadOnlyList<FieldLink> ReferencesOf(FieldAddress field) => Merged(field, references.At(field));

    public IReadOnlyList<FieldLink> ReplicasOf(FieldAddress field)
    {
        HashSet<string> referred = [.. references.At(field).Where(r => !r.NaturalKey || system.IsKey(field)).Select(r => r.To)];
        return Merged(field, [.. replicas.At(field).Where(r => !referred.Contains(r.To))]);
    }

    /// <summary>All that was seen of a field, also what people's word overrules.</summary>
    public IEnumerable<FieldLink> SeenOf(FieldAddress field) => references.At(field).Concat(replicas.At(field));

    private void Add(Flow flow)
    {
        foreach (FieldAddress origin in origins.Of(flow.From).Where(o => o.Service != flow.To.Service))
        {
            // A value that only finds a row shows what the field holds, not how it came there.
            FieldLink link = new(origin.ToString(), flow.As, flow.FindsRow ? null : flow.Through, flow.FindsRow || flow.Event is null ? [] : [flow.Event], flow.Strength, flow.Chain);
            bool natural = SensitiveNames.IsNaturalKey(origin.Field);
            if (system.IsKey(origin))
            {
                if (flow.As != ValueChange.Derived && (!flow.FindsRow || Refers(flow)))
                {
                    references.Put(flow.To, link with { NaturalKey = natural });
                }
            }
            // Rows that are found by the e-mail address of another service's person are tied to that person, whoever wrote the address.
            else if (natural && flow.FindsRow && flow.As == ValueChange.Identity && !guards.Contains(flow))
            {
                references.Put(flow.To, link with { NaturalKey = true });
            }
            // Information that the service makes itself and that a foreign value only changes (a stock, a counter) is no copy of that value.
            else if (!flow.FindsRow && (flow.As == ValueChange.Identity || !owners.IsMadeHere(flow.To.Owner)))
            {
                (flow.As == ValueChange.Identity && system.IsKey(flow.To) ? references : replicas).Put(flow.To, link);
            }
        }
    }

    /// <summary>A row that is found by another service's key holds that key, unless the service made the row and its key itself.</summary>
    private bool Refers(Flow flow) => !system.IsKey(flow.To) || !owners.IsMadeHere(flow.To.Owner);

    /// <summary>One link for each target: the strongest statement, with all events that bring the value. What a flow says, a mere name does not contradict.</summary>
    private IReadOnlyList<FieldLink> Merged(FieldAddress field, IReadOnlyList<FieldLink> links)
    {
        if (system.Facts.Settings.Owners.TryGetValue(field.ToString(), out string? stated))
        {
            links = [.. links.Where(l => l.To.StartsWith(stated + ".", StringComparison.Ordinal)).Select(l => l with { Strength = Strength.Stated })];
        }

        bool proven = links.Any(l => l.Strength > Strength.Name);
        return
        [
            .. links.Where(l => !proven || l.Strength > Strength.Name).GroupBy(l => l.To, StringComparer.Ordinal)
                .Select(same => same.OrderByDescending(l => l.Strength).ThenBy(l => l.As).ThenBy(l => l.Via.Count == 0).First() with
                {
                    Via = same.SelectMany(l => l.Via).Sorted(),
                    Through = same.Min(l => l.Through),
                })
                .OrderBy(l => l.To, StringComparer.Ordinal),
        ];
    }
}

namespace CatalogModel.Resolution;

/// <summary>
/// References by a value that people are known by everywhere: <c>CustomersEmail</c> with the owner's prefix. Without it <c>CustomerEmail</c> only where
/// it is the key of its own rows: anywhere else somebody may have typed it in.
/// </summary>
internal sealed class NaturalReferences(SystemDraft system, EntityOwners owners, OwnForeignKeys foreignKeys)
{
    private readonly Prefixes prefixes = new(system);
    private readonly IReadOnlyList<NaturalKey> keys =
    [
        .. from service in system.Services
           from entity in service.Entities
           where !entity.Technical && entity.Base is null && !owners.IsCopy(new(service.Name, entity.Name))
           from field in entity.Fields
           where SensitiveNames.IsNaturalKey(field.Name)
           select new NaturalKey(new(service.Name, entity.Name, field.Name), KeyNames.Stem(entity), Words.Fold(field.Name)),
    ];

    public IReadOnlyList<SoftReference> Find() =>
    [
        .. from service in keys.Count == 0 ? [] : system.Services
           from entity in service.Entities
           where !entity.Technical
           from field in entity.Fields
           where SensitiveNames.IsNaturalKey(field.Name)
           let address = new FieldAddress(service.Name, entity.Name, field.Name)
           where !foreignKeys.Contains(address)
           let reference = Of(address, field)
           where reference is not null
           select reference,
    ];

    private SoftReference? Of(FieldAddress from, Field field)
    {
        IReadOnlyList<string> words = Words.Of(field.Name.Substring(field.Name.LastIndexOf('.') + 1));
        string name = string.Concat(words);
        (FieldAddress To, Strength Strength)? found =
            prefixes.Find(from.Service, words) is { } prefixed && Only(keys.Where(k => k.Address.Service == prefixed.Service && k.IsCalled(string.Concat(prefixed.Following))), field) is { } known ? (known, Strength.Prefix)
            : system.IsKey(from) && !owners.IsCopy(from.Owner) && Only(keys.Where(k => k.IsOfWhatIsCalled(name)), field) is { } named && named.Service != from.Service ? (named, Strength.Name)
            : null;
        return found is null ? null : new(from, found.Value.To, found.Value.Strength, field.At is { } at ? [at] : []);
    }

    private FieldAddress? Only(IEnumerable<NaturalKey> found, Field field) =>
        found.ToList() is { Count: 1 } single && TypeFit.Holds(field, system.Find(single[0].Address)!) ? single[0].Address : null;

    private sealed record NaturalKey(FieldAddress Address, string Entity, string Own)
    {
        /// <summary>Whether a name in which its service stands already means it: <c>Email</c>, or <c>CustomerEmail</c>.</summary>
        public bool IsCalled(string name) => name == Own || IsOfWhatIsCalled(name);

        /// <summary>Whether a name means it that stands alone: <c>CustomerEmail</c>.</summary>
        public bool IsOfWhatIsCalled(string name) => name == Entity + Own;
    }
}

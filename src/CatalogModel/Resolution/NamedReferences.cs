namespace CatalogModel.Resolution;

/// <summary>
/// Soft references that names tell: by the owner's prefix (<c>orders_customer_id</c>), or <c>CustomerId</c> where exactly one other
/// service owns customers and this one has none. Foreign keys of the service's own model are none.
/// </summary>
internal sealed class NamedReferences
{
    private readonly SystemDraft system;
    private readonly EntityOwners owners;
    private readonly OwnForeignKeys foreignKeys;
    private readonly KeyIndex keys;
    private readonly Prefixes prefixes;

    public NamedReferences(SystemDraft system, EntityOwners owners, OwnForeignKeys foreignKeys)
    {
        this.system = system;
        this.owners = owners;
        this.foreignKeys = foreignKeys;
        keys = new(system, owners);
        prefixes = new(system);
    }

    public IReadOnlyList<SoftReference> Find() =>
    [
        .. from service in system.Services
           from entity in service.Entities
           where !entity.Technical
           from field in entity.Fields
           let address = new FieldAddress(service.Name, entity.Name, field.Name)
           where !foreignKeys.Contains(address)
           from reference in Of(address, field)
           select reference,
    ];

    private IEnumerable<SoftReference> Of(FieldAddress from, Field field)
    {
        IReadOnlyList<string> words = Words.Of(field.Name.Substring(field.Name.LastIndexOf('.') + 1));
        if (prefixes.Find(from.Service, words) is { } prefixed && keys.In(prefixed.Service, string.Concat(prefixed.Following)) is { } key)
        {
            return [new(from, key, Strength.Prefix, At(field))];
        }

        return Named(from, field, words) is { } named ? [new(from, named, Strength.Name, At(field))] : [];
    }

    private FieldAddress? Named(FieldAddress from, Field field, IReadOnlyList<string> words)
    {
        if (words.Count < 2 || !KeyNames.IsIdWord(words[words.Count - 1]) || system.IsKey(from) || owners.IsCopy(from.Owner))
        {
            return null;
        }

        foreach (IReadOnlyList<string> name in RoleNames.Of(words))
        {
            string folded = string.Concat(name);
            if (keys.Has(from.Service, folded))
            {
                return null;
            }

            IReadOnlyList<FieldAddress> found = keys.Of(folded);
            if (found.Count > 0)
            {
                return found.Count == 1 && TypeFit.Holds(field, system.Find(found[0])!) ? found[0] : null;
            }
        }

        return null;
    }

    private static IReadOnlyList<Evidence> At(Field field) => field.At is { } at ? [at] : [];
}

namespace CatalogModel.Resolution;

/// <summary>The soft references of a system that names tell. Foreign keys of a service's own model are none.</summary>
internal sealed class NamedReferences(SystemDraft system, EntityOwners owners, OwnForeignKeys foreignKeys)
{
    private readonly ReferenceReading reading = new(KeyIndex.Of(system, owners), new Prefixes(system), system.Find);

    public IReadOnlyList<SoftReference> Find() =>
    [
        .. from service in system.Services
           from entity in service.Entities
           where !entity.Technical
           from field in entity.Fields
           let address = new FieldAddress(service.Name, entity.Name, field.Name)
           where !foreignKeys.Contains(address)
           let found = reading.Of(address, field, bearsOwnKey: system.IsKey(address) || owners.IsCopy(address.Owner))
           where found is not null
           select new SoftReference(address, found.Value.To, found.Value.Strength, field.At is { } at ? [at] : []),
    ];
}

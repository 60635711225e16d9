using CatalogModel;

namespace Docs.Lookup;

/// <summary>A store and the service it belongs to.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">The store's name, which entities may say without a store being described.</param>
internal sealed record StorePlace(Service Service, string Name)
{
    /// <summary>The store; null when only its entities name it.</summary>
    public Store? Store => Service.Stores.FirstOrDefault(s => s.Name == Name);

    /// <summary>What is kept in it.</summary>
    public IEnumerable<EntityPlace> Entities => Service.Entities.Where(e => e.Store == Name).Select(e => new EntityPlace(Service, e));

    /// <summary>The stores of a service, those it describes first.</summary>
    public static IEnumerable<StorePlace> Of(Service service) =>
        service.Stores.Select(s => s.Name).Union(service.Entities.Select(e => e.Store), StringComparer.Ordinal).Select(name => new StorePlace(service, name));
}

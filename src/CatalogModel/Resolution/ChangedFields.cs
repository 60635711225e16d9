using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Which fields a service changes on its own accord, not because another service's event came.</summary>
internal sealed class ChangedFields
{
    private readonly HashSet<FieldAddress> own = [];

    public ChangedFields(SystemDraft system)
    {
        foreach (ServiceDraft service in system.Services)
        {
            ForeignEvents foreign = new(system, service);
            own.UnionWith(service.Facts.Changes.Where(c => c.Member is not null && !foreign.Contains(c.InHandlerOf)).SelectMany(c => service.Resolve(c.Entity, c.Member!)));
        }
    }

    public bool OnOwnAccord(FieldAddress field) => own.Contains(field);
}

using CatalogModel.Facts;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Where each service creates, changes and deletes its data.</summary>
internal sealed class DataChanges
{
    private readonly Dictionary<EntityAddress, List<DataChange>> byEntity = [];

    public DataChanges(SystemDraft system)
    {
        foreach (ServiceDraft service in system.Services)
        {
            ForeignEvents foreign = new(system, service);
            foreach (EntityChange change in service.Facts.Changes)
            {
                if (service.Index.OfType(change.Entity) is not { } entity)
                {
                    continue;
                }

                string? message = foreign.CauseOf(change);
                IEnumerable<FieldAddress?> fields = change.Member is null ? [null] : service.Resolve(change.Entity, change.Member).Select(f => (FieldAddress?)f);
                foreach (FieldAddress? field in fields)
                {
                    byEntity.Put(field?.Owner ?? new(service.Name, entity.Name), new(field?.Field, change.Kind, message, change.At));
                }
            }
        }
    }

    /// <summary>One change, and nothing else.</summary>
    public DataChanges(EntityAddress entity, DataChange change) => byEntity.Put(entity, change);

    public IReadOnlyList<DataChange> Of(string service, string entity) => byEntity.At(new(service, entity));

    /// <summary>Whether the service makes rows of an entity of its own accord.</summary>
    public bool MakesItself(FieldPlace field) => Of(field.Service.Name, field.Entity.Name).Any(c => c.Kind == ChangeKind.Create && c.Event is null);

    public IEnumerable<DataChange> Updates(FieldPlace field) =>
        Of(field.Service.Name, field.Entity.Name).Where(c => c.Kind == ChangeKind.Update && c.Field == field.Field.Name);
}

/// <summary>A change of rows.</summary>
/// <param name="Field">The field that is changed; null for creation and deletion.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Event">The other service's event in whose handler it happens; null when it happens on the service's own accord.</param>
/// <param name="At">Where.</param>
internal sealed record DataChange(string? Field, ChangeKind Kind, string? Event, Evidence At);

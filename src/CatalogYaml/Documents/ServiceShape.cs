using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary><c>services/&lt;service&gt;.yaml</c>: the record of one service.</summary>
internal static class ServiceShape
{
    private static readonly Service Empty = new() { Name = "" };

    private static readonly NamedShape<Store> Stores = new(StoreShape.Shape, s => s.Name, (s, name) => s with { Name = name }) { WrittenWhenEmpty = true };

    private static readonly NamedShape<Entity> Entities = new(EntityShape.Shape, e => e.Name, (e, name) => e with { Name = name }) { WrittenWhenEmpty = true };

    private static readonly MapShape<Service> Keys = new(
        Empty,
        Words.Version<Service>(),
        new Key<Service, string>("service", "The service's name.", TextShape.Any, s => s.Name, (s, v) => s with { Name = v }) { Required = true },
        new Key<Service, string>("team", "The team that answers for it.", TextShape.Any, s => s.Team, (s, v) => s with { Team = v }),
        new Key<Service, string>("description", "What it does.", TextShape.Any, s => s.Description, (s, v) => s with { Description = v }),
        new Key<Service, IReadOnlyList<string>>("source", "Its folder, or a list of its folders, relative to the scanned root.", Words.OneOrMoreFolders, s => s.Sources, (s, v) => s with { Sources = v }),
        new Key<Service, IReadOnlyList<Store>>("stores", "Its databases and schemas, as it sees them, by name.", Stores, s => s.Stores, (s, v) => s with { Stores = v }),
        new Key<Service, IReadOnlyList<Entity>>("entities", "Its persisted types, by name.", Entities, s => s.Entities, (s, v) => s with { Entities = v }),
        new Key<Service, Service>("events", "The messages that cross its boundary.", EventShapes.Both, s => s, (s, v) => s with { Publishes = v.Publishes, Consumes = v.Consumes }),
        new Key<Service, IReadOnlyList<ForeignAccess>>("access", "Data of other services that its code touches directly.", AccessShapes.Access, s => s.Access, (s, v) => s with { Access = v }),
        new Key<Service, IReadOnlyList<UnresolvedItem>>("unresolved", "What was seen in its code and could not be read.", AccessShapes.Unresolved, s => s.Unresolved, (s, v) => s with { Unresolved = v }));

    public static Shape<Service> Shape { get; } = new ConvertedShape<Service, Service>(Keys, RelatedTables.LeaveOut, RelatedTables.PutIn);
}

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
        KeyOf<Service>.Text("service", "The service's name.", s => s.Name, (s, v) => s with { Name = v }, required: true),
        KeyOf<Service>.Text("team", "The team that answers for it.", s => s.Team, (s, v) => s with { Team = v }),
        KeyOf<Service>.Text("description", "What it does.", s => s.Description, (s, v) => s with { Description = v }),
        KeyOf<Service>.Value("source", "Its folder, or a list of its folders, relative to the scanned root.", Words.OneOrMoreFolders, s => s.Sources, (s, v) => s with { Sources = v }),
        KeyOf<Service>.Value("outbox", "True where it, a library that it uses or a program that hosts it switches on an outbox or inbox of its bus library.", FlagShape.Any, s => s.Outbox, (s, v) => s with { Outbox = v }),
        KeyOf<Service>.Value("stores", "Its databases and schemas, as it sees them, by name.", Stores, s => s.Stores, (s, v) => s with { Stores = v }),
        KeyOf<Service>.Value("entities", "Its persisted types, by name.", Entities, s => s.Entities, (s, v) => s with { Entities = v }),
        KeyOf<Service>.Value("events", "The messages that cross its boundary.", EventShapes.Both, s => s, (s, v) => s with { Publishes = v.Publishes, Consumes = v.Consumes }),
        KeyOf<Service>.Value("calls", "What it asks of other services, and they of it.", CallShapes.Both, s => s, (s, v) => s with { Calls = v.Calls, Answers = v.Answers }),
        KeyOf<Service>.Value("access", "Data of other services that its code touches directly.", AccessShapes.Access, s => s.Access, (s, v) => s with { Access = v }),
        KeyOf<Service>.Value("unresolved", "What was seen in its code and could not be read.", AccessShapes.Unresolved, s => s.Unresolved, (s, v) => s with { Unresolved = v }));

    public static Shape<Service> Shape { get; } = new ConvertedShape<Service, Service>(Keys, RelatedTables.LeaveOut, RelatedTables.PutIn);
}

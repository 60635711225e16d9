using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>A persisted type of a service.</summary>
internal static class EntityShape
{
    private static readonly NamedShape<Field> Fields = new(FieldShape.Shape, f => f.Name, (f, name) => f with { Name = name });

    private static readonly MapShape<Relationship> Relationship = new(
        new Relationship([], "", null, CatalogModel.Relationship.ForeignKey, null),
        KeyOf<Relationship>.Value("fields", "The fields that hold the key, in its order.", Words.OrderedNames, r => r.Fields, (r, v) => r with { Fields = v }),
        KeyOf<Relationship>.Text("to", "The entity they point to.", r => r.To, (r, v) => r with { To = v }, required: true),
        KeyOf<Relationship>.Text("table", "The table they point to, where the entity is not in this file.", r => r.Table, (r, v) => r with { Table = v }),
        KeyOf<Relationship>.Text("kind", "What holds the two together: foreign-key.", r => r.Kind, (r, v) => r with { Kind = v }, required: true),
        Words.At<Relationship>(r => r.At))
    {
        Compact = true,
    };

    public static MapShape<Entity> Shape { get; } = new(
        new Entity { Name = "", Type = "", Store = "" },
        KeyOf<Entity>.Text("table", "Its table, view or collection, with its schema.", e => e.Table, (e, v) => e with { Table = v }),
        KeyOf<Entity>.Text("store", "The store it lives in.", e => e.Store, (e, v) => e with { Store = v }, required: true),
        KeyOf<Entity>.Value("alsoIn", "The service's other stores that keep it too: a cache, a search index.", Words.Names, e => e.AlsoIn, (e, v) => e with { AlsoIn = v }),
        KeyOf<Entity>.Text("type", "The full name of its type in the code.", e => e.Type, (e, v) => e with { Type = v }, required: true),
        KeyOf<Entity>.Text("declared", "The file that declares the type.", e => e.Declared, Declare),
        KeyOf<Entity>.Text("description", "What it is.", e => e.Description, (e, v) => e with { Description = v }),
        KeyOf<Entity>.Text("base", "The entity it derives from.", e => e.Base, (e, v) => e with { Base = v }),
        KeyOf<Entity>.Text("owner", "The service that owns it, where that is another one.", e => e.Owner, (e, v) => e with { Owner = v }),
        KeyOf<Entity>.Value("technical", "True for outbox, inbox, event log and the like: it is no one's information.", FlagShape.Any, e => e.Technical, (e, v) => e with { Technical = v }),
        KeyOf<Entity>.Value("key", "The fields of its key, in the key's order.", Words.OrderedNames, e => e.Key, (e, v) => e with { Key = v }),
        KeyOf<Entity>.Value("fields", "Its persisted properties, by name; owned values have a dotted path.", Fields, e => e.Fields, (e, v) => e with { Fields = v }),
        KeyOf<Entity>.Value(
            "relationships",
            "Its foreign keys.",
            new ListShape<Relationship>(Relationship) { IsSet = true },
            e => e.Relationships,
            (e, v) => e with { Relationships = v }),
        Words.At<Entity>(e => e.At));

    /// <summary>The file is the evidence that stands in YAML.</summary>
    private static Entity Declare(Entity entity, string file) => entity with { Declared = file, At = new Evidence(file, 0) };
}

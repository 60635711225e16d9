using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>A persisted type of a service.</summary>
internal static class EntityShape
{
    private static readonly NamedShape<Field> Fields = new(FieldShape.Shape, f => f.Name, (f, name) => f with { Name = name });

    private static readonly MapShape<Relationship> Relationship = new(
        new Relationship([], "", null, CatalogModel.Relationship.ForeignKey, null),
        new Key<Relationship, IReadOnlyList<string>>("fields", "The fields that hold the key, in its order.", Words.OrderedNames, r => r.Fields, (r, v) => r with { Fields = v }),
        new Key<Relationship, string>("to", "The entity they point to.", TextShape.Any, r => r.To, (r, v) => r with { To = v }) { Required = true },
        new Key<Relationship, string>("table", "The table they point to, where the entity is not in this file.", TextShape.Any, r => r.Table, (r, v) => r with { Table = v }),
        new Key<Relationship, string>("kind", "What holds the two together: foreign-key.", TextShape.Any, r => r.Kind, (r, v) => r with { Kind = v }) { Required = true },
        Words.At<Relationship>(r => r.At))
    {
        Compact = true,
    };

    public static MapShape<Entity> Shape { get; } = new(
        new Entity { Name = "", Type = "", Store = "" },
        new Key<Entity, string>("table", "Its table, view or collection, with its schema.", TextShape.Any, e => e.Table, (e, v) => e with { Table = v }),
        new Key<Entity, string>("store", "The store it lives in.", TextShape.Any, e => e.Store, (e, v) => e with { Store = v }) { Required = true },
        new Key<Entity, string>("type", "The full name of its type in the code.", TextShape.Any, e => e.Type, (e, v) => e with { Type = v }) { Required = true },
        new Key<Entity, string>("declared", "The file that declares the type.", TextShape.Any, e => e.Declared, Declare),
        new Key<Entity, string>("description", "What it is.", TextShape.Any, e => e.Description, (e, v) => e with { Description = v }),
        new Key<Entity, string>("base", "The entity it derives from.", TextShape.Any, e => e.Base, (e, v) => e with { Base = v }),
        new Key<Entity, string>("owner", "The service that owns it, where that is another one.", TextShape.Any, e => e.Owner, (e, v) => e with { Owner = v }),
        new Key<Entity, bool>("technical", "True for outbox, inbox, event log and the like: it is no one's information.", FlagShape.Any, e => e.Technical, (e, v) => e with { Technical = v }),
        new Key<Entity, IReadOnlyList<string>>("key", "The fields of its key, in the key's order.", Words.OrderedNames, e => e.Key, (e, v) => e with { Key = v }),
        new Key<Entity, IReadOnlyList<Field>>("fields", "Its persisted properties, by name; owned values have a dotted path.", Fields, e => e.Fields, (e, v) => e with { Fields = v }),
        new Key<Entity, IReadOnlyList<Relationship>>(
            "relationships",
            "Its foreign keys.",
            new ListShape<Relationship>(Relationship) { IsSet = true },
            e => e.Relationships,
            (e, v) => e with { Relationships = v }),
        Words.At<Entity>(e => e.At));

    /// <summary>The file is the evidence that stands in YAML.</summary>
    private static Entity Declare(Entity entity, string file) => entity with { Declared = file, At = new Evidence(file, 0) };
}

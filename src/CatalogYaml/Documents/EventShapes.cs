using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>The messages that cross a service's boundary.</summary>
internal static class EventShapes
{
    /// <summary>A field of a payload.</summary>
    internal static readonly MapShape<PayloadField> Payload = new(
        new PayloadField("", FieldTypes.Unknown, [], null, []),
        KeyOf<PayloadField>.Text("type", "The neutral type.", p => p.Type, (p, v) => p with { Type = v }, required: true),
        KeyOf<PayloadField>.Value("description", "What it is.", TextShape.Any, p => p.Description, (p, v) => p with { Description = v }, roomy: true),
        KeyOf<PayloadField>.Value("from", "The publisher's fields that its value comes from.", Words.Names, p => p.From, (p, v) => p with { From = v }),
        KeyOf<PayloadField>.Value("as", "How the value changed.", Words.As, p => p.As, (p, v) => p with { As = v }),
        Words.At<PayloadField>(p => p.At))
    {
        Compact = true,
    };

    private static readonly MapShape<PublishedEvent> Published = new(
        new PublishedEvent { Name = "" },
        KeyOf<PublishedEvent>.Text("contract", "The full name of its type.", e => e.Contract, (e, v) => e with { Contract = v }),
        KeyOf<PublishedEvent>.Text("description", "What it tells.", e => e.Description, (e, v) => e with { Description = v }),
        KeyOf<PublishedEvent>.Text("topic", "The literal topic, queue or routing key.", e => e.Topic, (e, v) => e with { Topic = v }),
        KeyOf<PublishedEvent>.Text("bus", "The bus it goes through.", e => e.Bus, (e, v) => e with { Bus = v }),
        KeyOf<PublishedEvent>.Value("in", "The symbols that make it.", Words.Names, e => e.In, (e, v) => e with { In = v }),
        KeyOf<PublishedEvent>.Value("to", "The services that consume it.", Words.Names, e => e.To, (e, v) => e with { To = v }),
        KeyOf<PublishedEvent>.Value(
            "payload",
            "Its fields, and where their values come from.",
            new NamedShape<PayloadField>(Payload, p => p.Name, (p, name) => p with { Name = name }),
            e => e.Payload,
            (e, v) => e with { Payload = v }),
        Words.At<PublishedEvent>(e => e.At))
    {
        WrittenWhenEmpty = true,
    };

    /// <summary>A field of a payload that is stored.</summary>
    internal static readonly MapShape<PayloadWrite> Write = new(
        new PayloadWrite("", "", ValueChange.Identity, []),
        KeyOf<PayloadWrite>.Text("from", "The payload field.", w => w.From, (w, v) => w with { From = v }, required: true),
        KeyOf<PayloadWrite>.Text("to", "The persisted field that its value ends in.", w => w.To, (w, v) => w with { To = v }, required: true),
        KeyOf<PayloadWrite>.Value("as", "How the value changed.", Words.As, w => w.As, (w, v) => w with { As = v ?? ValueChange.Identity }, required: true),
        Words.At<PayloadWrite>(w => w.At))
    {
        Compact = true,
    };

    private static readonly MapShape<ConsumedEvent> Consumed = new(
        new ConsumedEvent { Name = "" },
        KeyOf<ConsumedEvent>.Value("from", "The services that publish it.", Words.Names, e => e.From, (e, v) => e with { From = v }),
        KeyOf<ConsumedEvent>.Text("contract", "The full name of the consumer's type of it.", e => e.Contract, (e, v) => e with { Contract = v }),
        KeyOf<ConsumedEvent>.Text("description", "What it tells.", e => e.Description, (e, v) => e with { Description = v }),
        KeyOf<ConsumedEvent>.Text("topic", "The literal topic, queue or routing key.", e => e.Topic, (e, v) => e with { Topic = v }),
        KeyOf<ConsumedEvent>.Text("bus", "The bus it comes through.", e => e.Bus, (e, v) => e with { Bus = v }),
        KeyOf<ConsumedEvent>.Value("handlers", "The types or methods that take it.", Words.Names, e => e.Handlers, (e, v) => e with { Handlers = v }),
        KeyOf<ConsumedEvent>.Value("reads", "The payload fields that are read at all.", Words.Names, e => e.Reads, (e, v) => e with { Reads = v }),
        KeyOf<ConsumedEvent>.Value(
            "writes",
            "The payload fields whose values end in persisted fields.",
            new ListShape<PayloadWrite>(Write) { IsSet = true },
            e => e.Writes,
            (e, v) => e with { Writes = v }),
        Words.At<ConsumedEvent>(e => e.At))
    {
        WrittenWhenEmpty = true,
    };

    /// <summary>The events of a service: of the service that is read, the two lists are taken.</summary>
    public static MapShape<Service> Both { get; } = new(
        new Service { Name = "" },
        KeyOf<Service>.Value(
            "publishes",
            "The events it publishes, by name.",
            new NamedShape<PublishedEvent>(Published, e => e.Name, (e, name) => e with { Name = name }) { WrittenWhenEmpty = true },
            s => s.Publishes,
            (s, v) => s with { Publishes = v }),
        KeyOf<Service>.Value(
            "consumes",
            "The events it consumes, by name.",
            new NamedShape<ConsumedEvent>(Consumed, e => e.Name, (e, name) => e with { Name = name }) { WrittenWhenEmpty = true },
            s => s.Consumes,
            (s, v) => s with { Consumes = v }));
}

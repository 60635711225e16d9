using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>The messages that cross a service's boundary.</summary>
internal static class EventShapes
{
    private static readonly MapShape<PayloadField> Payload = new(
        new PayloadField("", FieldTypes.Unknown, [], null, []),
        new Key<PayloadField, string>("type", "The neutral type.", TextShape.Any, p => p.Type, (p, v) => p with { Type = v }) { Required = true },
        new Key<PayloadField, IReadOnlyList<string>>("from", "The publisher's fields that its value comes from.", Words.Names, p => p.From, (p, v) => p with { From = v }),
        new Key<PayloadField, ValueChange?>("as", "How the value changed.", Words.As, p => p.As, (p, v) => p with { As = v }),
        Words.At<PayloadField>(p => p.At))
    {
        Compact = true,
    };

    private static readonly MapShape<PublishedEvent> Published = new(
        new PublishedEvent { Name = "" },
        new Key<PublishedEvent, string>("contract", "The full name of its type.", TextShape.Any, e => e.Contract, (e, v) => e with { Contract = v }),
        new Key<PublishedEvent, string>("topic", "The literal topic, queue or routing key.", TextShape.Any, e => e.Topic, (e, v) => e with { Topic = v }),
        new Key<PublishedEvent, string>("bus", "The bus it goes through.", TextShape.Any, e => e.Bus, (e, v) => e with { Bus = v }),
        new Key<PublishedEvent, IReadOnlyList<string>>("in", "The symbols that make it.", Words.Names, e => e.In, (e, v) => e with { In = v }),
        new Key<PublishedEvent, IReadOnlyList<string>>("to", "The services that consume it.", Words.Names, e => e.To, (e, v) => e with { To = v }),
        new Key<PublishedEvent, IReadOnlyList<PayloadField>>(
            "payload",
            "Its fields, and where their values come from.",
            new NamedShape<PayloadField>(Payload, p => p.Name, (p, name) => p with { Name = name }),
            e => e.Payload,
            (e, v) => e with { Payload = v }),
        Words.At<PublishedEvent>(e => e.At))
    {
        WrittenWhenEmpty = true,
    };

    private static readonly MapShape<PayloadWrite> Write = new(
        new PayloadWrite("", "", ValueChange.Identity, []),
        new Key<PayloadWrite, string>("from", "The payload field.", TextShape.Any, w => w.From, (w, v) => w with { From = v }) { Required = true },
        new Key<PayloadWrite, string>("to", "The persisted field that its value ends in.", TextShape.Any, w => w.To, (w, v) => w with { To = v }) { Required = true },
        new Key<PayloadWrite, ValueChange?>("as", "How the value changed.", Words.As, w => w.As, (w, v) => w with { As = v ?? ValueChange.Identity }) { Required = true },
        Words.At<PayloadWrite>(w => w.At))
    {
        Compact = true,
    };

    private static readonly MapShape<ConsumedEvent> Consumed = new(
        new ConsumedEvent { Name = "" },
        new Key<ConsumedEvent, IReadOnlyList<string>>("from", "The services that publish it.", Words.Names, e => e.From, (e, v) => e with { From = v }),
        new Key<ConsumedEvent, string>("contract", "The full name of the consumer's type of it.", TextShape.Any, e => e.Contract, (e, v) => e with { Contract = v }),
        new Key<ConsumedEvent, string>("topic", "The literal topic, queue or routing key.", TextShape.Any, e => e.Topic, (e, v) => e with { Topic = v }),
        new Key<ConsumedEvent, string>("bus", "The bus it comes through.", TextShape.Any, e => e.Bus, (e, v) => e with { Bus = v }),
        new Key<ConsumedEvent, IReadOnlyList<string>>("handlers", "The types or methods that take it.", Words.Names, e => e.Handlers, (e, v) => e with { Handlers = v }),
        new Key<ConsumedEvent, IReadOnlyList<string>>("reads", "The payload fields that are read at all.", Words.Names, e => e.Reads, (e, v) => e with { Reads = v }),
        new Key<ConsumedEvent, IReadOnlyList<PayloadWrite>>(
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
        new Key<Service, IReadOnlyList<PublishedEvent>>(
            "publishes",
            "The events it publishes, by name.",
            new NamedShape<PublishedEvent>(Published, e => e.Name, (e, name) => e with { Name = name }) { WrittenWhenEmpty = true },
            s => s.Publishes,
            (s, v) => s with { Publishes = v }),
        new Key<Service, IReadOnlyList<ConsumedEvent>>(
            "consumes",
            "The events it consumes, by name.",
            new NamedShape<ConsumedEvent>(Consumed, e => e.Name, (e, name) => e with { Name = name }) { WrittenWhenEmpty = true },
            s => s.Consumes,
            (s, v) => s with { Consumes = v }));
}

using CatalogModel;
using CatalogModel.Tracing;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>The way of a value as one document: what <c>catalog trace --format json</c> prints. It is only ever written.</summary>
internal static class TraceShape
{
    private static readonly ChoiceShape<ThingKind> Things = new(("entity", ThingKind.Entity), ("field", ThingKind.Field), ("event", ThingKind.Event), ("payload", ThingKind.Payload));

    private static readonly ChoiceShape<FlowNodeKind> NodeKinds = new(("field", FlowNodeKind.Field), ("payload", FlowNodeKind.Payload), ("reader", FlowNodeKind.Reader));

    private static readonly ChoiceShape<FieldRole> Roles = new(("own", FieldRole.Own), ("replica", FieldRole.Replica), ("reference", FieldRole.Reference));

    private static readonly ChoiceShape<FlowEdgeKind> Steps = new(
        ("origin", FlowEdgeKind.Origin), ("write", FlowEdgeKind.Write), ("read", FlowEdgeKind.Read), ("copy", FlowEdgeKind.Copy), ("reference", FlowEdgeKind.Reference));

    private static readonly Trace Empty = new() { Thing = new(ThingKind.Field, "") };

    private static readonly MapShape<FlowNode> Node = new(
        null!,
        Only<FlowNode>.Text("address", "Its address; a reader's is its service.", n => n.Address, required: true),
        Only<FlowNode>.Value("kind", "Whether it is a field, a payload field, or a service that reads one and stores it nowhere.", NodeKinds, n => n.Kind, required: true),
        Only<FlowNode>.Text("service", "The service it stands in.", n => n.Service),
        Only<FlowNode>.Text("type", "The neutral type.", n => n.Type),
        Only<FlowNode>.Value("holds", "What the value is to the service that holds it.", Roles, n => n.Field is null ? null : n.Role),
        Words.At<FlowNode>(n => n.At));

    private static readonly MapShape<FlowEdge> Edge = new(
        null!,
        Only<FlowEdge>.Text("from", "Where the value stands before.", e => e.From.Address, required: true),
        Only<FlowEdge>.Text("to", "Where it stands after.", e => e.To.Address, required: true),
        Only<FlowEdge>.Value("step", "What step it is: into a payload, out of it into a field, out of it to a reader, or from owner to holder.", Steps, e => e.Kind, required: true),
        Only<FlowEdge>.Value("as", "How the value changes.", Words.As, e => e.As, required: true),
        Only<FlowEdge>.Value("through", "How it comes.", Words.Through, e => e.Through),
        Only<FlowEdge>.Value("via", "The events that bring it, where no payload was followed.", Words.Names, e => e.Via),
        Only<FlowEdge>.Value("strength", "How sure it is.", Words.Strengths, e => e.Strength, required: true),
        Only<FlowEdge>.Value("in", "The symbols that do it.", Words.Names, e => e.In),
        Words.At<FlowEdge>(e => e.At));

    private static readonly MapShape<EventSide> Side = new(
        new EventSide("", [], []),
        Only<EventSide>.Text("service", "The service.", s => s.Service, required: true),
        Only<EventSide>.Value("in", "The symbols that make or take it.", Words.Names, s => s.In),
        Words.At<EventSide>(s => s.At));

    public static MapShape<Trace> Shape { get; } = new(
        Empty,
        Words.Version<Trace>(),
        Only<Trace>.Text("address", "What is traced.", t => t.Thing.Address, required: true),
        Only<Trace>.Value("kind", "What that is.", Things, t => t.Thing.Kind, required: true),
        Only<Trace>.Value("publishers", "Who publishes the traced event.", new ListShape<EventSide>(Side), t => t.Publishers),
        Only<Trace>.Value("consumers", "Who takes the traced event.", new ListShape<EventSide>(Side), t => t.Consumers),
        Only<Trace>.Value("nodes", "Everything that the values pass, by address.", new ListShape<FlowNode>(Node) { WrittenWhenEmpty = true }, t => t.Nodes, required: true),
        Only<Trace>.Value("up", "The steps that lead to it, each once, the nearest first.", new ListShape<FlowEdge>(Edge) { WrittenWhenEmpty = true }, t => (IReadOnlyList<FlowEdge>)[.. t.EdgesUp], required: true),
        Only<Trace>.Value("down", "The steps that lead away from it, each once, the nearest first.", new ListShape<FlowEdge>(Edge) { WrittenWhenEmpty = true }, t => (IReadOnlyList<FlowEdge>)[.. t.EdgesDown], required: true));
}

using CatalogModel.Resolution;

namespace CatalogModel.Tracing;

/// <summary>The way of one thing's values: up to where they come from, and down to where they go.</summary>
public sealed record Trace
{
    /// <summary>What is traced.</summary>
    public required CatalogThing Thing { get; init; }

    /// <summary>The fields of it that values come to or leave, each with its ways: an entity's key first, the rest by name.</summary>
    public IReadOnlyList<TraceRoot> Roots { get; init; } = [];

    /// <summary>How many more fields it has, whose values neither come from nor go to another service.</summary>
    public int Still { get; init; }

    /// <summary>Who publishes the traced event; none when it is no event.</summary>
    public IReadOnlyList<EventSide> Publishers { get; init; } = [];

    /// <summary>Who takes the traced event; none when it is no event.</summary>
    public IReadOnlyList<EventSide> Consumers { get; init; } = [];

    /// <summary>The steps up, each once, in the order of the tree.</summary>
    public IEnumerable<FlowEdge> EdgesUp => Edges(Roots.SelectMany(r => r.Up));

    /// <summary>The steps down, each once, in the order of the tree.</summary>
    public IEnumerable<FlowEdge> EdgesDown => Edges(Roots.SelectMany(r => r.Down));

    /// <summary>Everything that the trace passes, sorted by address.</summary>
    public IReadOnlyList<FlowNode> Nodes =>
    [
        .. Roots.Select(r => r.Node).Concat(EdgesUp.Concat(EdgesDown).SelectMany(e => new[] { e.From, e.To })).Distinct()
            .OrderBy(n => n.Address, StringComparer.Ordinal).ThenBy(n => n.Kind),
    ];

    /// <summary>Traces a thing.</summary>
    /// <param name="catalog">The catalog it stands in.</param>
    /// <param name="graph">The catalog's graph.</param>
    /// <param name="thing">What to trace.</param>
    /// <param name="options">How far, and which ways.</param>
    public static Trace Of(Catalog catalog, FlowGraph graph, CatalogThing thing, TraceOptions options)
    {
        FlowNode[] starts = [.. Starts(catalog, graph, thing).Distinct()];
        IReadOnlyList<IReadOnlyList<TraceStep>> up = options.Up ? TraceTree.Grow(graph, starts, upwards: true, options.Depth) : [.. starts.Select(_ => (IReadOnlyList<TraceStep>)[])];
        IReadOnlyList<IReadOnlyList<TraceStep>> down = options.Down ? TraceTree.Grow(graph, starts, upwards: false, options.Depth) : [.. starts.Select(_ => (IReadOnlyList<TraceStep>)[])];
        TraceRoot[] roots = [.. starts.Select((s, i) => new TraceRoot(s, up[i], down[i]))];
        TraceRoot[] moving = thing.Kind is ThingKind.Entity ? [.. roots.Where(r => r.Up.Count + r.Down.Count > 0)] : roots;
        return new()
        {
            Thing = thing,
            Roots = moving,
            Still = roots.Length - moving.Length,
            Publishers = thing.Kind != ThingKind.Event ? [] : [.. catalog.Services.SelectMany(s => s.Publishes.Where(e => e.Name == thing.Address).Select(e => new EventSide(s.Name, e.In, e.At)))],
            Consumers = thing.Kind != ThingKind.Event ? [] : [.. catalog.Services.SelectMany(s => s.Consumes.Where(e => e.Name == thing.Address).Select(e => new EventSide(s.Name, e.Handlers, e.At)))],
        };
    }

    private static IEnumerable<FlowNode> Starts(Catalog catalog, FlowGraph graph, CatalogThing thing) => thing.Kind switch
    {
        ThingKind.Field => new[] { graph.Field(thing.Address) }.OfType<FlowNode>(),
        ThingKind.Payload => new[] { graph.Payload(thing.Address) }.OfType<FlowNode>(),
        ThingKind.Event => graph.Nodes.Where(n => n.Event == thing.Address),
        _ => catalog.Services.SelectMany(s => s.Entities.Where(e => $"{s.Name}.{e.Name}" == thing.Address))
            .SelectMany(e => e.Key.Concat(e.Fields.Select(f => f.Name).Sorted()).Distinct(StringComparer.Ordinal))
            .Select(f => graph.Field($"{thing.Address}.{f}")).OfType<FlowNode>(),
    };

    // Chains of services can be long: a stack of our own instead of the thread's.
    private static IEnumerable<FlowEdge> Edges(IEnumerable<TraceStep> steps)
    {
        Stack<TraceStep> open = new(steps.Reverse());
        while (open.Count > 0)
        {
            TraceStep step = open.Pop();
            yield return step.Edge;
            foreach (TraceStep next in step.Next.Reverse())
            {
                open.Push(next);
            }
        }
    }
}

/// <summary>How far a trace goes, and which ways.</summary>
/// <param name="Up">Whether it goes up.</param>
/// <param name="Down">Whether it goes down.</param>
/// <param name="Depth">The most steps each way; null for all.</param>
public sealed record TraceOptions(bool Up = true, bool Down = true, int? Depth = null);

/// <summary>A field, with the ways of its values.</summary>
/// <param name="Node">The field.</param>
/// <param name="Up">The steps that lead to it.</param>
/// <param name="Down">The steps that lead away from it.</param>
public sealed record TraceRoot(FlowNode Node, IReadOnlyList<TraceStep> Up, IReadOnlyList<TraceStep> Down);

/// <summary>One side of an event in one service.</summary>
/// <param name="Service">The service.</param>
/// <param name="In">The symbols that make or take it.</param>
/// <param name="At">Where.</param>
public sealed record EventSide(string Service, IReadOnlyList<string> In, IReadOnlyList<Evidence> At);

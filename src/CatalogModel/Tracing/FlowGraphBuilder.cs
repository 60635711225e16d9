using CatalogModel.Resolution;

namespace CatalogModel.Tracing;

/// <summary>Makes the graph of a catalog, which may be read from its files: then nothing has a line.</summary>
internal sealed class FlowGraphBuilder(Catalog catalog)
{
    private readonly Dictionary<(FlowNodeKind, string), FlowNode> nodes = [];
    private readonly Dictionary<(FlowNode, FlowNode, FlowEdgeKind), FlowEdge> edges = [];
    private readonly Dictionary<FlowNode, List<FlowNode>> before = [];
    private readonly Dictionary<string, PayloadPaths<FlowNode>> payloads = new(StringComparer.Ordinal);

    public FlowGraph Build()
    {
        foreach (Service service in catalog.Services)
        {
            AddFields(service);
            AddPayloads(service);
        }

        foreach (Service service in catalog.Services)
        {
            AddOrigins(service);
            AddArrivals(service);
        }

        foreach (FlowNode node in nodes.Values.Where(n => n.Field is not null).ToList())
        {
            AddLinks(node);
        }

        return new(nodes, [.. edges.Values
            .OrderBy(e => e.From.Address, StringComparer.Ordinal).ThenBy(e => e.To.Address, StringComparer.Ordinal)
            .ThenBy(e => e.Kind).ThenBy(e => e.From.Kind).ThenBy(e => e.To.Kind)]);
    }

    private void AddFields(Service service)
    {
        foreach (Entity entity in service.Entities)
        {
            string owner = $"{service.Name}.{entity.Name}";
            foreach (Field field in entity.Fields)
            {
                Node(new(FlowNodeKind.Field, $"{owner}.{field.Name}")
                {
                    Service = service.Name, Entity = owner, Field = field, Type = field.Type, At = field.At ?? entity.At,
                });
            }
        }
    }

    private void AddPayloads(Service service)
    {
        foreach (PublishedEvent published in service.Publishes)
        {
            foreach (PayloadField field in published.Payload)
            {
                Payload(published.Name, field.Name, field.Type);
            }
        }
    }

    private void AddOrigins(Service service)
    {
        foreach (PublishedEvent published in service.Publishes)
        {
            foreach (PayloadField field in published.Payload)
            {
                FlowNode to = Payload(published.Name, field.Name, field.Type);
                foreach (string from in field.From)
                {
                    Step(new(Field($"{service.Name}.{from}"), to, FlowEdgeKind.Origin, field.As ?? ValueChange.Identity)
                    {
                        In = published.In, Through = Transport.Event, At = field.At.Count > 0 ? field.At : published.At,
                    });
                }
            }
        }
    }

    private void AddArrivals(Service service)
    {
        foreach (ConsumedEvent consumed in service.Consumes)
        {
            HashSet<FlowNode> stored = [];
            foreach (PayloadWrite write in consumed.Writes)
            {
                foreach (FlowNode from in Read(consumed.Name, write.From))
                {
                    stored.Add(from);
                    Step(new(from, Field($"{service.Name}.{write.To}"), FlowEdgeKind.Write, write.As)
                    {
                        In = consumed.Handlers, Through = Transport.Event, At = write.At.Count > 0 ? write.At : consumed.At,
                    });
                }
            }

            foreach (FlowNode from in consumed.Reads.SelectMany(r => Read(consumed.Name, r)).Where(n => !stored.Contains(n)))
            {
                FlowNode reader = Node(new(FlowNodeKind.Reader, service.Name) { Service = service.Name });
                Step(new(from, reader, FlowEdgeKind.Read, ValueChange.Identity) { In = consumed.Handlers, Through = Transport.Event, At = consumed.At });
            }
        }
    }

    /// <summary>What a field copies or refers to, where the payloads that were followed do not show it already.</summary>
    private void AddLinks(FlowNode holder)
    {
        foreach ((FieldLink link, FlowEdgeKind kind) in holder.Field!.Replicates.Select(l => (l, FlowEdgeKind.Copy)).Concat(holder.Field.References.Select(l => (l, FlowEdgeKind.Reference))))
        {
            FlowNode owner = Field(link.To);
            if (!IsShown(owner, holder, link))
            {
                Step(new(owner, holder, kind, link.As) { Through = link.Through, Via = link.Via, Strength = link.Strength, At = link.Chain });
            }
        }
    }

    private bool IsShown(FlowNode owner, FlowNode holder, FieldLink link)
    {
        HashSet<FlowNode> seen = [];
        Queue<FlowNode> open = new(before.At(holder).Where(n => n.Event is { } name && link.Via.Contains(name)));
        while (open.Count > 0)
        {
            FlowNode node = open.Dequeue();
            if (node == owner)
            {
                return true;
            }

            foreach (FlowNode earlier in before.At(node).Concat(Unbrought(node)).Where(seen.Add))
            {
                open.Enqueue(earlier);
            }
        }

        return false;
    }

    /// <summary>What a field holds and no event brings it: steps that are told in any case, so that a way may lead over them.</summary>
    private IEnumerable<FlowNode> Unbrought(FlowNode node) =>
        node.Field is null ? [] : node.Field.Replicates.Concat(node.Field.References).Where(l => l.Via.Count == 0).Select(l => Field(l.To));

    /// <summary>The payload fields that a consumer means: serialisers ignore case, and a copy of a contract may wrap its payload.</summary>
    private IReadOnlyList<FlowNode> Read(string message, string path) =>
        payloads.Find(message)?.Find(path) is { Count: > 0 } found ? found : [Payload(message, path, FieldTypes.Unknown)];

    private FlowNode Payload(string message, string path, string type)
    {
        FlowNode node = new(FlowNodeKind.Payload, $"{message}.{path}") { Event = message, Type = type };
        FlowNode known = Node(node);
        if (known == node)
        {
            if (!payloads.TryGetValue(message, out PayloadPaths<FlowNode>? paths))
            {
                payloads.Add(message, paths = new());
            }

            paths.Add(path, node);
        }

        return known;
    }

    /// <summary>The field of an address; a mere name where the catalog does not hold it.</summary>
    private FlowNode Field(string address)
    {
        int dot = address.IndexOf('.');
        return Node(new(FlowNodeKind.Field, address) { Service = dot > 0 ? address.Substring(0, dot) : null });
    }

    private FlowNode Node(FlowNode node)
    {
        if (nodes.TryGetValue((node.Kind, node.Address), out FlowNode? known))
        {
            return known;
        }

        nodes.Add((node.Kind, node.Address), node);
        return node;
    }

    private void Step(FlowEdge edge)
    {
        (FlowNode, FlowNode, FlowEdgeKind) key = (edge.From, edge.To, edge.Kind);
        if (!edges.TryGetValue(key, out FlowEdge? known))
        {
            edges.Add(key, edge);
            if (edge.Kind is FlowEdgeKind.Origin or FlowEdgeKind.Write)
            {
                before.Put(edge.To, edge.From);
            }

            return;
        }

        edges[key] = known with
        {
            As = known.As < edge.As ? known.As : edge.As,
            In = known.In.Concat(edge.In).Sorted(),
            Via = known.Via.Concat(edge.Via).Sorted(),
            At = [.. known.At.Concat(edge.At).Distinct()],
        };
    }
}

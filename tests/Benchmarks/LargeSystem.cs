using System.Globalization;
using CatalogModel;

namespace Benchmarks;

/// <summary>
/// A system as large as the largest ones that people document, made up and the same each time: services of teams that mostly talk to their own
/// team, some hubs that everybody listens to, entities that refer to each other, and copies that events keep.
/// </summary>
internal static class LargeSystem
{
    public const int EntitiesOfService = 10;

    public const int FieldsOfEntity = 10;

    public const int EventsOfService = 10;

    private const int ServicesOfTeam = 25;

    private const int Hubs = 5;

    private const int MostConsumers = 40;

    private static readonly string[] Domains =
        ["ordering", "stock", "billing", "shipping", "pricing", "catalog", "loyalty", "support", "identity", "payments", "fraud", "search", "content", "returns", "suppliers", "planning", "fleet", "leasing", "claims", "rating"];

    private static readonly string[] Things = ["Order", "Item", "Account", "Contract", "Document", "Address", "Policy", "Batch", "Ticket", "Schedule"];

    private static readonly string[] Members = ["Name", "Code", "Amount", "CreatedAt", "Status", "Email", "Quantity", "Note"];

    /// <summary>A catalog with so many services, ten entities of ten fields and ten events for each.</summary>
    public static Catalog Of(int services)
    {
        Numbers numbers = new(20_240_229);
        List<Held>[] held = [.. Enumerable.Range(0, services).Select(_ => new List<Held>())];
        List<int>[][] consumers = [.. Enumerable.Range(0, services).Select(s => Enumerable.Range(0, EventsOfService).Select(_ => Consumers(numbers, s, services)).ToArray())];
        foreach ((int owner, List<int>[] events) in consumers.Index())
        {
            foreach ((int thing, List<int> takers) in events.Index())
            {
                takers.ForEach(t => held[t].Add(new Held(owner, thing)));
            }
        }

        return new Catalog(
            new SystemSettings { Name = "Large system" },
            [.. Enumerable.Range(0, services).Select(i => Service(i, consumers[i], held[i])).OrderBy(s => s.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Most events have one or two consumers within the team; some have none, and what hubs publish is heard everywhere.</summary>
    private static List<int> Consumers(Numbers numbers, int service, int services)
    {
        int count = service < Hubs ? MostConsumers : numbers.Below(10) switch { < 3 => 0, < 7 => 1, < 9 => 2, _ => 3 };
        HashSet<int> takers = [];
        for (int i = 0; i < count; i++)
        {
            int near = (service / ServicesOfTeam * ServicesOfTeam) + numbers.Below(ServicesOfTeam);
            int taker = service < Hubs || numbers.Below(5) == 0 ? numbers.Below(services) : Math.Min(near, services - 1);
            if (taker != service)
            {
                takers.Add(taker);
            }
        }

        return [.. takers.Order()];
    }

    private static Service Service(int number, List<int>[] consumers, List<Held> held)
    {
        string name = Name(number);
        return new Service
        {
            Name = name,
            Team = string.Create(CultureInfo.InvariantCulture, $"team {number / ServicesOfTeam:00}"),
            Description = $"Keeps what belongs to {name}, and tells others when it changes.",
            Sources = [$"src/{name}"],
            Stores = [new Store { Name = "Main", Context = $"{name}.MainContext", Provider = number % 3 == 0 ? "sqlserver" : "postgresql", Schema = name, Read = ModelSource.Source, At = At(name, "MainContext", 10) }],
            Entities = [.. Things.Select((thing, i) => Entity(name, thing, i, held)).OrderBy(e => e.Name, StringComparer.Ordinal)],
            Publishes = [.. Enumerable.Range(0, EventsOfService).Select(i => Published(number, i, consumers[i])).OrderBy(e => e.Name, StringComparer.Ordinal)],
            Consumes = [.. held.Select((h, i) => Consumed(name, h, i)).OrderBy(e => e.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>The key, a foreign key to the entity before, members of its own, and copies and references in the place of some.</summary>
    private static Entity Entity(string service, string thing, int number, List<Held> held)
    {
        Held? taken = number < held.Count ? held[number] : null;
        List<Field> fields = [new Field { Name = "Id", Column = "id", Type = "guid", At = At(service, thing, 5) }];
        fields.Add(taken is null
            ? new Field { Name = "ParentId", Column = "parent_id", Type = "guid", Nullable = number == 0, At = At(service, thing, 6) }
            : new Field { Name = $"{Things[taken.Thing]}Id", Column = "owner_id", Type = "guid", References = [Link(taken, "Id", service, thing)], At = At(service, thing, 6) });
        fields.AddRange(Members.Select((member, i) => new Field
        {
            Name = member,
            Column = member.ToLowerInvariant(),
            Type = i % 2 == 0 ? "string" : "decimal",
            Description = i == 0 ? $"What people call the {thing.ToLowerInvariant()}." : null,
            LooksLike = member == "Email" ? "personal" : null,
            Replicates = taken is not null && i < 2 ? [Link(taken, Told(taken.Thing)[i], service, thing)] : [],
            At = At(service, thing, 7 + i),
        }));
        return new Entity
        {
            Name = thing,
            Type = $"{service}.{thing}",
            Store = "Main",
            Table = $"{service}.{thing.ToLowerInvariant()}s",
            Description = $"A {thing.ToLowerInvariant()} as {service} knows it.",
            Key = ["Id"],
            Fields = [.. fields.OrderBy(f => f.Name, StringComparer.Ordinal)],
            Relationships = taken is null && number > 0 ? [new Relationship(["ParentId"], Things[number - 1], null, Relationship.ForeignKey, At(service, thing, 20))] : [],
            At = At(service, thing, 3),
        };
    }

    private static FieldLink Link(Held held, string member, string service, string thing) => new(
        $"{Name(held.Owner)}.{Things[held.Thing]}.{member}",
        ValueChange.Identity,
        Transport.Event,
        [Event(held.Owner, held.Thing)],
        Strength.Flow,
        [At(Name(held.Owner), $"{Things[held.Thing]}Service", 40), At(service, $"{thing}Handler", 25)]);

    private static PublishedEvent Published(int service, int thing, List<int> consumers) => new()
    {
        Name = Event(service, thing),
        Contract = $"{Name(service)}.Contracts.{Event(service, thing)}",
        Bus = "masstransit",
        In = [$"{Name(service)}.{Things[thing]}Service.Change"],
        Payload = [.. ((string[])["Amount", "Id", .. Told(thing)]).Order(StringComparer.Ordinal).Select(m => new PayloadField(m, m == "Id" ? "guid" : "string", [$"{Things[thing]}.{m}"], ValueChange.Identity, [At(Name(service), $"{Things[thing]}Service", 40)]))],
        To = [.. consumers.Select(Name).Order(StringComparer.Ordinal)],
        At = [At(Name(service), $"{Things[thing]}Service", 40)],
    };

    private static ConsumedEvent Consumed(string service, Held held, int place)
    {
        string thing = Things[place % Things.Length];
        return new ConsumedEvent
        {
            Name = Event(held.Owner, held.Thing),
            From = [Name(held.Owner)],
            Bus = "masstransit",
            Handlers = [$"{service}.{thing}Handler"],
            Reads = [.. ((string[])["Id", .. Told(held.Thing)]).Order(StringComparer.Ordinal)],
            Writes = place < Things.Length
                ?
                [
                    new PayloadWrite(Told(held.Thing)[1], $"{thing}.Code", ValueChange.Identity, [At(service, $"{thing}Handler", 25)]),
                    new PayloadWrite("Id", $"{thing}.{Things[held.Thing]}Id", ValueChange.Identity, [At(service, $"{thing}Handler", 24)]),
                    new PayloadWrite(Told(held.Thing)[0], $"{thing}.Name", ValueChange.Identity, [At(service, $"{thing}Handler", 26)]),
                ]
                : [],
            At = [At(service, $"{thing}Handler", 20)],
        };
    }

    /// <summary>What an event tells that others copy: mostly what belongs to the service; of one thing it passes on what it copied itself.</summary>
    private static string[] Told(int thing) => thing == Things.Length - 1 ? ["Name", "Code"] : ["Note", "Status"];

    private static string Name(int service) => string.Create(CultureInfo.InvariantCulture, $"{Domains[service % Domains.Length]}-{service:000}");

    private static string Event(int service, int thing)
    {
        string domain = Domains[service % Domains.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(domain[0])}{domain[1..]}{service:000}{Things[thing]}Changed");
    }

    private static Evidence At(string service, string type, int line) => new($"src/{service}/{type}.cs", line, $"{service}.{type}");

    /// <summary>Something of another service that one copies.</summary>
    private sealed record Held(int Owner, int Thing);

    /// <summary>Numbers without a pattern that are the same on every machine.</summary>
    private sealed class Numbers(uint seed)
    {
        private uint _state = seed;

        public int Below(int limit)
        {
            _state = (_state * 1_664_525) + 1_013_904_223;
            return (int)((_state >> 8) % (uint)limit);
        }
    }
}

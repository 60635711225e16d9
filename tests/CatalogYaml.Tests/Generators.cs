using CatalogModel;
using CatalogModel.Buses;
using CatalogModel.Facts;
using CatalogModel.Findings;
using CsCheck;

namespace CatalogYaml.Tests;

/// <summary>Makes records out of texts that YAML readers stumble over.</summary>
internal static class Generators
{
    private static readonly string[] Traps =
    [
        "", "~", "null", "Null", "y", "N", "yes", "no", "on", "OFF", "true", "False", "1", "01", "-1", "+.5", "1.0", "1e3", "0x1F", "0o17", "0b1", "1_000", ".inf", "-.INF", ".nan", ".",
        "12:30", "12:30:45", "190:20:30.15", "2030-01-31", "2030-01-31T12:00:00Z", "=", "<<", "---", "...", "--- a", "- a", "? a", ": a", "a: b", "a:b", "a:", "a #b", "#a", "a#b", "&a", "*a", "!a", "!!str a", "|", ">", "|-",
        "%YAML 1.1", "@a", "`a`", "\"", "'", "'a'", "\"a\"", "\\", "a\\nb", "[", "]", "{", "}", "[a, b]", "{ a: b }", ",", "a, b", "a,b", " a", "a ", "\ta", "a\tb", "\n", "a\nb", "a\n", "a\n\nb", "\na", "a\r\nb", "a\rb", " a\nb", "a \nb", "a\n b", "- a\n- b",
        "a\n# b", "a: |\n  b", "\0", "\u0001", "\u001B[31mred", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u2028", "a\u2029b", "\u202Etxt.exe", "\uFEFFa", "\uFFFD", "\uFFFE", "\uE000", "é", "Größe", "注文", "😀", "a😀", "<Main>$", "List<T, U>", "Foo.Bar(int)",
        "C:\\x", "\"\"\"", "<<<<<<< HEAD", "a\n=======\nb",
    ];

    private static readonly Gen<string> Trap = Gen.Int[0, Traps.Length - 1].Select(i => Traps[i]);

    /// <summary>Traps, and any other text of whole characters.</summary>
    public static readonly Gen<string> Text = Gen.Frequency(
        (4, Trap),
        (2, Gen.Select(Trap, Trap, (a, b) => a + b)),
        (2, Gen.String[Gen.Char[" \n\t\r:#-,[]{}'\"&*!|>%@`abcNO019.~?<=\\_/"], 0, 24]),
        (1, Gen.String[0, 30].Select(WellFormed)),
        (1, Gen.Const(new string('k', 1100))),
        (1, Gen.String[Gen.Char.AlphaNumeric, 1, 12]));

    private static readonly Gen<string?> MaybeText = Gen.Frequency((2, Text.Select(t => (string?)t)), (1, Gen.Const((string?)null)));

    private static readonly Gen<IReadOnlyList<string>> Names = Sorted(Text);

    private static readonly Gen<IReadOnlyList<string>> Sequence = Text.Array[0, 4].Select(a => (IReadOnlyList<string>)a);

    private static readonly Gen<int?> MaybeNumber = Gen.Frequency((2, Gen.Int.Select(i => (int?)i)), (1, Gen.Const((int?)null)));

    private static readonly Gen<ValueChange> Change = Gen.Enum<ValueChange>();

    private static readonly Gen<FieldLink> Link =
        from to in Text
        from change in Change
        from through in Gen.Enum<Transport>()
        from isKnown in Gen.Bool
        from via in Names
        from strength in Gen.Enum<Strength>()
        from natural in Gen.Bool
        select new FieldLink(to, change, isKnown || via.Count > 0 ? through : null, via, strength, []) { NaturalKey = natural };

    private static readonly Gen<IReadOnlyList<FieldLink>> Links = By(Link, l => l.To);

    private static readonly Gen<Field> Field =
        from name in Text
        from column in Text
        from table in MaybeText
        from type in Text
        from nullable in Gen.Bool
        from numbers in MaybeNumber.Array[3]
        from texts in MaybeText.Array[2]
        from references in Links
        from replicates in Links
        select new Field
        {
            Name = name,
            Column = column,
            Table = table,
            Type = type,
            Nullable = nullable,
            MaxLength = numbers[0],
            Precision = numbers[1],
            Scale = numbers[2],
            Description = texts[0],
            Classification = texts[1],
            References = references,
            Replicates = replicates,
        };

    private static readonly Gen<Relationship> Relationship =
        from fields in Sequence
        from to in Text
        from table in Text
        from kind in Text
        select new Relationship(fields, to, table, kind, null);

    private static readonly Gen<Entity> Entity =
        from texts in Text.Array[3]
        from maybe in MaybeText.Array[5]
        from technical in Gen.Bool
        from key in Sequence
        from fields in By(Field, f => f.Name)
        from relationships in Relationship.Array[0, 2]
        select new Entity
        {
            Name = texts[0],
            Type = texts[1],
            Store = texts[2],
            Table = maybe[0],
            Declared = maybe[1],
            Description = maybe[2],
            Base = maybe[3],
            Owner = maybe[4],
            Technical = technical,
            Key = key,
            Fields = fields,
            Relationships = relationships,
        };

    private static readonly Gen<Store> Store =
        from name in Text
        from maybe in MaybeText.Array[4]
        from read in Gen.Enum<ModelSource>()
        select new Store { Name = name, Context = maybe[0], Provider = maybe[1], Schema = maybe[2], Database = maybe[3], Read = read };

    private static readonly Gen<PayloadField> Payload =
        from name in Text
        from type in Text
        from origins in Names
        from change in Change
        from isKnown in Gen.Bool
        from description in MaybeText
        select new PayloadField(name, type, origins, isKnown ? change : null, []) { Description = description };

    private static readonly Gen<PublishedEvent> Published =
        from name in Text
        from maybe in MaybeText.Array[4]
        from made in Names
        from to in Names
        from payload in By(Payload, p => p.Name)
        select new PublishedEvent { Name = name, Contract = maybe[0], Topic = maybe[1], Bus = maybe[2], Description = maybe[3], In = made, To = to, Payload = payload };

    private static readonly Gen<PayloadWrite> Write =
        from source in Text
        from to in Text
        from change in Change
        select new PayloadWrite(source, to, change, []);

    private static readonly Gen<ConsumedEvent> Consumed =
        from name in Text
        from maybe in MaybeText.Array[4]
        from lists in Names.Array[3]
        from writes in Write.Array[0, 3]
        select new ConsumedEvent { Name = name, Contract = maybe[0], Topic = maybe[1], Bus = maybe[2], Description = maybe[3], From = lists[0], Handlers = lists[1], Reads = lists[2], Writes = writes };

    private static readonly Gen<ServiceCall> Call =
        from texts in Text.Array[2]
        from through in Gen.Enum<Transport>()
        from places in Names
        from sends in By(Payload, p => p.Name)
        from stores in Write.Array[0, 3]
        select new ServiceCall { To = texts[0], Contract = texts[1], Through = through, In = places, Sends = sends, Stores = stores };

    private static readonly Gen<ServiceAnswer> Answer =
        from contract in Text
        from through in Gen.Enum<Transport>()
        from lists in Names.Array[2]
        from answers in By(Payload, p => p.Name)
        from writes in Write.Array[0, 3]
        select new ServiceAnswer { Contract = contract, Through = through, From = lists[0], Handlers = lists[1], Answers = answers, Writes = writes };

    private static readonly Gen<ForeignAccess> Access =
        from to in Text
        from how in Gen.Enum<AccessKind>()
        from entity in MaybeText
        from what in Text
        from symbol in Text
        select new ForeignAccess(to, how, entity, what, symbol, new Evidence("a.cs", 1));

    private static readonly Gen<UnresolvedItem> Unresolved =
        from texts in Text.Array[3]
        select new UnresolvedItem(texts[0], texts[1], texts[2], new Evidence("a.cs", 1));

    public static readonly Gen<Service> Service =
        from texts in Text.Array[1]
        from maybe in MaybeText.Array[2]
        from stores in By(Store, s => s.Name)
        from entities in By(Entity, e => e.Name)
        from published in By(Published, e => e.Name)
        from consumed in By(Consumed, e => e.Name)
        from calls in Call.Array[0, 2]
        from answers in By(Answer, a => a.Contract)
        from access in Access.Array[0, 2]
        from unresolved in Unresolved.Array[0, 2]
        select new Service
        {
            Name = texts[0],
            Team = maybe[0],
            Description = maybe[1],
            Sources = ["a", "b c"],
            Outbox = maybe[0] is null,
            Stores = stores,
            Entities = entities,
            Publishes = published,
            Consumes = consumed,
            Calls = calls,
            Answers = answers,
            Access = access,
            Unresolved = unresolved,
        };

    private static readonly Gen<CallArgument> Argument =
        from place in Gen.Int[CallArgument.Nowhere, 3]
        from named in Gen.Bool
        where place != CallArgument.NoAddress
        select place switch
        {
            CallArgument.Nowhere => new CallArgument("body", place),
            CallArgument.Last => new CallArgument("", place),
            _ => new CallArgument(named ? "body" : "", place),
        };

    private static readonly Gen<Bus> Bus =
        from names in Sorted(Text)
        from text in Text
        from maybe in MaybeText
        from kind in Gen.Enum<MessageKind>()
        from arguments in Argument.Array[3]
        from flag in Gen.Bool
        select new Bus
        {
            Id = "own",
            Namespaces = names,
            InProcess = flag,
            Handlers = [new HandlerShape(text, 2) { Methods = ["On", text], Envelope = text, Kind = kind }, new HandlerShape("IOn")],
            Sends = [new SendShape(names, ["Emit"]) { Message = arguments[0], Topic = arguments[1], MessageIsReceiverArgument = flag, Within = names, InSight = flag, AnswersByType = flag, Kind = kind }],
            Topics = [new TopicShape(names, ["Listen"], arguments[0]) { Handler = arguments[1], MessageIsReceiverArgument = flag, Fallback = flag, Typed = flag }],
            Attributes = [new AttributeShape(text, arguments[2])],
            Conventions = [new MethodConvention(names, ["On"]) { Bases = names, Attributes = names, Cascades = flag }],
            StateMachine = flag ? new StateMachineShape(text, "Event") : null,
            Returns = [new ReturnShape(text) { Topic = arguments[0], FirstIsAnswer = flag }],
            KeptBy = names,
            Members = [new Member(text, "IBus") { From = maybe, Topic = arguments[1] }],
            Registrations = names,
            Scans = names,
            Markers = names,
        };

    public static readonly Gen<SystemSettings> System =
        from name in Text
        from maybe in MaybeText.Array[3]
        from table in Gen.Select(Text, Text).Array[0, 3]
        from severity in Gen.Enum<Severity>()
        from language in Gen.Int[0, SystemSettings.Languages.Count - 1]
        from texts in Text.Where(t => t.Trim().Length > 0).Array[2]
        from buses in Bus.Array[0, 1]
        select new SystemSettings
        {
            Name = name,
            Language = SystemSettings.Languages[language],
            Services = [new ServiceSettings { Name = "a-1", Sources = ["src"], Team = maybe[0], Prefix = maybe[1], Description = maybe[2], Because = name }],
            Exclude = ["a/**", "b"],
            Site = maybe[0] is null ? null : new SiteSettings { Folder = "out/site", Source = maybe[1] },
            Buses = buses,
            Owners = table.DistinctBy(t => t.Item1).OrderBy(t => t.Item1, StringComparer.Ordinal).ToDictionary(t => t.Item1, t => t.Item2),
            Severities = new Dictionary<string, Severity> { [texts[0]] = severity },
            Exceptions = [new Exemption(texts[0], maybe[0], maybe[1], texts[1], "2030-01-31", new Evidence("a.yaml", 1))],
        };

    public static readonly Gen<Notes> Notes =
        from name in Text
        from description in MaybeText
        from items in By(Gen.Select(Text, MaybeText, MaybeText, (address, text, kind) => new Note(address, text, kind, new Evidence("a.yaml", 1))), n => n.Address)
        select new Notes { Service = name, Description = description, Items = items };

    private static Gen<IReadOnlyList<string>> Sorted(Gen<string> text) =>
        text.Array[0, 4].Select(a => (IReadOnlyList<string>)[.. a.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static Gen<IReadOnlyList<T>> By<T>(Gen<T> item, Func<T, string> name) =>
        item.Array[0, 3].Select(a => (IReadOnlyList<T>)[.. a.DistinctBy(name, StringComparer.Ordinal).OrderBy(name, StringComparer.Ordinal)]);

    private static string WellFormed(string text) => global::System.Text.Encoding.UTF8.GetString(global::System.Text.Encoding.UTF8.GetBytes(text));
}

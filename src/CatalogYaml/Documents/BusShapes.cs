using CatalogModel.Buses;
using CatalogModel.Facts;
using CatalogYaml.Shapes;
using CatalogYaml.Text;

namespace CatalogYaml.Documents;

/// <summary>The buses of <c>system.yaml</c>: the same description as that of the libraries that the tool knows.</summary>
internal static class BusShapes
{
    private static readonly ListShape<string> OneOrMoreInOrder = new(TextShape.Any) { OneStandsAlone = true };

    private static readonly ChoiceShape<MessageKind> Kinds = new(("event", MessageKind.Event), ("command", MessageKind.Command), ("request", MessageKind.Request));

    private static readonly MapShape<HandlerShape> Handler = new(
        new HandlerShape(""),
        KeyOf<HandlerShape>.Text("type", "The simple name of the generic type that a handler implements or derives from: IListener.", h => h.Type, (h, v) => h with { Type = v }, required: true),
        KeyOf<HandlerShape>.Value("arity", "The number of its type parameters; the first is the message. 1 when left out.", NumberShape.Any, h => h.Arity, (h, v) => h with { Arity = v ?? 1 }, unsaid: h => h.Arity == 1),
        KeyOf<HandlerShape>.Value("methods", "The methods that take the message; Handle and HandleAsync when left out.", OneOrMoreInOrder, h => h.Methods, (h, v) => h with { Methods = v }, unsaid: h => h.Methods.SequenceEqual(new HandlerShape("").Methods)),
        KeyOf<HandlerShape>.Text("envelope", "The member of an envelope that holds the message; Message when left out.", h => h.Envelope, (h, v) => h with { Envelope = v }, unsaid: h => h.Envelope == "Message"),
        KeyOf<HandlerShape>.Value("kind", "What its messages ask for, where their names do not say it.", Kinds, h => h.Kind, (h, v) => h with { Kind = v }))
    {
        Compact = true,
    };

    private static readonly MapShape<SendShape> Send = new(
        new SendShape([], []),
        On<SendShape>(s => s.On, (s, v) => s with { On = v }),
        Methods<SendShape>(s => s.Methods, (s, v) => s with { Methods = v }),
        KeyOf<SendShape>.Value("message", "The argument that is the message; the first when left out.", ArgumentShape.Any, s => s.Message, (s, v) => s with { Message = v! }, unsaid: s => s.Message == new SendShape([], []).Message),
        Topic<SendShape>(s => s.Topic, (s, v) => s with { Topic = v }),
        KeyOf<SendShape>.Value("typed", "True when the last type argument of what it is called on is the message.", FlagShape.Any, s => s.MessageIsReceiverArgument, (s, v) => s with { MessageIsReceiverArgument = v }),
        KeyOf<SendShape>.Value("inSight", "True when it only counts in files that name one of the types: for methods with everyday names.", FlagShape.Any, s => s.InSight, (s, v) => s with { InSight = v }),
        KeyOf<SendShape>.Value("answersByType", "True when a type argument is the answer that the caller waits for, and not the message.", FlagShape.Any, s => s.AnswersByType, (s, v) => s with { AnswersByType = v }),
        KeyOf<SendShape>.Value("within", "Base types: in classes that derive from one, the method's name says enough.", Words.OneOrMoreNames, s => s.Within, (s, v) => s with { Within = v }),
        KeyOf<SendShape>.Value("kind", "What the message asks for; event when left out.", Kinds, s => s.Kind, (s, v) => s with { Kind = v ?? MessageKind.Event }, unsaid: s => s.Kind == MessageKind.Event))
    {
        Compact = true,
    };

    private static readonly MapShape<TopicShape> Subscription = new(
        new TopicShape([], [], null),
        On<TopicShape>(t => t.On, (t, v) => t with { On = v }),
        Methods<TopicShape>(t => t.Methods, (t, v) => t with { Methods = v }),
        Topic<TopicShape>(t => t.Topic, (t, v) => t with { Topic = v }),
        KeyOf<TopicShape>.Value("handler", "The argument that is the code which takes the messages.", ArgumentShape.Any, t => t.Handler, (t, v) => t with { Handler = v }),
        KeyOf<TopicShape>.Value("typed", "True when the last type argument of what it is called on is the message.", FlagShape.Any, t => t.MessageIsReceiverArgument, (t, v) => t with { MessageIsReceiverArgument = v }),
        KeyOf<TopicShape>.Value("generic", "True when it only counts with a type argument, the message.", FlagShape.Any, t => t.Typed, (t, v) => t with { Typed = v }),
        KeyOf<TopicShape>.Value("fallback", "True when it only counts where nothing else names a topic for the same code.", FlagShape.Any, t => t.Fallback, (t, v) => t with { Fallback = v }))
    {
        Compact = true,
    };

    private static readonly MapShape<AttributeShape> Attribute = new(
        new AttributeShape("", new("", 0)),
        KeyOf<AttributeShape>.Text("type", "The attribute's name, without Attribute.", a => a.Type, (a, v) => a with { Type = v }, required: true),
        KeyOf<AttributeShape>.Value("topic", "The argument that is the topic; the first when left out.", ArgumentShape.Any, a => a.Topic, (a, v) => a with { Topic = v! }, unsaid: a => a.Topic == new CallArgument("", 0)))
    {
        Compact = true,
    };

    private static readonly MapShape<MethodConvention> Convention = new(
        new MethodConvention([], []),
        KeyOf<MethodConvention>.Value("endings", "What the names of the classes end with.", Words.OneOrMoreNames, c => c.TypeEndings, (c, v) => c with { TypeEndings = v }),
        KeyOf<MethodConvention>.Value("bases", "Base types of the classes.", Words.OneOrMoreNames, c => c.Bases, (c, v) => c with { Bases = v }),
        KeyOf<MethodConvention>.Value("attributes", "Attributes of the classes or methods, without Attribute.", Words.OneOrMoreNames, c => c.Attributes, (c, v) => c with { Attributes = v }),
        Methods<MethodConvention>(c => c.Methods, (c, v) => c with { Methods = v }),
        KeyOf<MethodConvention>.Value("cascades", "True when what the methods return is sent on.", FlagShape.Any, c => c.Cascades, (c, v) => c with { Cascades = v }))
    {
        Compact = true,
    };

    private static readonly MapShape<StateMachineShape> Machine = new(
        new StateMachineShape("", ""),
        KeyOf<StateMachineShape>.Text("base", "What a state machine derives from.", m => m.BaseType, (m, v) => m with { BaseType = v }, required: true),
        KeyOf<StateMachineShape>.Text("property", "The generic type of its properties; the type argument is the message.", m => m.PropertyType, (m, v) => m with { PropertyType = v }, required: true))
    {
        Compact = true,
    };

    private static readonly MapShape<ReturnShape> Return = new(
        new ReturnShape(""),
        KeyOf<ReturnShape>.Text("attribute", "The attribute on a method whose answer is sent, without Attribute.", r => r.Attribute, (r, v) => r with { Attribute = v }, required: true),
        Topic<ReturnShape>(r => r.Topic, (r, v) => r with { Topic = v }),
        KeyOf<ReturnShape>.Value("firstIsAnswer", "True when the first of several parts answers the caller, and only the others are sent.", FlagShape.Any, r => r.FirstIsAnswer, (r, v) => r with { FirstIsAnswer = v }))
    {
        Compact = true,
    };

    private static readonly MapShape<Member> Member = new(
        new Member("", ""),
        KeyOf<Member>.Text("name", "The property, the method, or the class that is made.", m => m.Name, (m, v) => m with { Name = v }, required: true),
        KeyOf<Member>.Text("type", "The simple name of the type that it leads to.", m => m.Type, (m, v) => m with { Type = v }, required: true),
        KeyOf<Member>.Text("from", "The class that begins the chain of calls, where the name alone says too little.", m => m.From, (m, v) => m with { From = v }),
        Topic<Member>(m => m.Topic, (m, v) => m with { Topic = v }))
    {
        Compact = true,
    };

    private static readonly MapShape<Bus> Bus = new(
        new Bus { Id = "" },
        Names("namespaces", "The root namespaces of its types; where there are none, names alone tell.", b => b.Namespaces, (b, v) => b with { Namespaces = v }),
        KeyOf<Bus>.Value("inProcess", "True when its messages never leave the process.", FlagShape.Any, b => b.InProcess, (b, v) => b with { InProcess = v }),
        KeyOf<Bus>.Value("handlers", "The generic types by which a class says what it takes.", new ListShape<HandlerShape>(Handler), b => b.Handlers, (b, v) => b with { Handlers = v }),
        KeyOf<Bus>.Value("sends", "The calls that send.", new ListShape<SendShape>(Send), b => b.Sends, (b, v) => b with { Sends = v }),
        KeyOf<Bus>.Value("topics", "The calls that bind a topic to the code that takes its messages.", new ListShape<TopicShape>(Subscription), b => b.Topics, (b, v) => b with { Topics = v }),
        KeyOf<Bus>.Value("attributes", "The attributes that bind a topic to a method.", new ListShape<AttributeShape>(Attribute), b => b.Attributes, (b, v) => b with { Attributes = v }),
        KeyOf<Bus>.Value("conventions", "Classes that take messages by their names, bases or attributes and the names of their methods.", new ListShape<MethodConvention>(Convention), b => b.Conventions, (b, v) => b with { Conventions = v }),
        KeyOf<Bus>.Value("stateMachine", "State machines whose properties say what they take.", Machine, b => b.StateMachine, (b, v) => b with { StateMachine = v }),
        KeyOf<Bus>.Value("returns", "The attributes on methods whose answer is sent.", new ListShape<ReturnShape>(Return), b => b.Returns, (b, v) => b with { Returns = v }),
        Names("keptBy", "Attributes on methods, classes or parameters that keep an answer from being sent.", b => b.KeptBy, (b, v) => b with { KeptBy = v }),
        KeyOf<Bus>.Value("members", "What leads to a type of the bus without naming it.", new ListShape<Member>(Member), b => b.Members, (b, v) => b with { Members = v }),
        Names("registrations", "Calls that register the one handler (or message) in their type arguments; handlers without one are then dead.", b => b.Registrations, (b, v) => b with { Registrations = v }),
        Names("scans", "Calls that register every handler of an assembly.", b => b.Scans, (b, v) => b with { Scans = v }),
        Names("markers", "Types that make what derives from them a message.", b => b.Markers, (b, v) => b with { Markers = v }));

    /// <summary>The buses by name.</summary>
    public static NamedShape<Bus> Buses { get; } = new(
        new ConvertedShape<Bus, Bus>(Bus, static (bus, _) => bus, static bus => bus)
        {
            Problem = static bus => SaysNothing(bus) ? "nothing says how its messages are sent or taken; give it handlers, sends, topics, attributes, conventions, stateMachine, returns or markers" : null,
        },
        b => b.Id,
        (b, name) => b with { Id = name })
    {
        NameProblem = name => FileNames.IsSlug(name) ? null : "a bus's name is made of a-z, 0-9 and - (not first or last)",
    };

    private static bool SaysNothing(Bus bus) => bus.StateMachine is null
        && bus.Handlers.Count + bus.Sends.Count + bus.Topics.Count + bus.Attributes.Count + bus.Conventions.Count + bus.Returns.Count + bus.Markers.Count == 0;

    private static Key<Bus> Names(string name, string summary, Func<Bus, IReadOnlyList<string>> get, Func<Bus, IReadOnlyList<string>, Bus> with) =>
        KeyOf<Bus>.Value(name, summary, Words.OneOrMoreNames, get, with);

    private static Key<T> On<T>(Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> with) =>
        KeyOf<T>.Value("types", "Simple names of the types that it is called on; when left out, the method's name says enough.", Words.OneOrMoreNames, get, with);

    private static Key<T> Methods<T>(Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> with) =>
        KeyOf<T>.Value("methods", "The methods, by name.", Words.OneOrMoreNames, get, with, required: true);

    private static Key<T> Topic<T>(Func<T, CallArgument?> get, Func<T, CallArgument?, T> with) =>
        KeyOf<T>.Value("topic", "The argument that is the topic, queue or routing key.", ArgumentShape.Any, get, with);
}

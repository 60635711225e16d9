using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>What services ask each other, and wait for.</summary>
internal static class CallShapes
{
    private static readonly NamedShape<PayloadField> Fields = new(EventShapes.Payload, p => p.Name, (p, name) => p with { Name = name });

    private static readonly ListShape<PayloadWrite> Writes = new(EventShapes.Write) { IsSet = true };

    private static readonly MapShape<ServiceCall> Made = new(
        new ServiceCall { To = "", Contract = "" },
        KeyOf<ServiceCall>.Text("to", "The service that answers.", c => c.To, (c, v) => c with { To = v }, required: true),
        KeyOf<ServiceCall>.Text("contract", "What is asked: verb and route, package and procedure, or the contract's full name.", c => c.Contract, (c, v) => c with { Contract = v }, required: true),
        KeyOf<ServiceCall>.Value("through", "How it gets there.", Words.Through, c => c.Through, (c, v) => c with { Through = v ?? Transport.Call }, required: true),
        KeyOf<ServiceCall>.Value("in", "The symbols that ask.", Words.Names, c => c.In, (c, v) => c with { In = v }),
        KeyOf<ServiceCall>.Value("sends", "The fields that are sent, and where their values come from.", Fields, c => c.Sends, (c, v) => c with { Sends = v }),
        KeyOf<ServiceCall>.Value("stores", "The parts of the answer whose values end in persisted fields.", Writes, c => c.Stores, (c, v) => c with { Stores = v }),
        Words.At<ServiceCall>(c => c.At));

    private static readonly MapShape<ServiceAnswer> Answered = new(
        new ServiceAnswer { Contract = "" },
        KeyOf<ServiceAnswer>.Value("through", "How it is reached.", Words.Through, a => a.Through, (a, v) => a with { Through = v ?? Transport.Call }, required: true),
        KeyOf<ServiceAnswer>.Value("from", "The services that ask it.", Words.Names, a => a.From, (a, v) => a with { From = v }),
        KeyOf<ServiceAnswer>.Value("handlers", "The methods that answer.", Words.Names, a => a.Handlers, (a, v) => a with { Handlers = v }),
        KeyOf<ServiceAnswer>.Value("answers", "The fields of the answer, and where their values come from.", Fields, a => a.Answers, (a, v) => a with { Answers = v }),
        KeyOf<ServiceAnswer>.Value("writes", "The fields of the request whose values end in persisted fields.", Writes, a => a.Writes, (a, v) => a with { Writes = v }),
        Words.At<ServiceAnswer>(a => a.At));

    /// <summary>The calls of a service: of the service that is read, the two lists are taken.</summary>
    public static MapShape<Service> Both { get; } = new(
        new Service { Name = "" },
        KeyOf<Service>.Value("makes", "What it asks of other services.", new ListShape<ServiceCall>(Made), s => s.Calls, (s, v) => s with { Calls = v }),
        KeyOf<Service>.Value(
            "answers",
            "What other services ask of it, by contract.",
            new NamedShape<ServiceAnswer>(Answered, a => a.Contract, (a, contract) => a with { Contract = contract }),
            s => s.Answers,
            (s, v) => s with { Answers = v }));
}

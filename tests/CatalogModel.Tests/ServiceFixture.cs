using CatalogModel.Facts;

namespace CatalogModel.Tests;

/// <summary>A service in words: what its code would have shown to the readers. Fields are written <c>Name:type</c>, <c>?</c> for nullable.</summary>
internal sealed class ServiceFixture
{
    private readonly List<EntityModel> entities = [];
    private readonly List<ProjectInfo> libraries = [];
    private ProjectFacts facts;
    private List<string> references = [];

    public ServiceFixture(string name)
    {
        Name = name;
        Settings = new() { Name = name, Sources = [$"src/{name}"] };
        facts = new() { Project = Project };
    }

    public string Name { get; }

    public string Project => $"src/{Name}/{Name}.csproj";

    public string Context => $"{Name}.Data.{char.ToUpperInvariant(Name[0])}{Name[1..]}DbContext";

    public ServiceSettings Settings { get; private set; }

    public string? Schema { get; private set; }

    public string Provider { get; private set; } = "postgresql";

    public bool IsModule { get; private set; }

    public IReadOnlyList<ProjectFacts> Facts => [facts];

    public ContextModel? Model => entities.Count == 0 ? null : new()
    {
        Context = Context,
        Project = Project,
        Provider = Provider,
        Schema = Schema,
        At = At(1),
        Entities = [.. entities.Select(e => e with { Schema = e.Schema ?? Schema })],
    };

    public ProjectInfo Info => new(Project, Name, [.. references.Order(StringComparer.Ordinal)], IsTest: false, IsDeployable: !IsModule);

    public ServiceFixture Prefix(string prefix) => With(() => Settings = Settings with { Prefix = prefix });

    public ServiceFixture Module() => With(() => IsModule = true);

    public ServiceFixture InSchema(string schema) => With(() => Schema = schema);

    public ServiceFixture References(params string[] projects) => With(() => references = [.. references, .. projects]);

    /// <summary>Adds an entity; its first field is its key.</summary>
    public ServiceFixture Entity(string name, params string[] fields) => Entity(name, e => e, fields);

    public ServiceFixture Entity(string name, Func<EntityModel, EntityModel> change, params string[] fields) => With(() =>
        entities.Add(change(new()
        {
            Name = name,
            Type = TypeOf(name),
            Table = name.ToLowerInvariant() + "s",
            Key = [FieldOf(fields[0]).Path],
            Fields = [.. fields.Select(FieldOf).OrderBy(f => f.Path, StringComparer.Ordinal)],
            At = At(10 + entities.Count),
        })));

    /// <summary>Adds a foreign key of the last entity: <c>CustomerId -> Customer</c>.</summary>
    public ServiceFixture ForeignKey(string field, string principal, string? principalType = null) => With(() =>
        entities[^1] = entities[^1] with
        {
            ForeignKeys = [.. entities[^1].ForeignKeys, new([field], principalType ?? TypeOf(principal), principal.ToLowerInvariant() + "s", Schema, ["Id"], At(20))],
        });

    /// <summary>Publishes a message; a payload field is written <c>UrlId = ShortUrl.Id</c>, or only <c>UrlId</c> when its origin is unknown.</summary>
    public ServiceFixture Publishes(string message, params string[] payload) => Publishes(message, m => m, payload);

    public ServiceFixture Publishes(string message, Func<MessagePublished, MessagePublished> change, params string[] payload) => With(() =>
        facts = facts with
        {
            Published =
            [
                .. facts.Published, change(new()
                {
                    Message = message, Contract = $"{Name}.Contracts.{message}", Bus = "masstransit", At = At(30 + facts.Published.Count, $"Publish{message}"),
                    Payload = [.. payload.Select(Payload)],
                }),
            ],
        });

    /// <summary>Takes a message; a write is written <c>UrlId -> UrlStats.UrlId</c>, with <c>~></c> for derived, a look-up <c>UrlId ? UrlStats.UrlId</c>.</summary>
    public ServiceFixture Consumes(string message, params string[] writes) => Consumes(message, m => m, writes);

    public ServiceFixture Consumes(string message, Func<MessageConsumed, MessageConsumed> change, params string[] writes) => With(() =>
        facts = facts with
        {
            Consumed =
            [
                .. facts.Consumed, change(new()
                {
                    Message = message, Contract = $"{Name}.Contracts.{message}", Bus = "masstransit", Handler = $"{Name}.{message}Handler", At = At(40 + facts.Consumed.Count, $"{message}Handler"),
                    Writes = [.. writes.Where(w => !w.Contains(" ? ")).Select(Write)],
                    Lookups = [.. writes.Where(w => w.Contains(" ? ")).Select(Find)],
                    Reads = [.. writes.Select(w => w.Split(' ')[0]).Distinct()],
                }),
            ],
        });

    /// <summary>Asks another service; what is sent is written like a payload, with <c>Field @ call:Path</c> for a part of another call's answer, what is kept like a write.</summary>
    public ServiceFixture Asks(string contract, string? target = null, Transport through = Transport.Http, string[]? sends = null, string[]? keeps = null) => With(() =>
        facts = facts with
        {
            CallsMade =
            [
                .. facts.CallsMade, new()
                {
                    Id = $"{Name}#{contract}", Through = through, Contract = contract, Target = target, At = At(100 + facts.CallsMade.Count, $"Ask{facts.CallsMade.Count}"),
                    Request = [.. (sends ?? []).Select(Payload)], Stores = [.. (keeps ?? []).Select(Write)],
                },
            ],
        });

    /// <summary>Answers others: what it tells is written like a payload, what it keeps of the request like a write.</summary>
    public ServiceFixture Answers(string contract, Transport through = Transport.Http, string[]? tells = null, string[]? keeps = null) => With(() =>
        facts = facts with
        {
            Offered =
            [
                .. facts.Offered, new()
                {
                    Through = through, Contract = contract, Handler = $"{Name}.Api.Answer{facts.Offered.Count}", At = At(120 + facts.Offered.Count, $"Answer{facts.Offered.Count}"),
                    Response = [.. (tells ?? []).Select(Payload)], Writes = [.. (keeps ?? []).Select(Write)],
                },
            ],
        });

    /// <summary>Copies a value of another module's row: <c>Product.Name -> Line.ProductName</c>.</summary>
    public ServiceFixture Copies(ServiceFixture other, string text) => With(() =>
    {
        MessageWrite write = Write(text);
        facts = facts with { Copied = [.. facts.Copied, new(other.TypeOf(write.From[..write.From.IndexOf('.')]), write.From[(write.From.IndexOf('.') + 1)..], write.Entity, write.To, write.As, [At(140, "Copy")])] };
    });

    public ServiceFixture Creates(string entity, string? inHandlerOf = null, string? at = null) => Changes(entity, null, ChangeKind.Create, inHandlerOf, at);

    public ServiceFixture Updates(string entity, string member, string? inHandlerOf = null) => Changes(entity, member, ChangeKind.Update, inHandlerOf);

    public ServiceFixture Deletes(string entity, string? inHandlerOf = null) => Changes(entity, null, ChangeKind.Delete, inHandlerOf);

    public ServiceFixture Sql(string table, bool writes = false, string? schema = null) => With(() =>
        facts = facts with { Sql = [.. facts.Sql, new(schema, table, writes, "dapper", null, At(50, "Report"))] });

    public ServiceFixture Uses(ServiceFixture other) => With(() =>
        facts = facts with { ContextUses = [.. facts.ContextUses, new(other.Context, other.Project, At(60, "Reader"))] });

    public ServiceFixture UsesContext(string context, string declaredIn) => With(() =>
        facts = facts with { ContextUses = [.. facts.ContextUses, new(context, declaredIn, At(60, "Reader"))] });

    public ServiceFixture On(string database, string? server = "db", string? context = "own") => With(() =>
        facts = facts with { Connections = [.. facts.Connections, new(context == "own" ? Context : context, null, server, database, Provider, At(70, "Startup"))] });

    public ServiceFixture OnResource(string name, bool bare = false) => With(() =>
        facts = facts with { Connections = [.. facts.Connections, new(bare ? null : Context, name, null, null, Provider, At(70, "Startup"))] });

    public ServiceFixture Declares(string message, params string[] fields) => Declares(message, c => c, fields);

    public ServiceFixture Declares(string message, Func<MessageContract, MessageContract> said, params string[] fields) => With(() =>
        facts = facts with
        {
            Contracts =
            [
                .. facts.Contracts,
                said(new(message, $"{Name}.Contracts.{message}", [.. fields.Select(f => FieldOf(f)).Select(f => new ContractField(f.Path, f.Type, f.Nullable))], At(80))),
            ],
        });

    public string TypeOf(string entity) => $"{Name}.Domain.{entity}";

    public Evidence At(int line, string? symbol = null) => new($"src/{Name}/Code.cs", line, symbol is null ? null : $"{Name}.{symbol}");

    private ServiceFixture Changes(string entity, string? member, ChangeKind kind, string? inHandlerOf, string? at = null) => With(() =>
        facts = facts with { Changes = [.. facts.Changes, new(TypeOf(entity), member, kind, inHandlerOf, At(90 + facts.Changes.Count, at ?? $"{kind}{entity}"))] });

    private ServiceFixture With(Action change)
    {
        change();
        return this;
    }

    private FieldModel FieldOf(string text)
    {
        string[] parts = text.TrimEnd('?').Split(':');
        return new() { Path = parts[0], Column = parts[0], Type = parts.Length > 1 ? parts[1] : FieldTypes.String, Nullable = text.EndsWith('?'), At = At(15) };
    }

    private PayloadOrigin Payload(string text)
    {
        if (text.Split(" @ ") is [{ } field, { } answer])
        {
            int colon = answer.LastIndexOf(':');
            return new(field, FieldTypes.Unknown, []) { Answers = [new($"{Name}#{answer[..colon]}", answer[(colon + 1)..], ValueChange.Identity, [At(32)])] };
        }

        string[] parts = text.Split(" = ");
        return new(parts[0], FieldTypes.Unknown, [.. parts.Skip(1).SelectMany(p => p.Split(" + ")).Select(o => Member(o, parts[1].Contains(" + ") ? ValueChange.Derived : ValueChange.Identity))]);
    }

    private ValueOrigin Member(string text, ValueChange change) =>
        new(TypeOf(text[..text.IndexOf('.')]), text[(text.IndexOf('.') + 1)..], change, [At(31)]);

    private MessageWrite Write(string text)
    {
        string[] parts = text.Split(" -> ", 2) is { Length: 2 } same ? same : text.Split(" ~> ", 2);
        return new(parts[0], TypeOf(parts[1][..parts[1].IndexOf('.')]), parts[1][(parts[1].IndexOf('.') + 1)..], text.Contains("~>") ? ValueChange.Derived : ValueChange.Identity, [At(41)]);
    }

    private MessageLookup Find(string text)
    {
        string[] parts = text.Split(" ? ");
        int dot = parts[1].IndexOf('.');
        return new(parts[0], TypeOf(dot < 0 ? parts[1] : parts[1][..dot]), dot < 0 ? null : parts[1][(dot + 1)..], At(42));
    }
}

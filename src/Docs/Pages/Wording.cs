using CatalogModel;
using CatalogModel.Findings;
using Docs.Documents;
using Docs.Lookup;
using Docs.Text;

namespace Docs.Pages;

/// <summary>What the catalog's values are called on pages.</summary>
internal static class Wording
{
    public static string Of(ValueChange change) => change switch
    {
        ValueChange.Derived => "computed",
        ValueChange.Masked => "masked",
        _ => "same value",
    };

    public static string Of(Transport transport) => transport switch
    {
        Transport.Http => "HTTP",
        Transport.Grpc => "gRPC",
        Transport.Call => "a call within the process",
        _ => "a message",
    };

    public static string Of(Strength strength) => strength switch
    {
        Strength.Flow => "followed through the code",
        Strength.Stated => "stated by people",
        Strength.Prefix => "by the owner's prefix",
        _ => "only the name says so",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };

    /// <summary>A finding's severity at a glance.</summary>
    public static Inline Badge(Severity severity) => new Badge(
        severity switch { Severity.Error => BadgeKind.Error, Severity.Warning => BadgeKind.Warning, _ => BadgeKind.Info },
        Inline.Text(Of(severity)));

    public static string Of(ModelSource source) => source switch
    {
        ModelSource.Snapshot => "migration snapshot",
        ModelSource.DesignTime => "EF design time",
        _ => "source",
    };

    /// <summary>What reaching into another service's data looks like; reads on with what is touched.</summary>
    public static string Of(AccessKind kind) => kind switch
    {
        AccessKind.ForeignKey => "foreign key to",
        AccessKind.SharedTable => "maps the table of",
        AccessKind.ForeignContext => "uses the context",
        AccessKind.SharedDatabase => "shares the database",
        AccessKind.RawSql => "SQL on",
        _ => "references the internals",
    };

    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Unread => "Could not be read",
        QuestionKind.Ambiguous => "Only a name suggests it",
        _ => "Owner not known",
    };

    /// <summary>The anchor of the questions of one kind.</summary>
    public static string Id(QuestionKind kind) => kind switch
    {
        QuestionKind.Unread => "unread",
        QuestionKind.Ambiguous => "ambiguous",
        _ => "unowned",
    };

    /// <summary>What a service does with a thing that it shares.</summary>
    public static string Use(ForeignAccess access) => access switch
    {
        { SeparateSchemas: true } => "uses a schema of its own",
        { How: AccessKind.SharedTable } => "maps",
        _ => "uses",
    };

    /// <summary>What is touched, in words: <c>SQL on ordering.orders</c>.</summary>
    public static string Reach(ForeignAccess access) =>
        access.SeparateSchemas ? $"{Of(access.How)} {access.What} with a schema of its own" : $"{Of(access.How)} {access.What}";

    /// <summary>A database product by the name people know it by.</summary>
    public static string Provider(string provider) => provider switch
    {
        "postgresql" => "PostgreSQL",
        "sqlserver" => "SQL Server",
        "sqlite" => "SQLite",
        "mysql" => "MySQL",
        "oracle" => "Oracle",
        "cosmos" => "Cosmos DB",
        "mongodb" => "MongoDB",
        "redis" => "Redis",
        "dapr" => "Dapr state store",
        "eventstoredb" => "EventStoreDB",
        "ravendb" => "RavenDB",
        "litedb" => "LiteDB",
        "dynamodb" => "DynamoDB",
        "azure-tables" => "Azure Table storage",
        "elasticsearch" => "Elasticsearch",
        "in-memory" => "in memory",
        _ => provider,
    };

    /// <summary>The database behind a store, and what it keeps there when that is no tables: <c>PostgreSQL, documents</c>.</summary>
    public static string Database(Store store) =>
        string.Join(", ", new[] { store.Provider is { } provider ? Provider(provider) : null, store.Kind == StoreKind.Relational ? null : Of(store.Kind) }.OfType<string>());

    /// <summary>A library by the name people know it by.</summary>
    public static string Library(string library) => library switch
    {
        "ado.net" => "ADO.NET",
        "dapper" => "Dapper",
        "distributed-cache" => "IDistributedCache",
        "marten" => "Marten",
        "redis-om" => "Redis OM",
        _ => Provider(library),
    };

    /// <summary>What kind of store it is, in words.</summary>
    public static string Of(StoreKind kind) => kind switch
    {
        StoreKind.Relational => "tables",
        StoreKind.Document => "documents",
        StoreKind.WideColumn => "wide columns",
        StoreKind.EventStream => "event streams",
        StoreKind.KeyValue => "values by key",
        StoreKind.Search => "search index",
        _ => "cache",
    };

    /// <summary>What a kind of store calls the place of an entity.</summary>
    public static string Table(StoreKind kind) => kind switch
    {
        StoreKind.Relational or StoreKind.WideColumn => "table",
        StoreKind.Search => "index",
        StoreKind.EventStream => "stream",
        StoreKind.KeyValue or StoreKind.Cache => "keys",
        _ => "collection",
    };

    /// <summary>A field's type with what limits it: <c>string(2048)</c>, <c>decimal(18,2)</c>, <c>guid?</c>.</summary>
    public static string Type(Field field)
    {
        string limits = (field.MaxLength, field.Precision, field.Scale) switch
        {
            ({ } length, _, _) => $"({Plain(length)})",
            (_, { } precision, { } scale) => $"({Plain(precision)},{Plain(scale)})",
            (_, { } precision, null) => $"({Plain(precision)})",
            _ => "",
        };
        return field.Type + limits + (field.Nullable ? "?" : "");
    }

    /// <summary><c>1 error, 2 warnings</c>; empty when there are none.</summary>
    public static string Counts(IEnumerable<Finding> findings) => string.Join(", ", findings
        .GroupBy(f => f.Severity)
        .OrderByDescending(g => g.Key)
        .Select(g => g.Key == Severity.Info ? $"{Words.Number(g.Count())} info" : Words.Count(g.Count(), Of(g.Key))));

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Globalization;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>What the catalog's values are called on pages.</summary>
internal sealed class Wording(Texts texts)
{
    /// <summary>All that pages say in words of our own.</summary>
    public Texts Texts => texts;

    public string Of(ValueChange change) => texts[change switch
    {
        ValueChange.Derived => TextKey.ChangeComputed,
        ValueChange.Masked => TextKey.ChangeMasked,
        _ => TextKey.ChangeSame,
    }];

    public string Of(Transport transport) => texts[transport switch
    {
        Transport.Http => TextKey.TransportHttp,
        Transport.Grpc => TextKey.TransportGrpc,
        Transport.Call => TextKey.TransportCall,
        _ => TextKey.TransportMessage,
    }];

    public string Of(Strength strength) => texts[strength switch
    {
        Strength.Flow => TextKey.StrengthFlow,
        Strength.Stated => TextKey.StrengthStated,
        Strength.Prefix => TextKey.StrengthPrefix,
        _ => TextKey.StrengthName,
    }];

    /// <summary>A finding's severity at a glance.</summary>
    public Inline Of(Severity severity) => severity switch
    {
        Severity.Error => new Badge(BadgeKind.Error, Inline.Text(texts[TextKey.SeverityError])),
        Severity.Warning => new Badge(BadgeKind.Warning, Inline.Text(texts[TextKey.SeverityWarning])),
        Severity.Info => new Badge(BadgeKind.Info, Inline.Text(texts[TextKey.SeverityInfo])),
        _ => Inline.Text(texts[TextKey.SeverityOff]),
    };

    public string Of(ModelSource source) => texts[source switch
    {
        ModelSource.Snapshot => TextKey.ModelSnapshot,
        ModelSource.DesignTime => TextKey.ModelDesignTime,
        _ => TextKey.ModelSource,
    }];

    public string Of(QuestionKind kind) => texts[kind switch
    {
        QuestionKind.Unread => TextKey.QuestionUnread,
        QuestionKind.Ambiguous => TextKey.QuestionAmbiguous,
        _ => TextKey.QuestionUnowned,
    }];

    /// <summary>What a rule finds; empty for a rule that is not known.</summary>
    public string Rule(string id) => RuleSet.Find(id) is { } rule ? texts.Rule(id, rule.Description.Title) : "";

    /// <summary>The anchor of the questions of one kind.</summary>
    public static string Id(QuestionKind kind) => kind switch
    {
        QuestionKind.Unread => "unread",
        QuestionKind.Ambiguous => "ambiguous",
        _ => "unowned",
    };

    /// <summary>What reaching into another service's data looks like: <c>SQL on {0}</c>.</summary>
    public static TextKey Of(AccessKind kind) => kind switch
    {
        AccessKind.ForeignKey => TextKey.AccessForeignKey,
        AccessKind.SharedTable => TextKey.AccessSharedTable,
        AccessKind.ForeignContext => TextKey.AccessForeignContext,
        AccessKind.SharedDatabase => TextKey.AccessSharedDatabase,
        AccessKind.RawSql => TextKey.AccessRawSql,
        _ => TextKey.AccessInternals,
    };

    /// <summary>What a service does with a thing that it shares.</summary>
    public string Use(ForeignAccess access) => texts[access switch
    {
        { SeparateSchemas: true } => TextKey.UseSchema,
        { How: AccessKind.SharedTable } => TextKey.UseMaps,
        _ => TextKey.UseUses,
    }];

    /// <summary>What is touched, in words: <c>SQL on ordering.orders</c>.</summary>
    public string Reach(ForeignAccess access)
    {
        string reach = texts.Line(Of(access.How), access.What);
        return access.SeparateSchemas ? texts.Line(TextKey.AccessSchema, reach) : reach;
    }

    /// <summary>A database product by the name people know it by.</summary>
    public string Provider(string provider) => provider == "in-memory" ? texts[TextKey.ProviderInMemory] : ProductNames.Of(provider);

    /// <summary>The database behind a store, and what it keeps there when that is no tables: <c>PostgreSQL, documents</c>.</summary>
    public string Database(Store store) =>
        string.Join(", ", new[] { store.Provider is { } provider ? Provider(provider) : null, store.Kind == StoreKind.Relational ? null : Of(store.Kind) }.OfType<string>());

    /// <summary>What kind of store it is, in words.</summary>
    public string Of(StoreKind kind) => texts[kind switch
    {
        StoreKind.Relational => TextKey.KindRelational,
        StoreKind.Document => TextKey.KindDocument,
        StoreKind.WideColumn => TextKey.KindWideColumn,
        StoreKind.EventStream => TextKey.KindEventStream,
        StoreKind.KeyValue => TextKey.KindKeyValue,
        StoreKind.Search => TextKey.KindSearch,
        _ => TextKey.KindCache,
    }];

    /// <summary>What a kind of store calls the place of an entity: <c>table {0}</c>.</summary>
    public static TextKey Place(StoreKind kind) => kind switch
    {
        StoreKind.Relational or StoreKind.WideColumn => TextKey.PlaceTable,
        StoreKind.Search => TextKey.PlaceIndex,
        StoreKind.EventStream => TextKey.PlaceStream,
        StoreKind.KeyValue or StoreKind.Cache => TextKey.PlaceKeys,
        _ => TextKey.PlaceCollection,
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
    public string Counts(IEnumerable<Finding> findings) => string.Join(", ", findings
        .GroupBy(f => f.Severity)
        .OrderByDescending(g => g.Key)
        .Select(g => texts.Count(
            g.Key switch { Severity.Error => TextKey.CountErrors, Severity.Warning => TextKey.CountWarnings, _ => TextKey.CountInfos },
            g.Count())));

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}

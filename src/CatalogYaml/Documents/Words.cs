using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>The shapes that several documents share, and the words of the model's enumerations.</summary>
internal static class Words
{
    /// <summary>The format that this tool reads and writes.</summary>
    public const int FormatVersion = 1;

    /// <summary>Names in no order of their own.</summary>
    public static readonly ListShape<string> Names = new(TextShape.Any) { IsSet = true };

    /// <summary>Names in an order that means something.</summary>
    public static readonly ListShape<string> OrderedNames = new(TextShape.Any);

    /// <summary>One name, or several in brackets.</summary>
    public static readonly ListShape<string> OneOrMoreNames = new(TextShape.Any) { IsSet = true, OneStandsAlone = true };

    /// <summary>Folders within the root.</summary>
    public static readonly ListShape<string> Folders = new(TextShape.Folder) { IsSet = true };

    /// <summary>One folder within the root, or several in brackets.</summary>
    public static readonly ListShape<string> OneOrMoreFolders = new(TextShape.Folder) { IsSet = true, OneStandsAlone = true };

    public static readonly ChoiceShape<ModelSource> Read = new(("source", ModelSource.Source), ("snapshot", ModelSource.Snapshot), ("design-time", ModelSource.DesignTime));

    public static readonly ChoiceShape<StoreKind> Kinds = new(
        ("relational", StoreKind.Relational),
        ("document", StoreKind.Document),
        ("wide-column", StoreKind.WideColumn),
        ("event-stream", StoreKind.EventStream),
        ("key-value", StoreKind.KeyValue),
        ("search", StoreKind.Search),
        ("cache", StoreKind.Cache));

    public static readonly ChoiceShape<ValueChange> As = new(("identity", ValueChange.Identity), ("derived", ValueChange.Derived), ("masked", ValueChange.Masked));

    public static readonly ChoiceShape<Transport> Through = new(("event", Transport.Event), ("http", Transport.Http), ("grpc", Transport.Grpc), ("call", Transport.Call));

    public static readonly ChoiceShape<Strength> Strengths = new(("name", Strength.Name), ("prefix", Strength.Prefix), ("flow", Strength.Flow), ("stated", Strength.Stated));

    public static readonly ChoiceShape<Severity> Severities = new(("none", Severity.None), ("info", Severity.Info), ("warning", Severity.Warning), ("error", Severity.Error));

    public static readonly ChoiceShape<AccessKind> How = new(
        ("foreign-key", AccessKind.ForeignKey),
        ("shared-table", AccessKind.SharedTable),
        ("foreign-context", AccessKind.ForeignContext),
        ("shared-database", AccessKind.SharedDatabase),
        ("raw-sql", AccessKind.RawSql),
        ("internals", AccessKind.Internals));

    /// <summary>The first key of every document.</summary>
    public static Key<T> Version<T>() => KeyOf<T>.Value("catalog", "The version of the format: 1.", NumberShape.Any, static _ => FormatVersion, static (value, _) => value, required: true);

    /// <summary>The place of a thing, in the JSON form only.</summary>
    public static Key<T> At<T>(Func<T, Evidence?> get) =>
        new Key<T, Evidence>("at", "Where it stands in the source: file:line.", EvidenceShape.One, get, static (value, _) => value) { Evidence = true };

    /// <summary>The place of a thing in the reading that the code is compared with.</summary>
    public static Key<T> OtherAt<T>(Func<T, Evidence?> get) =>
        new Key<T, Evidence>("otherAt", "Where it stands in the other reading: file:line.", EvidenceShape.One, get, static (value, _) => value) { Evidence = true };

    /// <summary>How a part of a model was obtained, where that is not from source.</summary>
    public static Key<T> ReadOtherwise<T>(Func<T, ModelSource> get) =>
        KeyOf<T>.Value<ModelSource?>("read", "How it was obtained, where that is not from source.", Read, t => get(t), static (value, _) => value, unsaid: t => get(t) == ModelSource.Source);

    /// <summary>The places that prove a statement, in the JSON form only.</summary>
    public static Key<T> At<T>(Func<T, IReadOnlyList<Evidence>> get) =>
        new Key<T, IReadOnlyList<Evidence>>("at", "The places that prove it: file:line each.", EvidenceShape.Chain, get, static (value, _) => value) { Evidence = true };
}

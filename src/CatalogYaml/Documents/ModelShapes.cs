using CatalogModel;
using CatalogModel.Facts;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>EF's models as one document: what <c>catalog model --format json</c> prints.</summary>
internal static class ModelShapes
{
    private static readonly MapShape<FieldModel> Field = new(
        new FieldModel { Path = "", Column = "", Type = FieldTypes.Unknown },
        KeyOf<FieldModel>.Text("path", "The member, dotted within owned and complex types.", f => f.Path, (f, v) => f with { Path = v }, required: true),
        KeyOf<FieldModel>.Text("column", "Its column.", f => f.Column, (f, v) => f with { Column = v }, required: true),
        KeyOf<FieldModel>.Text("table", "Its table, where that is not the entity's own.", f => f.Table, (f, v) => f with { Table = v }),
        KeyOf<FieldModel>.Text("type", "The neutral type of the stored value: " + string.Join(", ", FieldTypes.All) + ".", f => f.Type, (f, v) => f with { Type = v }, required: true),
        KeyOf<FieldModel>.Text("clrType", "The C# type of the property.", f => f.ClrType, (f, v) => f with { ClrType = v }),
        KeyOf<FieldModel>.Text("columnType", "The column's type in the database.", f => f.ColumnType, (f, v) => f with { ColumnType = v }),
        KeyOf<FieldModel>.Value("nullable", "True when the column takes NULL.", FlagShape.Any, f => f.Nullable, (f, v) => f with { Nullable = v }),
        KeyOf<FieldModel>.Value("maxLength", "The longest text or blob, in characters or bytes.", NumberShape.Any, f => f.MaxLength, (f, v) => f with { MaxLength = v }),
        KeyOf<FieldModel>.Value("precision", "Decimal digits in all.", NumberShape.Any, f => f.Precision, (f, v) => f with { Precision = v }),
        KeyOf<FieldModel>.Value("scale", "Decimal digits after the point.", NumberShape.Any, f => f.Scale, (f, v) => f with { Scale = v }),
        KeyOf<FieldModel>.Value("shadow", "True when the property exists in the model only.", FlagShape.Any, f => f.Shadow, (f, v) => f with { Shadow = v }),
        KeyOf<FieldModel>.Value("generated", "True when the database makes the value.", FlagShape.Any, f => f.Generated, (f, v) => f with { Generated = v }),
        KeyOf<FieldModel>.Value("unique", "True when values are unique by themselves.", FlagShape.Any, f => f.Unique, (f, v) => f with { Unique = v }),
        KeyOf<FieldModel>.Value("technical", "True for EF's own bookkeeping: a discriminator, a concurrency token.", FlagShape.Any, f => f.Technical, (f, v) => f with { Technical = v }),
        KeyOf<FieldModel>.Text("classification", "A classification that the code itself carries.", f => f.Classification, (f, v) => f with { Classification = v }),
        Words.ReadOtherwise<FieldModel>(f => f.Read),
        Words.At<FieldModel>(f => f.At));

    private static readonly MapShape<ForeignKeyModel> ForeignKey = new(
        new ForeignKeyModel([], "", null, null, [], null),
        KeyOf<ForeignKeyModel>.Value("fields", "The fields that hold the key, in its order.", Words.OrderedNames, k => k.Fields, (k, v) => k with { Fields = v }, required: true),
        KeyOf<ForeignKeyModel>.Text("to", "The full name of the type it points to.", k => k.PrincipalType, (k, v) => k with { PrincipalType = v }, required: true),
        KeyOf<ForeignKeyModel>.Text("table", "That type's table.", k => k.PrincipalTable, (k, v) => k with { PrincipalTable = v }),
        KeyOf<ForeignKeyModel>.Text("schema", "That table's schema.", k => k.PrincipalSchema, (k, v) => k with { PrincipalSchema = v }),
        KeyOf<ForeignKeyModel>.Value("key", "The fields it points to.", Words.OrderedNames, k => k.PrincipalFields, (k, v) => k with { PrincipalFields = v }),
        Words.At<ForeignKeyModel>(k => k.At));

    private static readonly MapShape<IndexModel> Index = new(
        new IndexModel([], Unique: false, null, null, null),
        KeyOf<IndexModel>.Value("fields", "Its fields, in its order.", Words.OrderedNames, i => i.Fields, (i, v) => i with { Fields = v }, required: true),
        KeyOf<IndexModel>.Value("unique", "True when no two rows may have the same values.", FlagShape.Any, i => i.Unique, (i, v) => i with { Unique = v }),
        KeyOf<IndexModel>.Text("name", "Its name in the database.", i => i.Name, (i, v) => i with { Name = v }),
        KeyOf<IndexModel>.Text("filter", "The condition on its rows, as SQL.", i => i.Filter, (i, v) => i with { Filter = v }),
        Words.At<IndexModel>(i => i.At));

    private static readonly MapShape<EntityModel> Entity = new(
        new EntityModel { Name = "", Type = "" },
        KeyOf<EntityModel>.Text("name", "Its short name.", e => e.Name, (e, v) => e with { Name = v }, required: true),
        KeyOf<EntityModel>.Text("type", "The full name of its type in the code.", e => e.Type, (e, v) => e with { Type = v }, required: true),
        KeyOf<EntityModel>.Text("table", "Its table, view or collection; left out when it has none.", e => e.Table, (e, v) => e with { Table = v }),
        KeyOf<EntityModel>.Text("schema", "The table's schema.", e => e.Schema, (e, v) => e with { Schema = v }),
        KeyOf<EntityModel>.Value("readOnly", "True when it is mapped to a view, a query or a function.", FlagShape.Any, e => e.ReadOnly, (e, v) => e with { ReadOnly = v }),
        KeyOf<EntityModel>.Text("base", "The full name of the mapped type it derives from, which has the inherited fields.", e => e.BaseType, (e, v) => e with { BaseType = v }),
        KeyOf<EntityModel>.Text("ownedBy", "The full name of the type that owns it.", e => e.OwnedBy, (e, v) => e with { OwnedBy = v }),
        KeyOf<EntityModel>.Value("key", "The fields of its key, in the key's order.", Words.OrderedNames, e => e.Key, (e, v) => e with { Key = v }),
        KeyOf<EntityModel>.Value("fields", "Its fields.", new ListShape<FieldModel>(Field), e => e.Fields, (e, v) => e with { Fields = v }),
        KeyOf<EntityModel>.Value("foreignKeys", "Its foreign keys.", new ListShape<ForeignKeyModel>(ForeignKey), e => e.ForeignKeys, (e, v) => e with { ForeignKeys = v }),
        KeyOf<EntityModel>.Value("indexes", "Its indexes.", new ListShape<IndexModel>(Index), e => e.Indexes, (e, v) => e with { Indexes = v }),
        Words.ReadOtherwise<EntityModel>(e => e.Read),
        Words.At<EntityModel>(e => e.At));

    private static readonly ServedContext NoContext = new([], new ContextModel { Context = "", Project = "", Provider = "", At = new Evidence("", 0) });

    private static readonly MapShape<ServedContext> Context = new(
        NoContext,
        Of<string>("context", "The full name of the context.", TextShape.Any, m => m.Context, (m, v) => m with { Context = v }, required: true),
        KeyOf<ServedContext>.Value("services", "The services that use it.", Words.Names, c => c.Services, (c, v) => c with { Services = v }),
        Of<string>("project", "The project that declares it.", TextShape.Any, m => m.Project, (m, v) => m with { Project = v }, required: true),
        Of<string>("provider", "The kind of database.", TextShape.Any, m => m.Provider, (m, v) => m with { Provider = v }, required: true),
        Of<string>("schema", "The default schema.", TextShape.Any, m => m.Schema, (m, v) => m with { Schema = v }),
        Of<ModelSource?>("read", "How the model was obtained.", Words.Read, m => m.Read, (m, v) => m with { Read = v ?? ModelSource.Source }, required: true),
        Of<string>("efVersion", "The version of EF that wrote it down, where the reading says so.", TextShape.Any, m => m.EfVersion, (m, v) => m with { EfVersion = v }),
        Words.At<ServedContext>(c => c.Model.At),
        Of<IReadOnlyList<EntityModel>>("entities", "Its entities.", new ListShape<EntityModel>(Entity) { WrittenWhenEmpty = true }, m => m.Entities, (m, v) => m with { Entities = v }, required: true),
        Of<IReadOnlyList<UnresolvedItem>>("unresolved", "What of it could not be read.", AccessShapes.Unresolved, m => m.Unresolved, (m, v) => m with { Unresolved = v }));

    /// <summary>The models, in their order.</summary>
    public static MapShape<IReadOnlyList<ServedContext>> Shape { get; } = new(
        [],
        Words.Version<IReadOnlyList<ServedContext>>(),
        KeyOf<IReadOnlyList<ServedContext>>.Value("contexts", "EF's model of every context.", new ListShape<ServedContext>(Context) { WrittenWhenEmpty = true }, c => c, (_, v) => v, required: true));

    private static Key<ServedContext, TValue> Of<TValue>(
        string name, string summary, Shape<TValue> shape, Func<ContextModel, TValue?> get, Func<ContextModel, TValue, ContextModel> with, bool required = false) =>
        new(name, summary, shape, c => get(c.Model), (c, v) => c with { Model = with(c.Model, v) }) { Required = required };
}

using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>A store of a service.</summary>
internal static class StoreShape
{
    public static MapShape<Store> Shape { get; } = new(
        new Store { Name = "" },
        KeyOf<Store>.Text("context", "The full name of the EF context.", s => s.Context, (s, v) => s with { Context = v }),
        KeyOf<Store>.Text("provider", "The kind of database: postgresql, sqlserver, sqlite, mysql …", s => s.Provider, (s, v) => s with { Provider = v }),
        KeyOf<Store>.Value("kind", "What kind of store it is, where it does not keep tables.", Words.Kinds, s => s.Kind, (s, v) => s with { Kind = v ?? StoreKind.Relational }, unsaid: s => s.Kind == StoreKind.Relational),
        KeyOf<Store>.Text("library", "The library through which the code reaches it, where that is not EF Core: dapper, marten, mongodb, redis …", s => s.Library, (s, v) => s with { Library = v }),
        KeyOf<Store>.Text("schema", "The default schema.", s => s.Schema, (s, v) => s with { Schema = v }),
        KeyOf<Store>.Text("database", "The logical name of the database it is configured on.", s => s.Database, (s, v) => s with { Database = v }),
        KeyOf<Store>.Value("read", "How EF's model of it was obtained.", Words.Read, s => s.Read, (s, v) => s with { Read = v ?? ModelSource.Source }, unsaid: IsUnread),
        Words.At<Store>(s => s.At));

    /// <summary>Without a context there is no model to be read.</summary>
    private static bool IsUnread(Store store) => store is { Context: null, Read: ModelSource.Source };
}

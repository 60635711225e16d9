using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>A store of a service.</summary>
internal static class StoreShape
{
    public static MapShape<Store> Shape { get; } = new(
        new Store { Name = "" },
        new Key<Store, string>("context", "The full name of the EF context.", TextShape.Any, s => s.Context, (s, v) => s with { Context = v }),
        new Key<Store, string>("provider", "The kind of database: postgresql, sqlserver, sqlite, mysql …", TextShape.Any, s => s.Provider, (s, v) => s with { Provider = v }),
        new Key<Store, string>("schema", "The default schema.", TextShape.Any, s => s.Schema, (s, v) => s with { Schema = v }),
        new Key<Store, string>("database", "The logical name of the database it is configured on.", TextShape.Any, s => s.Database, (s, v) => s with { Database = v }),
        new Key<Store, ModelSource?>("read", "How EF's model of it was obtained.", Words.Read, s => s.Read, (s, v) => s with { Read = v ?? ModelSource.Source })
        {
            Unsaid = s => s is { Context: null, Read: ModelSource.Source },
        },
        Words.At<Store>(s => s.At));
}

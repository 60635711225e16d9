using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>RavenDB: documents in collections that are called after their type.</summary>
internal static class RavenStore
{
    private static readonly string[] Sessions = ["IDocumentSession", "IAsyncDocumentSession"];

    public static StoreLibrary Description { get; } = new()
    {
        Id = "ravendb",
        Store = "Raven",
        Provider = "ravendb",
        Kind = StoreKind.Document,
        Namespaces = ["Raven"],
        Types = [new("IRavenQueryable"), new("AbstractIndexCreationTask")],
        Calls =
        [
            new(Sessions, ["session"], ["Store"]) { Value = new("entity", 0) },
            new(Sessions, ["session"], ["Query", "Load", "Advanced"]),
        ],
        KeyNames = ["Id"],
        IgnoreAttributes = ["JsonIgnore"],
        Collection = EnglishPlural.Of,
    };
}

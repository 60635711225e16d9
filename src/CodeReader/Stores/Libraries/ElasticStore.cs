using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>Elasticsearch and OpenSearch: documents of an index.</summary>
internal static class ElasticStore
{
    private static readonly string[] Clients = ["IElasticClient", "ElasticClient", "ElasticsearchClient", "IOpenSearchClient", "OpenSearchClient"];
    private static readonly string[] Names = ["elastic", "elasticClient", "elasticsearchClient"];

    public static StoreLibrary Description { get; } = new()
    {
        Id = "elasticsearch",
        Store = "Elasticsearch",
        Provider = "elasticsearch",
        Kind = StoreKind.Search,
        Namespaces = ["Nest", "Elastic.Clients.Elasticsearch", "OpenSearch.Client"],
        Calls =
        [
            new(Clients, Names, ["Index", "IndexDocument", "IndexMany", "Create", "CreateDocument"]) { Value = new("document", 0) },
            new(Clients, Names, ["Search", "Get", "Update", "Delete"]),
        ],
        TypeAttributes = ["ElasticsearchType"],
        IgnoreAttributes = ["JsonIgnore", "Ignore"],
    };
}

using CatalogModel.Facts;
using CatalogModel.Resolution;

namespace CatalogModel.Tests.Resolution;

/// <summary>Stores of other libraries than EF Core beside those of EF.</summary>
public sealed class OtherStoreTests
{
    private static readonly Evidence Here = new("src/basket/Baskets.cs", 3, "Baskets");

    [Fact]
    public void A_document_store_has_its_kind_and_its_entities()
    {
        Catalog catalog = Build(SystemFixture.Service("basket"), Store("Marten", StoreKind.Document, "marten", "basket", Entity("basket.Cart", "mt_doc_cart", "User:string", "Items.ProductId:int")));

        Store store = Assert.Single(catalog.Find("basket")!.Stores);
        Assert.Equal(("Marten", null, StoreKind.Document, "marten", "postgresql"), (store.Name, store.Context, store.Kind, store.Library, store.Provider));
        Entity entity = catalog.Entity("basket", "Cart");
        Assert.Equal(("Marten", "mt_doc_cart", "User"), (entity.Store, entity.Table, entity.Key.Single()));
    }

    [Fact]
    public void A_type_stands_once_at_home_and_names_the_stores_that_keep_it_too()
    {
        Catalog catalog = Build(
            SystemFixture.Service("catalog").Entity("Product", "Id:guid", "Name:string"),
            Store("Elasticsearch", StoreKind.Search, "elasticsearch", "catalog", Entity("catalog.Domain.Product", null, "Id:guid")),
            Store("RedisCache", StoreKind.Cache, "redis", "catalog", Entity("catalog.Domain.Product", null, "Id:guid"), Entity("catalog.Rate", null, "Code:string")));

        Assert.Equal(["Product", "Rate"], catalog.Find("catalog")!.Entities.Select(e => e.Name));
        Assert.Equal(["Elasticsearch", "RedisCache"], catalog.Entity("catalog", "Product").AlsoIn);
        Assert.Empty(catalog.Entity("catalog", "Rate").AlsoIn);
        Assert.Equal(["CatalogDb", "Elasticsearch", "RedisCache"], catalog.Find("catalog")!.Stores.Select(s => s.Name));
    }

    [Fact]
    public void The_stores_of_a_service_s_projects_are_one()
    {
        SystemFacts facts = SystemFixture.Of(SystemFixture.Service("basket")).With(new ProjectInfo("src/basket/Data/Data.csproj", "Data", [], false, false));
        ContextModel one = Store("Mongo", StoreKind.Document, "mongodb", "basket", Entity("basket.Cart", null, "User:string"));
        ContextModel other = Store("Mongo", StoreKind.Document, "mongodb", "basket", Entity("basket.Cart", "carts", "User:string"), Entity("basket.Order", "orders", "Id:int")) with
        {
            Project = "src/basket/Data/Data.csproj",
        };

        Catalog catalog = CatalogBuilder.Build(facts with { Contexts = [one, other] });

        Assert.Single(catalog.Find("basket")!.Stores);
        Assert.Equal(["Cart carts", "Order orders"], catalog.Find("basket")!.Entities.Select(e => $"{e.Name} {e.Table}"));
    }

    [Fact]
    public void A_table_that_EF_maps_is_EF_s_entity()
    {
        Catalog catalog = Build(
            SystemFixture.Service("orders").Entity("Order", e => e with { Table = "orders" }, "Id:guid"),
            Store("Sql", StoreKind.Relational, "dapper", "orders", Entity("orders.OrderRow", "Orders", "Id:guid"), Entity("log", "log", "Id:int")));

        Assert.Equal(["Order OrdersDb", "log Sql"], catalog.Find("orders")!.Entities.Select(e => $"{e.Name} {e.Store}"));
    }

    [Fact]
    public void A_table_that_is_only_used_and_that_another_service_declares_is_that_one_s()
    {
        EntityModel used = Entity("orders", "orders", "Id:guid") with { OnlyUsed = true };
        Catalog catalog = Build(
            [SystemFixture.Service("orders").Entity("Order", e => e with { Table = "orders" }, "Id:guid"), SystemFixture.Service("worker")],
            Store("Sql", StoreKind.Relational, "dapper", "worker", used, used with { Name = "runs", Type = "runs", Table = "runs" }));

        Assert.Equal(["runs"], catalog.Find("worker")!.Entities.Select(e => e.Name));
    }

    [Fact]
    public void A_cache_of_others_data_does_not_make_its_key_ambiguous()
    {
        ServiceFixture[] services = [SystemFixture.Service("catalog").Entity("Product", "Id:int"), SystemFixture.Service("search"), SystemFixture.Service("ordering").Entity("Line", "Id:guid", "ProductId:int")];
        EntityModel copy = Entity("search.Product", null, "Id:int");

        Assert.Equal(["catalog.Product.Id"], Build(services, Store("RedisCache", StoreKind.Cache, "redis", "search", copy)).References("ordering", "Line", "ProductId"));
        Assert.Empty(Build(services, Store("Mongo", StoreKind.Document, "mongodb", "search", copy)).References("ordering", "Line", "ProductId"));
    }

    [Fact]
    public void Members_of_a_document_s_lists_refer_to_others_keys()
    {
        ServiceFixture[] services = [SystemFixture.Service("catalog").Entity("Product", "Id:int", "Name:string"), SystemFixture.Service("basket")];
        EntityModel cart = Entity("basket.Cart", null, "User:string", "Items.ProductId:int", "Items.ProductName:string");

        Catalog documents = Build(services, Store("Mongo", StoreKind.Document, "mongodb", "basket", cart));
        Assert.Equal(["catalog.Product.Id"], documents.References("basket", "Cart", "Items.ProductId"));
        Assert.Equal(["catalog.Product.Name"], documents.Replicates("basket", "Cart", "Items.ProductName"));

        // What is put into a key-value store was made for something else: a name alone does not say that it is filled.
        Catalog values = Build(services, Store("Redis", StoreKind.KeyValue, "redis", "basket", cart));
        Assert.Equal(["catalog.Product.Id"], values.References("basket", "Cart", "Items.ProductId"));
        Assert.Empty(values.Replicates("basket", "Cart", "Items.ProductName"));
    }

    [Fact]
    public void Tables_of_one_name_that_no_type_stands_for_are_not_shared_for_that()
    {
        EntityModel log = Entity("log", "log", "Id:int") with { At = Here };
        Catalog catalog = Build(
            [SystemFixture.Service("orders"), SystemFixture.Service("stock")],
            Store("Sql", StoreKind.Relational, "dapper", "orders", log), Store("Sql", StoreKind.Relational, "dapper", "stock", log));

        Assert.All(catalog.Services, s => Assert.Empty(s.Access));
    }

    private static Catalog Build(ServiceFixture service, params ContextModel[] stores) => Build([service], stores);

    private static Catalog Build(ServiceFixture[] services, params ContextModel[] stores)
    {
        SystemFacts facts = SystemFixture.Of(services);
        return CatalogBuilder.Build(facts with { Contexts = [.. facts.Contexts, .. stores] });
    }

    private static ContextModel Store(string name, StoreKind kind, string library, string service, params EntityModel[] entities) => new()
    {
        Context = name,
        HasType = false,
        Kind = kind,
        Library = library,
        Project = $"src/{service}/{service}.csproj",
        Provider = library == "marten" ? "postgresql" : library,
        At = Here,
        Entities = entities,
    };

    // The first field is the key; fields are written Name:type.
    private static EntityModel Entity(string type, string? table, params string[] fields) => new()
    {
        Name = type[(type.LastIndexOf('.') + 1)..],
        Type = type,
        Table = table,
        Key = [fields[0].Split(':')[0]],
        Fields = [.. fields.Select(f => f.Split(':')).Select(f => new FieldModel { Path = f[0], Column = f[0], Type = f[1] })],
    };
}

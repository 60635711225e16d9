using CatalogModel;
using CatalogModel.Findings;
using Docs.Pages;

namespace Docs.Tests.Pages;

/// <summary>
/// A small system with everything that pages have to tell: replicas, references, computed and masked values, a call, direct
/// access, an outbox, an event nobody takes, one nobody publishes, and code that could not be read.
/// </summary>
internal static class ShopCatalog
{
    public static Catalog Catalog { get; } = new(
        new SystemSettings { Name = "Shop" },
        [Catalogue(), Gateway(), Ordering(), Reporting(), Search()]);

    /// <summary>The same with pages in another language.</summary>
    public static Catalog In(string language) => Catalog with { Settings = Catalog.Settings with { Language = language } };

    public static IReadOnlyList<Finding> Findings { get; } =
    [
        new Finding
        {
            Rule = "OWN005", Severity = Severity.Error, Service = "reporting", Owner = "ordering", Address = "ordering.Order",
            Message = "SQL in `Shop.Reporting.Jobs.Nightly.RunAsync` touches the table `ordering.orders`, which `ordering` owns as `ordering.Order`; keep a replica that its events fill.",
            At = new Evidence("src/Reporting/Jobs/Nightly.cs", 31, "Shop.Reporting.Jobs.Nightly.RunAsync"),
            Evidence = [new Evidence("src/Ordering/Data/Order.cs", 5, "Shop.Ordering.Data.Order")],
        },
        new Finding
        {
            Rule = "OWN203", Severity = Severity.Warning, Service = "ordering", Owner = "catalogue", Address = "ordering.OrderLine.ProductName",
            Message = "Copy of catalogue.Product.Name goes stale: catalogue changes it in Product.Rename, and no consumed event says so.",
            At = new Evidence("src/Ordering/Data/OrderLine.cs", 9, "Shop.Ordering.Data.OrderLine.ProductName"),
        },
        new Finding
        {
            Rule = "OWN302", Severity = Severity.Info, Service = "catalogue", Address = "ProductRetired",
            Message = "Published, and nobody consumes it.",
            At = new Evidence("src/Catalogue/Products.cs", 60, "Shop.Catalogue.Products.Retire"),
        },
    ];

    /// <summary>The shop as it once was: an entity less, a longer name, and a payload field that a consumer still reads.</summary>
    public static ChangesSince Earlier { get; } = new("v1", Catalog with { Services = [.. Catalog.Services.Select(Before)] });

    private static Service Before(Service service) => service.Name switch
    {
        "catalogue" => service with
        {
            Entities = [.. service.Entities.Where(e => e.Name != "Brand").Select(e => e with { Fields = [.. e.Fields.Select(f => f.Name == "Name" ? f with { MaxLength = 400 } : f)] })],
        },
        "ordering" => service with { Publishes = [.. service.Publishes.Select(e => e with { Payload = [.. e.Payload.Select(p => p.Name == "OrderId" ? p with { Type = "int" } : p)] })] },
        "reporting" => service with { Access = [] },
        _ => service,
    };

    private static Service Catalogue() => new()
    {
        Name = "catalogue",
        Team = "assortment",
        Description = "Products and their prices.",
        Sources = ["src/Catalogue"],
        Stores =
        [
            new Store
            {
                Name = "CatalogueDb", Context = "Shop.Catalogue.Data.CatalogueDbContext", Provider = "postgresql", Schema = "catalogue",
                Database = "cataloguedb", At = new Evidence("src/Catalogue/Data/CatalogueDbContext.cs", 8, "Shop.Catalogue.Data.CatalogueDbContext"),
            },
        ],
        Entities =
        [
            new Entity
            {
                Name = "Brand", Type = "Shop.Catalogue.Data.Brand", Store = "CatalogueDb", Table = "catalogue.brands", Declared = "src/Catalogue/Data/Brand.cs", Key = ["Id"],
                Fields = [Field("Id", "id", "int"), Field("Name", "name", "string", length: 100)],
            },
            new Entity
            {
                Name = "OutboxMessage", Type = "Shop.Catalogue.Data.OutboxMessage", Store = "CatalogueDb", Table = "catalogue.outbox_messages", Technical = true, Key = ["Id"],
                Fields = [Field("Id", "id", "guid"), Field("Payload", "payload", "json")],
            },
            new Entity
            {
                Name = "Product", Type = "Shop.Catalogue.Data.Product", Store = "CatalogueDb", Table = "catalogue.products", Declared = "src/Catalogue/Data/Product.cs", Key = ["Id"],
                Description = "A thing that can be bought.",
                At = new Evidence("src/Catalogue/Data/Product.cs", 6, "Shop.Catalogue.Data.Product"),
                Fields =
                [
                    Field("BrandId", "brand_id", "int", nullable: true),
                    Field("Id", "id", "guid"),
                    Field("Name", "name", "string", length: 200) with { Description = "What customers call it." },
                    Field("Price.Amount", "price_amount", "decimal") with { Precision = 18, Scale = 2 },
                    Field("Price.Currency", "price_currency", "string", length: 3),
                ],
                Relationships = [new Relationship(["BrandId"], "Brand", "catalogue.brands", Relationship.ForeignKey, new Evidence("src/Catalogue/Data/Product.cs", 12, "Shop.Catalogue.Data.Product.Brand"))],
            },
        ],
        Answers =
        [
            new ServiceAnswer
            {
                Contract = "GET /products/{id}", Through = Transport.Http, From = ["gateway"], Handlers = ["Shop.Catalogue.ProductsController.Get"],
                At = [new Evidence("src/Catalogue/ProductsController.cs", 19, "Shop.Catalogue.ProductsController.Get")],
                Answers = [new PayloadField("Name", "string", ["Product.Name"], ValueChange.Identity, []), new PayloadField("Price", "decimal", ["Product.Price.Amount"], ValueChange.Identity, [])],
            },
        ],
        Publishes =
        [
            new PublishedEvent
            {
                Name = "PriceChanged", Contract = "Shop.Contracts.PriceChanged", Bus = "masstransit", To = ["ordering"],
                Description = "A product costs something else from now on.",
                In = ["Shop.Catalogue.Products.Reprice"], At = [new Evidence("src/Catalogue/Products.cs", 44, "Shop.Catalogue.Products.Reprice")],
                Payload =
                [
                    new PayloadField("NewPrice", "decimal", ["Product.Price.Amount"], ValueChange.Identity, [new Evidence("src/Catalogue/Products.cs", 44, "Shop.Catalogue.Products.Reprice")]),
                    new PayloadField("Occurred", "datetime", [], null, []) { Description = "When the new price holds from." },
                    new PayloadField("ProductId", "guid", ["Product.Id"], ValueChange.Identity, []),
                ],
            },
            new PublishedEvent
            {
                Name = "ProductRetired", Contract = "Shop.Contracts.ProductRetired", Bus = "masstransit",
                At = [new Evidence("src/Catalogue/Products.cs", 60, "Shop.Catalogue.Products.Retire")],
                Payload = [new PayloadField("ProductId", "guid", ["Product.Id"], ValueChange.Identity, [])],
            },
        ],
    };

    private static Service Gateway() => new()
    {
        Name = "gateway",
        Sources = ["src/Gateway"],
        Calls =
        [
            new ServiceCall
            {
                To = "catalogue", Contract = "GET /products/{id}", Through = Transport.Http, In = ["Shop.Gateway.Products.Get"],
                At = [new Evidence("src/Gateway/Products.cs", 15, "Shop.Gateway.Products.Get")],
            },
            new ServiceCall
            {
                To = "ordering", Contract = "shop.Orders/Place", Through = Transport.Grpc, In = ["Shop.Gateway.Orders.Place"],
                At = [new Evidence("src/Gateway/Orders.cs", 21, "Shop.Gateway.Orders.Place")],
                Sends = [new PayloadField("Name", "string", ["catalogue.Product.Name"], ValueChange.Identity, []), new PayloadField("Quantity", "int", [], null, [])],
            },
        ],
        Access = [new ForeignAccess(ForeignAccess.Nobody, AccessKind.SharedDatabase, null, "cache", "src/Gateway/appsettings.json", new Evidence("src/Gateway/appsettings.json", 9))],
    };

    private static Service Ordering() => new()
    {
        Name = "ordering",
        Team = "checkout",
        Description = "Takes orders and keeps them until they are delivered.",
        Sources = ["src/Ordering", "src/Ordering.Domain"],
        Stores = [new Store { Name = "OrderingDb", Provider = "sqlserver", Schema = "ordering", Read = ModelSource.Snapshot }],
        Entities =
        [
            new Entity
            {
                Name = "Order", Type = "Shop.Ordering.Data.Order", Store = "OrderingDb", Table = "ordering.orders", Key = ["Id"],
                At = new Evidence("src/Ordering/Data/Order.cs", 5, "Shop.Ordering.Data.Order"),
                Fields =
                [
                    Field("BuyerEmail", "buyer_email", "string", length: 320) with { Classification = "personal" },
                    Field("Id", "id", "guid"),
                    Field("PlacedAt", "placed_at", "datetime"),
                ],
            },
            new Entity
            {
                Name = "OrderLine", Type = "Shop.Ordering.Data.OrderLine", Store = "OrderingDb", Table = "ordering.order_lines", Key = ["OrderId", "Number"],
                At = new Evidence("src/Ordering/Data/OrderLine.cs", 4, "Shop.Ordering.Data.OrderLine"),
                Fields =
                [
                    Field("CatalogueProductId", "catalogue_product_id", "guid") with { References = [Link("catalogue.Product.Id", Transport.Event, "PriceChanged")] },
                    Field("CustomerId", "customer_id", "guid") with { References = [new FieldLink("customers.Customer.Id", ValueChange.Identity, null, [], Strength.Name, [])] },
                    Field("Number", "number", "int"),
                    Field("OrderId", "order_id", "guid"),
                    Field("ProductName", "product_name", "string", length: 200) with { Replicates = [Link("catalogue.Product.Name", Transport.Grpc)] },
                    Field("UnitPrice", "unit_price", "decimal") with { Replicates = [Link("catalogue.Product.Price.Amount", Transport.Event, "PriceChanged")] },
                ],
                Relationships = [new Relationship(["OrderId"], "Order", "ordering.orders", Relationship.ForeignKey, null)],
            },
        ],
        Publishes =
        [
            new PublishedEvent
            {
                Name = "OrderPlaced", Contract = "Shop.Ordering.Contracts.OrderPlaced", Topic = "orders.placed", Bus = "masstransit", To = ["reporting"],
                At = [new Evidence("src/Ordering/Checkout.cs", 77, "Shop.Ordering.Checkout.PlaceAsync")],
                Payload =
                [
                    new PayloadField("Buyer", "string", ["Order.BuyerEmail"], ValueChange.Masked, [new Evidence("src/Ordering/Checkout.cs", 79, "Shop.Ordering.Checkout.PlaceAsync")]),
                    new PayloadField("OrderId", "guid", ["Order.Id"], ValueChange.Identity, []),
                    new PayloadField("Total", "decimal", ["OrderLine.UnitPrice"], ValueChange.Derived, []),
                ],
            },
        ],
        Consumes =
        [
            new ConsumedEvent
            {
                Name = "PriceChanged", From = ["catalogue"], Contract = "Shop.Contracts.PriceChanged", Bus = "masstransit",
                Description = "Open orders follow the price.",
                Handlers = ["Shop.Ordering.Handlers.PriceChangedHandler"], Reads = ["NewPrice", "ProductId"],
                At = [new Evidence("src/Ordering/Handlers/PriceChangedHandler.cs", 10, "Shop.Ordering.Handlers.PriceChangedHandler")],
                Writes =
                [
                    new PayloadWrite("NewPrice", "OrderLine.UnitPrice", ValueChange.Identity, [new Evidence("src/Ordering/Handlers/PriceChangedHandler.cs", 19, "Shop.Ordering.Handlers.PriceChangedHandler.Handle")]),
                    new PayloadWrite("ProductId", "OrderLine.CatalogueProductId", ValueChange.Identity, []),
                ],
            },
            new ConsumedEvent { Name = "payment.settled", Topic = "payment.settled", Description = "The bank has the money.", At = [new Evidence("src/Ordering/Payments.cs", 12, "Shop.Ordering.Payments.Listen")] },
        ],
    };

    private static Service Reporting() => new()
    {
        Name = "reporting",
        Sources = ["src/Reporting"],
        Stores = [new Store { Name = "ReportingDb", Provider = "sqlite" }],
        Entities =
        [
            new Entity
            {
                Name = "Sale", Type = "Shop.Reporting.Sale", Store = "ReportingDb", Table = "sales", Key = ["OrderId"],
                Fields =
                [
                    Field("Buyer", "buyer", "string") with { Replicates = [Link("ordering.Order.BuyerEmail", Transport.Event, "OrderPlaced") with { As = ValueChange.Masked }] },
                    Field("OrderId", "order_id", "guid") with { References = [Link("ordering.Order.Id", Transport.Event, "OrderPlaced")] },
                ],
            },
        ],
        Consumes =
        [
            new ConsumedEvent
            {
                Name = "OrderPlaced", From = ["ordering"], Topic = "orders.placed", Bus = "masstransit", Handlers = ["Shop.Reporting.OrderPlacedConsumer"], Reads = ["Buyer", "OrderId"],
                At = [new Evidence("src/Reporting/OrderPlacedConsumer.cs", 7, "Shop.Reporting.OrderPlacedConsumer")],
                Writes = [new PayloadWrite("Buyer", "Sale.Buyer", ValueChange.Identity, []), new PayloadWrite("OrderId", "Sale.OrderId", ValueChange.Identity, [])],
            },
        ],
        Access = [new ForeignAccess("ordering", AccessKind.RawSql, "ordering.Order", "ordering.orders", "Shop.Reporting.Jobs.Nightly.RunAsync", new Evidence("src/Reporting/Jobs/Nightly.cs", 31, "Shop.Reporting.Jobs.Nightly.RunAsync"))],
        Unresolved = [new UnresolvedItem("publish", "Shop.Reporting.Relay.FlushAsync", "the message's type is known only at run time", new Evidence("src/Reporting/Relay.cs", 22, "Shop.Reporting.Relay.FlushAsync"))],
    };

    private static Service Search() => new()
    {
        Name = "search",
        Description = "Finds products.",
        Sources = ["src/Search"],
        Access =
        [
            new ForeignAccess("catalogue", AccessKind.SharedDatabase, null, "cataloguedb", "src/Search/appsettings.json", new Evidence("src/Search/appsettings.json", 4)) { SeparateSchemas = true },
            new ForeignAccess(ForeignAccess.Nobody, AccessKind.SharedDatabase, null, "cache", "src/Search/appsettings.json", new Evidence("src/Search/appsettings.json", 5)),
        ],
    };

    private static Field Field(string name, string column, string type, int? length = null, bool nullable = false) =>
        new() { Name = name, Column = column, Type = type, MaxLength = length, Nullable = nullable };

    private static FieldLink Link(string to, Transport through, params string[] via) =>
        new(to, ValueChange.Identity, through, via, Strength.Flow, [new Evidence("src/Ordering/Handlers/PriceChangedHandler.cs", 19, "Shop.Ordering.Handlers.PriceChangedHandler.Handle")]);
}

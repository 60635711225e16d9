using CodeReader.Stores;
using CatalogModel.Facts;

namespace CodeReader.Tests.Stores;

/// <summary>Each described library, with its packages missing: what is kept there, under which name and key.</summary>
public sealed class LibraryStoreTests
{
    [Fact]
    public void MongoDB_keeps_what_its_collections_are_of()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using MongoDB.Bson; using MongoDB.Bson.Serialization; using MongoDB.Bson.Serialization.Attributes; using MongoDB.Driver;
            public class Order { [BsonId] public string Number { get; set; } [BsonElement("total")] public decimal Sum { get; set; } [BsonIgnore] public int Shown { get; set; } }
            public class Customer { public ObjectId Id { get; set; } }
            [BsonCollection("parts")] public class Part { public string Code { get; set; } }
            public class Unused { public int Id { get; set; } }
            public class Orders(IMongoDatabase database)
            {
                private const string Name = "orders";
                private readonly IMongoCollection<Order> orders = database.GetCollection<Order>(Name);
                public void Add(Part part) => database.GetCollection<Part>(Environment.MachineName).InsertOne(part);
                static Orders() => BsonClassMap.RegisterClassMap<Part>(m => { m.AutoMap(); m.MapIdMember(p => p.Code); });
            }
            public class ShopContext(IMongoDatabase db) { public IMongoCollection<Customer> Customers => db.GetCollection<Customer>(nameof(Customers).ToLower()); }
            """);

        Assert.Equal(
            ["Mongo Document: Order orders [Number]", "Mongo Document: Part parts [Code]", "ShopContext Document: Customer customers [Id]"], stores.Lines());
        Assert.Equal(["Number string=_id", "Sum decimal=total"], stores[0].Entities[0].Fields.Select(f => $"{f.Path} {f.Type}={f.Column}"));
        Assert.All(stores, s => Assert.Equal("mongodb", s.Library));
        Assert.Equal([false, true], stores.Select(s => s.HasType));
    }

    [Fact]
    public void Repositories_of_packages_over_MongoDB_keep_what_they_are_of() => Assert.Equal(
        ["Mongo Document: ResourceDocument resources [Id]"], Stored.Of("""
        using Convey; using Convey.Persistence.MongoDB;
        internal sealed class ResourceDocument : IIdentifiable<Guid> { public Guid Id { get; set; } public int Version { get; set; } }
        internal class Resources(IMongoRepository<ResourceDocument, Guid> repository) { }
        public static class Extensions
        {
            public static IConveyBuilder AddInfrastructure(this IConveyBuilder builder) => builder.AddQueryHandlers().AddMongo().AddMongoRepository<ResourceDocument, Guid>("resources");
        }
        """).Lines());

    [Theory]
    [InlineData("NServiceBus", "ContainSagaData", "NServiceBusSagas")]
    [InlineData("NServiceBus", "IContainSagaData", "NServiceBusSagas")]
    [InlineData("Rebus.Sagas", "SagaData", "RebusSagas")]
    [InlineData("Rebus.Sagas", "ISagaData", "RebusSagas")]
    public void Sagas_keep_what_they_remember(string ns, string parent, string store) => Assert.Equal(
        [$"{store} Document: ShippingData - [Id]"], Stored.Of($$"""
        using {{ns}};
        public class ShippingData : {{parent}} { public Guid Id { get; set; } public string Number { get; set; } }
        public class Shipping : Saga<ShippingData> { }
        """).Lines());

    [Fact]
    public void A_state_machine_s_state_is_kept_by_the_bus_where_nothing_else_keeps_it()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using MassTransit;
            public class OrderState : SagaStateMachineInstance { public Guid CorrelationId { get; set; } public string Number { get; set; } }
            """);
        ContextModel context = new() { Context = "Db", Project = "Shop/Shop.csproj", Provider = "sqlite", At = new("Code.cs", 1), Entities = [new() { Name = "OrderState", Type = "OrderState" }] };

        Assert.Equal(["MassTransitSagas Document: OrderState - [CorrelationId]"], StoreReader.Beside(stores, []).Lines());
        Assert.Empty(StoreReader.Beside(stores, [context]));
    }

    [Fact]
    public void A_class_that_is_called_like_a_saga_s_memory_is_none_without_the_library() => Assert.Empty(Stored.Of("""
        public abstract class SagaData;
        public class ShippingData : SagaData { public Guid Id { get; set; } }
        """));

    [Fact]
    public void Marten_keeps_documents_and_streams()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using Marten; using Marten.Events.Aggregation;
            public class Product { public Guid Id { get; set; } }
            public class Cart { public string User { get; set; } }
            public class Order { public Guid Id { get; set; } public void Apply(OrderPlaced placed) { } }
            public record OrderPlaced(Guid OrderId);
            public class OrderSummary { public Guid Id { get; set; } }
            public class OrderSummaryProjection : SingleStreamProjection<OrderSummary> { }
            public class Catalog(IDocumentSession session)
            {
                public void Add(Product product) { session.Store(product); session.Events.StartStream<Order>(Guid.NewGuid(), new OrderPlaced(product.Id)); }
                public static void Configure(IServiceCollection services) => services.AddMarten(options => options.Schema.For<Cart>().Identity(c => c.User));
            }
            """);

        Assert.Equal(
            [
                "Marten Document: Cart mt_doc_cart [User]", "Marten Document: OrderSummary mt_doc_ordersummary [Id]", "Marten Document: Product mt_doc_product [Id]",
                "MartenEvents EventStream: Order - [Id]",
            ],
            stores.Lines());
        Assert.All(stores, s => Assert.Equal("postgresql", s.Provider));
    }

    [Fact]
    public void RavenDB_has_a_session_of_the_same_name_as_Marten() => Assert.Equal(["Raven Document: Category Categories [Id]"], Stored.Of("""
        using Raven.Client.Documents.Session;
        public class Category { public string Id { get; set; } }
        public class Store(IAsyncDocumentSession session) { public Task Add(Category category) => session.StoreAsync(category); }
        """).Lines());

    [Fact]
    public void LiteDB_keeps_documents_in_a_file() => Assert.Equal(["LiteDb Document: Note notes [Id]"], Stored.Of("""
        using LiteDB;
        public class Note { public int Id { get; set; } }
        public class Notes { public void Add(Note note) { using LiteDatabase db = new("notes.db"); db.GetCollection<Note>("notes").Insert(note); } }
        """).Lines());

    [Fact]
    public void Mappers_to_tables_keep_the_plain_values_of_objects() => Assert.Equal(
        ["LinqToDb Relational: Row rows [Key]", "NHibernate Relational: Offer - [Id]", "NHibernate Relational: Policy - [Id]"], Stored.Of("""
        using NHibernate; using FluentNHibernate.Mapping; using LinqToDB; using LinqToDB.Mapping;
        public class Version { public int Id { get; set; } }
        public class Policy { public virtual Guid? Id { get; set; } public virtual string Number { get; set; } public virtual IList<Version> Versions { get; set; } }
        public class Offer { public virtual int Id { get; set; } }
        public class OfferMap : ClassMap<Offer> { public OfferMap() { Id(o => o.Id); } }
        public class Policies(ISession session) { public void Add(Policy policy) => session.Save(policy); public Policy Find(string number) => session.Query<Policy>().First(p => p.Number == number); }
        [Table("rows")] public class Row { [PrimaryKey] public int Key { get; set; } }
        public class Db : LinqToDB.Data.DataConnection { public ITable<Row> Rows => this.GetTable<Row>(); }
        """).Lines());

    [Fact]
    public void Lists_of_an_abstract_part_are_parts_and_waiting_events_are_not() => Assert.Equal(["Entries.Amount", "Id"], Stored.Of("""
        using MongoDB.Driver;
        public abstract class Entry { public decimal Amount { get; set; } }
        public abstract class DomainEvent { public DateTime At { get; set; } }
        public class Account { public int Id { get; set; } public ICollection<Entry> Entries { get; protected set; } public List<DomainEvent> Events { get; set; } }
        public class Accounts(IMongoCollection<Account> accounts) { }
        """).Single().Entities.Single().Fields.Select(f => f.Path));

    [Theory]
    [InlineData("using NHibernate; class Policies(ISession session) { }", "NHibernate")]
    [InlineData("using Neo4j.Driver; class Friends(IDriver driver) { }", "Neo4j")]
    [InlineData("using System.Data.Entity; class Shop : DbContext { public DbSet<Program> Programs { get; set; } }", "Entity Framework 6")]
    [InlineData("using Microsoft.AspNetCore.Http; class Visits(ISession session) { }", null)]
    [InlineData("using Cassandra.Mapping; class Endpoint { }", null)]
    public void What_is_not_read_is_named_with_its_place(string code, string? library)
    {
        IReadOnlyList<CatalogModel.UnresolvedItem> items = Messaging.Messages.Read(Messaging.Messages.Of("Shop", code + " class Program { }"))[0].Unresolved;

        Assert.Equal(library is null ? [] : new[] { "Shop/Code.cs" }, items.Select(u => u.At.File));
        Assert.All(items, u => Assert.Equal(("store", true), (u.What, u.Why.StartsWith($"Data is kept through {library}. ", StringComparison.Ordinal))));
    }

    [Fact]
    public void Cosmos_keeps_items() => Assert.Equal(["Cosmos Document: Invoice - [id]", "Cosmos Document: Line - []"], Stored.Of("""
        using Microsoft.Azure.Cosmos;
        public class Invoice { public string id { get; set; } }
        public class Line { public string Text { get; set; } }
        public class Invoices(Container container)
        {
            public Task Add(Invoice invoice) => container.UpsertItemAsync(invoice, new PartitionKey(invoice.id));
            public object All() => container.GetItemLinqQueryable<Line>();
        }
        """).Lines());

    [Fact]
    public void Redis_keeps_what_was_serialised_under_the_member_that_is_its_key()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using System.Text.Json; using StackExchange.Redis;
            public class Basket { public string BuyerId { get; set; } public List<Item> Items { get; set; } = []; }
            public class Item { public int ProductId { get; set; } public decimal UnitPrice { get; set; } }
            public class Baskets(IConnectionMultiplexer redis)
            {
                private readonly IDatabase database = redis.GetDatabase();
                private static RedisKey Key(string user) => "/basket/" + user;
                public async Task Save(Basket basket)
                {
                    var json = JsonSerializer.SerializeToUtf8Bytes(basket);
                    await database.StringSetAsync(Key(basket.BuyerId), json);
                }
            }
            """);

        Assert.Equal(["Redis KeyValue: Basket - [BuyerId]"], stores.Lines());
        Assert.Equal(["BuyerId string", "Items.ProductId int", "Items.UnitPrice decimal"], stores.Fields());
    }

    [Fact]
    public void What_is_thrown_away_after_a_time_or_stands_in_a_cache_is_a_cache()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using System.Text.Json; using Microsoft.Extensions.Caching.Distributed; using StackExchange.Redis;
            public record Rate(string Code, decimal Value);
            public record Address(Guid Id, string Street);
            public class Cart { public string User { get; set; } }
            public class Rates(IDatabase db) { public void Keep(Rate rate) => db.StringSet(rate.Code, JsonSerializer.Serialize(rate), TimeSpan.FromMinutes(5)); }
            public class AddressCache(IDatabase db) { public void Keep(Address address) => db.StringSet(address.Id.ToString(), JsonSerializer.Serialize(address)); }
            public class Carts(IDistributedCache cache)
            {
                public Task Keep(Cart cart, CancellationToken token) => cache.SetStringAsync(cart.User, JsonSerializer.Serialize(cart), token);
            }
            """);

        Assert.Equal(
            ["DistributedCache KeyValue: Cart - [User]", "RedisCache Cache: Address - [Id]", "RedisCache Cache: Rate - [Code]"], stores.Lines());
    }

    [Fact]
    public void Redis_OM_keeps_marked_documents() => Assert.Equal(["RedisOm Document: Person - [Ulid]"], Stored.Of("""
        using Redis.OM.Modeling;
        [Document(StorageType = StorageType.Json)] public class Person { [RedisIdField] public string Ulid { get; set; } }
        """).Lines());

    [Fact]
    public void Dapr_keeps_state_by_store_and_key()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using Dapr.Client;
            public class Basket { public string Buyer { get; set; } }
            public class Visit { public string Plate { get; set; } }
            public class Baskets(DaprClient client)
            {
                private const string StoreName = "statestore";
                public Task<Basket> Get(string id) => client.GetStateAsync<Basket>(StoreName, id);
                public Task Save(Visit visit) => client.SaveStateAsync("visits", visit.Plate, visit);
            }
            """);

        Assert.Equal(["DaprState KeyValue: Basket statestore []", "DaprState KeyValue: Visit visits [Plate]"], stores.Lines());
    }

    [Fact]
    public void EventStoreDB_keeps_the_aggregates_whose_events_are_appended() => Assert.Equal(["EventStore EventStream: Booking - [Id]"], Stored.Of("""
        using EventStore.Client;
        public abstract class Aggregate { public Guid Id { get; protected set; } }
        public class Booking : Aggregate { public string Seat { get; private set; } }
        public interface IStreams<T> where T : Aggregate { Task Add(T aggregate); }
        public class Streams<T>(EventStoreClient client) : IStreams<T> where T : Aggregate
        {
            public Task Add(T aggregate) => client.AppendToStreamAsync(typeof(T).Name, StreamState.NoStream, Events(aggregate));
            private static IEnumerable<EventData> Events(T aggregate) => [];
        }
        public class Book(IStreams<Booking> bookings) { public Task Run(Booking booking) => bookings.Add(booking); }
        """).Lines());

    [Fact]
    public void DynamoDB_and_Azure_tables_keep_rows() => Assert.Equal(
        ["AzureTables WideColumn: Reading - [PartitionKey, RowKey]", "DynamoDb WideColumn: Device devices [Serial]"],
        Stored.Of("""
        using Amazon.DynamoDBv2.DataModel; using Azure; using Azure.Data.Tables;
        [DynamoDBTable("devices")] public class Device { [DynamoDBHashKey("sn")] public string Serial { get; set; } }
        public class Reading : ITableEntity { public string PartitionKey { get; set; } public string RowKey { get; set; } public double Value { get; set; } }
        """).Lines());

    [Fact]
    public void Elasticsearch_keeps_the_documents_of_an_index() => Assert.Equal(["Elasticsearch Search: Policy - []"], Stored.Of("""
        using Nest;
        public class Policy { public string Number { get; set; } }
        public class Policies(ElasticClient client) { public Task Add(Policy policy) => client.IndexDocumentAsync(policy); }
        """).Lines());
}

namespace CodeReader.Tests.Stores;

/// <summary>What wrappers of any depth keep for their callers.</summary>
public sealed class WrapperTests
{
    private const string Repository = """
        using MongoDB.Driver;
        namespace Blocks;
        public interface IMongoContext { IMongoCollection<T> Collection<T>(string name = null); }
        public class MongoContext(IMongoDatabase database) : IMongoContext
        {
            public IMongoCollection<T> Collection<T>(string name = null) => database.GetCollection<T>(name ?? typeof(T).Name.ToLowerInvariant() + "");
        }
        public interface IRepository<TEntity, TKey> { void Add(TEntity entity); }
        public class MongoRepository<TEntity, TKey>(IMongoContext context) : IRepository<TEntity, TKey>
        {
            public void Add(TEntity entity) => context.Collection<TEntity>().InsertOne(entity);
        }
        public class InMemoryRepository<TEntity, TKey> : IRepository<TEntity, TKey> { public void Add(TEntity entity) { } }
        """;

    private const string Shop = """
        using Blocks;
        public class Order { public Guid Id { get; set; } }
        public class Place(IRepository<Order, Guid> orders) { public void Run() => orders.Add(new Order()); }
        """;

    [Fact]
    public void A_repository_keeps_what_it_is_of_where_it_is_used()
    {
        var stores = Stored.Of(("Blocks", Repository, []), ("Shop", Shop, ["Blocks"]));

        Assert.Equal(["Mongo Document: Order - [Id]"], stores.Lines());
        Assert.Equal("src/Shop/Shop.csproj", stores.Single().Project);
    }

    [Fact]
    public void An_interface_that_something_else_implements_too_says_nothing()
    {
        string other = Repository + "public class SqlRepository<TEntity, TKey> : IRepository<TEntity, TKey> { public void Add(TEntity entity) { } }";

        Assert.Empty(Stored.Of(("Blocks", other, []), ("Shop", Shop, ["Blocks"])));
    }

    [Fact]
    public void Names_of_collections_come_through_wrappers()
    {
        Assert.Equal(
            ["Mongo Document: Order order-lines []", "ShopContext Document: Customer customers []"],
            Stored.Of(("Blocks", Repository.Replace(" + \"\"", "", StringComparison.Ordinal), []), ("Shop", """
                using Blocks; using MongoDB.Driver;
                public class Order { } public class Customer { }
                public class ShopContext : MongoContext
                {
                    public ShopContext(IMongoDatabase database) : base(database) => Customers = Collection<Customer>(nameof(Customers).Underscore());
                    public IMongoCollection<Customer> Customers { get; }
                }
                public class Orders(IMongoContext context) { public object All() => context.Collection<Order>("OrderLines".Kebaberize()); }
                """, ["Blocks"])).Lines());
    }

    [Fact]
    public void The_default_name_of_a_wrapper_is_read_for_each_type() => Assert.Equal(
        ["Mongo Document: Order order []"],
        Stored.Of(("Blocks", Repository.Replace(" + \"\"", "", StringComparison.Ordinal), []), ("Shop", """
            using Blocks;
            public class Order { }
            public class Orders(IMongoContext context) { public object All() => context.Collection<Order>(); }
            """, ["Blocks"])).Lines());

    [Fact]
    public void A_cache_service_keeps_values_under_its_callers_keys_and_ends()
    {
        var stores = Stored.Of("""
            using System.Text.Json; using StackExchange.Redis;
            public interface IKeep { Task Set<T>(string key, T value, TimeSpan? end = null); }
            public class Keep(IDatabase database) : IKeep
            {
                public Task Set<T>(string key, T value, TimeSpan? end = null) => database.StringSetAsync(key, JsonSerializer.Serialize(value), end);
            }
            public class Cart { public string User { get; set; } } public class Rate { public string Code { get; set; } }
            public class Shop(IKeep keep)
            {
                public Task Save(Cart cart) => keep.Set(cart.User, cart);
                public Task Save(Rate rate) => keep.Set("rate:" + rate.Code, rate, TimeSpan.FromHours(1));
            }
            """);

        Assert.Equal(["Redis KeyValue: Cart - [User]", "RedisCache Cache: Rate - [Code]"], stores.Lines());
    }

    [Fact]
    public void What_takes_any_object_is_followed_to_its_callers() => Assert.Equal(["Redis KeyValue: Cart - []"], Stored.Of("""
        using System.Text.Json; using StackExchange.Redis;
        public class Keep(IDatabase database)
        {
            public void Set(string key, object value) => Write(key, JsonSerializer.Serialize(value));
            private void Write(string key, string json) => database.StringSet(key, json);
        }
        public class Cart { public string User { get; set; } }
        public class Shop(Keep keep) { public void Save(string key, Cart cart) => keep.Set(key, cart); }
        """).Lines());
}

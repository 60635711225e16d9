namespace CodeReader.Tests.Stores;

/// <summary>What looks like a store and is none, and what is no record.</summary>
public sealed class NothingStoredTests
{
    [Theory]
    [InlineData("Dto")]
    [InlineData("Response")]
    [InlineData("ViewModel")]
    [InlineData("Query")]
    public void Answers_and_views_in_a_cache_are_no_records(string ending) => Assert.Empty(Stored.Of($$"""
        using System.Text.Json; using StackExchange.Redis;
        public class Order{{ending}} { public int Id { get; set; } }
        public class Keep(IDatabase db) { public void Set(string key, Order{{ending}} order) => db.StringSet(key, JsonSerializer.Serialize(order)); }
        """));

    [Fact]
    public void Texts_and_numbers_by_key_are_no_records() => Assert.Empty(Stored.Of("""
        using StackExchange.Redis;
        public class Keep(IDatabase db)
        {
            public void Lock(string key, Guid owner) => db.StringSet(key, owner.ToString(), TimeSpan.FromSeconds(3));
            public void Count(string key, int count) => db.StringSet(key, count);
        }
        """));

    [Fact]
    public void Names_alone_make_no_store() => Assert.Empty(Stored.Of("""
        namespace Shop;
        public interface IMongoCollection<T> { void Add(T item); }
        public interface IDocumentSession { void Store(object item); }
        public class Order { public int Id { get; set; } }
        public class Orders(IMongoCollection<Order> orders, IDocumentSession session) { public void Add(Order order) { orders.Add(order); session.Store(order); } }
        """));

    [Fact]
    public void How_parts_of_documents_are_stored_makes_them_no_documents() => Assert.Equal(["Mongo Document: Account - []"], Stored.Of("""
        using MongoDB.Bson.Serialization; using MongoDB.Driver;
        public record Money(string Currency, decimal Value);
        public class Account { public Money Balance { get; set; } }
        public class Accounts(IMongoCollection<Account> accounts) { static Accounts() => BsonClassMap.RegisterClassMap<Money>(m => m.AutoMap()); }
        """).Lines());

    [Fact]
    public void Documents_without_a_type_have_no_entity() => Assert.Empty(Stored.Of("""
        using MongoDB.Bson; using MongoDB.Driver;
        public class Raw(IMongoDatabase database) { public object All() => database.GetCollection<BsonDocument>("things"); }
        """));

    [Fact]
    public void Computed_members_and_lists_of_unknown_things_are_no_fields() => Assert.Equal(
        ["Address.City string", "Id guid=_id", "Level enum", "Parts.Code string=Parts.Code.Value", "Previous json", "Sizes array", "Tags json", "Total decimal?"],
        Stored.Of("""
            using MongoDB.Driver;
            public interface IDomainEvent { } public enum Level { Low }
            public record Address(string City); public record PartCode(string Value); public class Part { public PartCode Code { get; set; } }
            public class Order
            {
                public Guid Id { get; private set; }
                public decimal? Total { get; init; }
                public Level Level { get; set; }
                public Address Address { get; set; }
                public IReadOnlyList<Part> Parts { get; set; }
                public int[] Sizes { get; set; }
                public Dictionary<string, string> Tags { get; set; }
                public Order Previous { get; set; }
                public IReadOnlyList<IDomainEvent> Events { get; } = [];
                public bool IsLarge => Total > 100;
                public static Order None { get; } = new();
            }
            public class Orders(IMongoCollection<Order> orders) { }
            """).Fields());
}

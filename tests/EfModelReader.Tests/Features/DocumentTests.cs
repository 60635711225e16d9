using CatalogModel;
using CatalogModel.Facts;

namespace EfModelReader.Tests.Features;

/// <summary>Contexts on Cosmos DB: documents in containers.</summary>
public class DocumentTests
{
    private const string Types = """
        public class Order { public Guid Id { get; set; } public string Tenant { get; set; } = ""; public string Region { get; set; } = ""; public Address Address { get; set; } = null!; public List<Line> Lines { get; } = []; public string? CustomerId { get; set; } public Customer? Customer { get; set; } }
        public class Address { public string Street { get; set; } = ""; public string? City { get; set; } }
        public class Line { public string Sku { get; set; } = ""; public int Count { get; set; } public Discount? Discount { get; set; } }
        public class Discount { public decimal Rate { get; set; } }
        public class Customer { public string Id { get; set; } = ""; public string Name { get; set; } = ""; }
        """;

    private const string Documents = "Address.City? Address.City:string, Address.Street Address.Street:string, CustomerId? CustomerId:string, Id Id:guid, " +
        "Lines.Count Lines.Count:int, Lines.Discount.Rate Lines.Discount.Rate:decimal, Lines.Sku Lines.Sku:string, Region Region:string, Tenant Tenant:string";

    private static ContextModel Read(string configuration, string sets = "public DbSet<Order> Orders => Set<Order>(); public DbSet<Customer> Customers => Set<Customer>();") =>
        Assert.Single(RepositoryFolder.Models(["Microsoft.EntityFrameworkCore.Cosmos"], $$"""
            public class Shop(DbContextOptions<Shop> options) : DbContext(options)
            {
                {{sets}}
                protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseCosmos("connection", "shop");
                protected override void OnModelCreating(ModelBuilder b) { {{configuration}} }
            }
            {{Types}}
            """));

    private static EntityModel Entity(ContextModel model, string name) => model.Entities.Single(e => e.Name == name);

    [Fact]
    public void What_is_only_navigated_to_is_nested_and_the_container_is_the_context()
    {
        ContextModel model = Read("");
        Assert.Equal(
            $"""
            Customer: Shop [Id] ($type $type:string, Id id:string, Name Name:string)
            Order: Shop [Id] ($type $type:string, {Documents})
            """,
            Shape.Of(model));
        Assert.Equal(StoreKind.Document, model.Kind);
        Assert.Equal("", Shape.Unresolved(model));
        Assert.All(model.Entities, e => Assert.All(e.Fields, f => Assert.False(f.Generated || f.ColumnType is not null)));
        Assert.Equal(["$type"], Entity(model, "Order").Fields.Where(f => f.Technical).Select(f => f.Path));
    }

    [Fact]
    public void Containers_and_the_names_in_documents_can_be_given()
    {
        ContextModel model = Read("""
            b.HasDefaultContainer("store").HasManualThroughput(400);
            b.Entity<Customer>().ToContainer("people").HasNoDiscriminator();
            b.Entity<Order>(o =>
            {
                o.HasNoDiscriminator().Ignore(x => x.Tenant).Ignore(x => x.Region).Ignore(x => x.CustomerId).Ignore(x => x.Customer);
                o.Property(x => x.Id).ToJsonProperty("id");
                o.OwnsOne(x => x.Address, a => { a.ToJsonProperty("address"); a.Property(x => x.City).ToJsonProperty("town"); });
                o.OwnsMany(x => x.Lines, l => { l.ToJsonProperty("lines"); l.OwnsOne(x => x.Discount).ToJsonProperty("off"); });
            });
            """);
        Assert.Equal(
            """
            Customer: people [Id] (Id id:string, Name Name:string)
            Order: store [Id] (Address.City? address.town:string, Address.Street address.Street:string, Id id:guid, Lines.Count lines.Count:int, Lines.Discount.Rate lines.off.Rate:decimal, Lines.Sku lines.Sku:string)
            """,
            Shape.Of(model));
        Assert.Equal("", Shape.Unresolved(model));
    }

    [Theory]
    [InlineData("o.HasPartitionKey(x => x.Tenant)", "Id,Tenant")]
    [InlineData("o.HasPartitionKey(x => new { x.Tenant, x.Region })", "Id,Tenant,Region")]
    [InlineData("o.HasPartitionKey(\"Tenant\", \"Region\")", "Id,Tenant,Region")]
    [InlineData("o.HasPartitionKey(nameof(Order.Region))", "Id,Region")]
    [InlineData("o.HasPartitionKey(x => x.Tenant).HasKey(x => x.Id)", "Id")]
    [InlineData("o.HasKey(x => x.Id)", "Id")]
    public void The_partition_key_is_part_of_a_key_that_is_not_given(string call, string key)
    {
        ContextModel model = Read($"b.Entity<Order>(o => {{ {call}; }});");
        Assert.Equal("", Shape.Unresolved(model));
        Assert.Equal(key, string.Join(",", Entity(model, "Order").Key));
        Assert.Empty(Entity(model, "Order").Indexes);
    }

    [Fact]
    public void Types_that_derive_share_the_container()
    {
        ContextModel model = Read("b.Entity<Vip>(); b.Entity<Customer>().ToContainer(\"people\"); } public class Vip : Customer { public int Points { get; set; }", "public DbSet<Customer> Customers => Set<Customer>();");
        Assert.Equal(["people", "people"], model.Entities.Select(e => e.Table));
        Assert.Equal("$type", Assert.Single(Entity(model, "Customer").Fields, f => f.Technical).Path);
    }

    [Fact]
    public void The_etag_guards_against_lost_changes()
    {
        ContextModel model = Read("b.Entity<Customer>().UseETagConcurrency();");
        Assert.Equal(["$type", "_etag"], Entity(model, "Customer").Fields.Where(f => f.Technical).Select(f => f.Path));
    }
}

using CatalogModel.Facts;

namespace EfModelReader.Tests.Features;

public class OwnedTypeTests
{
    private const string Order = """
        public class Order { public int Id { get; set; } public Address Address { get; set; } = null!; public Passport Passport { get; set; } = null!; public List<Line> Lines { get; } = []; }
        public class Address { public string Street { get; set; } = ""; public string? City { get; set; } }
        public class Passport { public string Value { get; private set; } = ""; }
        public class Line { public int Id { get; set; } public string Sku { get; set; } = ""; }
        """;

    private static ContextModel Read(string configuration) => SourceText.Model($$"""
        public class Shop : DbContext
        {
            public DbSet<Order> Orders => Set<Order>();
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseNpgsql();
            protected override void OnModelCreating(ModelBuilder b) => b.Entity<Order>(o => { {{configuration}} });
        }
        {{Order}}
        """);

    [Fact]
    public void Owned_types_that_share_the_table_are_dotted_fields_of_the_owner()
    {
        ContextModel model = Read("o.OwnsOne(x => x.Address); o.OwnsOne(x => x.Passport); o.Ignore(x => x.Lines);");
        Assert.Equal(
            "Order: Orders [Id] (Address.City? Address_City:string, Address.Street Address_Street:string, Id Id:int, Passport Passport_Value:string)",
            Shape.Of(model));
    }

    [Fact]
    public void A_collection_has_a_table_of_its_own_and_a_foreign_key_to_its_owner()
    {
        ContextModel model = Read("o.Ignore(x => x.Address); o.Ignore(x => x.Passport); o.OwnsMany(x => x.Lines);");
        Assert.Equal(
            """
            Line: Line [OrderId, Id] (Id Id:int, OrderId OrderId:int, Sku Sku:string) OrderId -> Orders
            Order: Orders [Id] (Id Id:int)
            """,
            Shape.Of(model));
        Assert.Equal("Order", model.Entities[0].OwnedBy);
    }

    [Fact]
    public void An_owned_type_in_another_table_is_an_entity()
    {
        ContextModel model = Read("o.OwnsOne(x => x.Address, a => a.ToTable(\"addresses\")); o.Ignore(x => x.Lines); o.Ignore(x => x.Passport);");
        Assert.Equal(
            """
            Address: addresses [OrderId] (City? City:string, OrderId OrderId:int, Street Street:string) OrderId -> Orders
            Order: Orders [Id] (Id Id:int)
            """,
            Shape.Of(model));
    }

    [Fact]
    public void What_is_stored_as_json_is_one_field()
    {
        ContextModel model = Read("o.OwnsOne(x => x.Address, a => a.ToJson(\"address_json\")); o.OwnsMany(x => x.Lines, l => l.ToJson()); o.ComplexProperty(x => x.Passport);");
        Assert.Equal("Order: Orders [Id] (Address address_json:json, Id Id:int, Lines? Lines:json, Passport Passport_Value:string)", Shape.Of(model));
    }

    [Fact]
    public void Columns_can_be_named()
    {
        ContextModel model = Read("o.OwnsOne(x => x.Address, a => { a.Property(p => p.Street).HasColumnName(\"street\"); a.Ignore(p => p.City); }); o.Ignore(x => x.Lines); o.Ignore(x => x.Passport);");
        Assert.Equal("Order: Orders [Id] (Address.Street street:string, Id Id:int)", Shape.Of(model));
    }
}

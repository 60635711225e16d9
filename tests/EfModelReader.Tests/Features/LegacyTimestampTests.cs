using CatalogModel.Facts;

namespace EfModelReader.Tests.Features;

public class LegacyTimestampTests
{
    [Theory]
    [InlineData("true", "UseNpgsql", "timestamp without time zone")]
    [InlineData("false", "UseNpgsql", "timestamp with time zone")]
    [InlineData("true", "UseSqlServer", "datetime2")]
    public void Npgsqls_switch_has_times_stored_without_their_zone(string on, string use, string type)
    {
        EntityModel order = SourceText.Model($$"""
            public class Shop(DbContextOptions<Shop> options) : DbContext(options)
            {
                public DbSet<Order> Orders => Set<Order>();
                protected override void OnConfiguring(DbContextOptionsBuilder o)
                {
                    AppContext.SetSwitch("Npgsql.EnableLegacyTimestampBehavior", {{on}});
                    o.{{use}}();
                }
            }
            public class Order { public int Id { get; set; } public DateTime At { get; set; } public DateTime? PaidAt { get; set; } public DateTimeOffset Seen { get; set; } }
            """).Entities.Single();
        Assert.Equal([type, type], order.Fields.Where(f => f.Path is "At" or "PaidAt").Select(f => f.ColumnType));
        Assert.NotEqual("timestamp without time zone", order.Fields.Single(f => f.Path == "Seen").ColumnType);
    }
}

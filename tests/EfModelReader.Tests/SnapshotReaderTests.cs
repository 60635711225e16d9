using CatalogModel;
using CatalogModel.Facts;
using CodeReader;

namespace EfModelReader.Tests;

public class SnapshotReaderTests
{
    private const string Snapshot = """
        using Microsoft.EntityFrameworkCore.Infrastructure;
        [DbContext(typeof(Shop))]
        partial class ShopModelSnapshot : ModelSnapshot
        {
            protected override void BuildModel(ModelBuilder modelBuilder)
            {
        #pragma warning disable 612, 618
                modelBuilder.HasDefaultSchema("shop").HasAnnotation("ProductVersion", "8.0.1").HasAnnotation("Relational:MaxIdentifierLength", 63);
                NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(modelBuilder);
                modelBuilder.Entity("Order", b =>
                {
                    b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("integer");
                    NpgsqlPropertyBuilderExtensions.UseIdentityByDefaultColumn(b.Property<int>("Id"));
                    b.Property<string>("Note").HasMaxLength(10).HasColumnType("character varying(10)").HasColumnName("note");
                    b.HasKey("Id");
                    b.ToTable("orders", "shop");
                });
                modelBuilder.Entity("Some.Package.OutboxMessage", b =>
                {
                    b.Property<Guid>("MessageId").HasColumnType("uuid");
                    b.Property<int>("OrderId").HasColumnType("integer");
                    b.HasKey("MessageId");
                    b.HasIndex("OrderId");
                    b.ToTable("outbox", "shop");
                });
                modelBuilder.Entity("Order", b =>
                {
                    b.OwnsOne("Address", "ShipTo", b1 =>
                    {
                        b1.Property<int>("OrderId").HasColumnType("integer");
                        b1.Property<string>("Street").IsRequired().HasColumnType("text");
                        b1.HasKey("OrderId");
                        b1.ToTable("orders", "shop");
                        b1.WithOwner().HasForeignKey("OrderId");
                    });
                    b.OwnsMany("Line", "Lines", b1 =>
                    {
                        b1.Property<int>("OrderId").HasColumnType("integer");
                        b1.Property<int>("Number").HasColumnType("integer");
                        b1.HasKey("OrderId", "Number");
                        b1.ToTable("lines", "shop");
                        b1.WithOwner().HasForeignKey("OrderId");
                    });
                    b.Navigation("ShipTo").IsRequired();
                });
                modelBuilder.Entity("Some.Package.OutboxMessage", b => { b.HasOne("Order", null).WithMany().HasForeignKey("OrderId").OnDelete(DeleteBehavior.Cascade).IsRequired(); });
        #pragma warning restore 612, 618
            }
        }
        """;

    private const string Source = """
        public class Shop(DbContextOptions<Shop> options) : DbContext(options)
        {
            public DbSet<Order> Orders => Set<Order>();
            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                modelBuilder.AddOutbox();
                modelBuilder.HasDefaultSchema("shop").Entity<Order>(o => { o.ToTable("orders"); o.Ignore(x => x.Gone); });
            }
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseNpgsql();
        }
        public class Order { public int Id { get; set; } public string? Gone { get; set; } public int Added { get; set; } }
        """;

    private static SourceSet Both => SourceText.Project([("App/Code.cs", Source), ("App/Migrations/ShopModelSnapshot.cs", Snapshot)]);

    private static ContextModel Read() => Assert.Single(SnapshotReader.Read(Both, new ModelReadOptions(), CancellationToken.None));

    [Fact]
    public void A_snapshot_is_read_as_data()
    {
        ContextModel model = Read();
        Assert.Equal(
            """
            Line: shop.lines [OrderId, Number] (Number Number:int, OrderId OrderId:int) OrderId -> orders
            Order: shop.orders [Id] (Id Id:int, Note? note:string, ShipTo.Street ShipTo_Street:string)
            OutboxMessage: shop.outbox [MessageId] (MessageId MessageId:guid, OrderId OrderId:int) OrderId -> orders
            """,
            Shape.Of(model));
        Assert.Equal("", Shape.Unresolved(model));
        Assert.Equal(("Shop", "postgresql", "shop", ModelSource.Snapshot), (model.Context, model.Provider, model.Schema, model.Read));
    }

    [Theory]
    [InlineData("TEXT", "sqlite")]
    [InlineData("longtext", "mysql")]
    [InlineData("NVARCHAR2(2000)", "oracle")]
    [InlineData("text", "unknown")]
    public void A_snapshot_without_a_providers_annotations_is_known_by_its_column_types(string type, string provider)
    {
        string snapshot = $$"""
            using Microsoft.EntityFrameworkCore.Infrastructure;
            [DbContext(typeof(Shop))]
            partial class ShopModelSnapshot : ModelSnapshot
            {
                protected override void BuildModel(ModelBuilder modelBuilder) =>
                    modelBuilder.Entity("Order", b => { b.Property<string>("Id").HasColumnType("{{type}}"); b.HasKey("Id"); b.ToTable("orders"); });
            }
            """;
        SourceSet sources = SourceText.Project([("App/Code.cs", Source), ("App/Migrations/ShopModelSnapshot.cs", snapshot)]);
        Assert.Equal(provider, Assert.Single(SnapshotReader.Read(sources, new ModelReadOptions(), CancellationToken.None)).Provider);
    }

    [Fact]
    public void What_only_a_package_knows_is_taken_from_the_snapshot_and_said()
    {
        ContextModel model = Assert.Single(SourceText.Models(Both));
        Assert.Equal("Some.Package.OutboxMessage", model.Entities.Single(e => e.Table == "outbox").Type);
        Assert.Contains(model.Unresolved, u => u.In == "Some.Package.OutboxMessage" && u.Why.Contains("taken from the snapshot", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_source_knows_wins_over_the_snapshot()
    {
        EntityModel order = Assert.Single(SourceText.Models(Both)).Entities.Single(e => e.Name == "Order");
        Assert.Contains(order.Fields, f => f.Path == "Added");
        Assert.DoesNotContain(order.Fields, f => f.Path is "Gone" or "Note");
    }

    [Fact]
    public void Fields_inherited_from_a_package_come_from_the_snapshot()
    {
        string source = Source.Replace("class Order {", "class Order : Some.Package.AuditedEntity {", StringComparison.Ordinal);
        SourceSet sources = SourceText.Project([("App/Code.cs", source), ("App/Migrations/ShopModelSnapshot.cs", Snapshot)]);
        EntityModel order = Assert.Single(SourceText.Models(sources)).Entities.Single(e => e.Name == "Order");
        Assert.Equal("Order: shop.orders [Id] (Added Added:int, Id Id:int, Note? note:string, ShipTo.Street ShipTo_Street:string)", Shape.Of(order));
    }

    [Fact]
    public void A_context_of_a_package_is_known_by_its_snapshot()
    {
        string snapshot = Snapshot.Replace("typeof(Shop)", "typeof(Some.Package.ConfigurationDbContext)", StringComparison.Ordinal);
        ContextModel model = Assert.Single(SourceText.Models(SourceText.Project([("App/Migrations/ShopModelSnapshot.cs", snapshot)])));
        Assert.Equal(("Some.Package.ConfigurationDbContext", ModelSource.Snapshot, 3), (model.Context, model.Read, model.Entities.Count));
        Assert.Contains("its model is that of the snapshot", Shape.Unresolved(model), StringComparison.Ordinal);
    }

    [Fact]
    public void The_snapshot_of_a_context_that_the_code_no_longer_uses_says_nothing()
    {
        string source = Source.Replace("public class Shop", "public abstract class Shop", StringComparison.Ordinal);
        Assert.Empty(SourceText.Models(SourceText.Project([("App/Code.cs", source), ("App/Migrations/ShopModelSnapshot.cs", Snapshot)])));
    }

    [Fact]
    public void Snapshots_can_be_left_aside()
    {
        ContextModel model = Assert.Single(SourceModelReader.Read(Both, new ModelReadOptions { UseSnapshots = false }, CancellationToken.None));
        Assert.Equal(["Order"], model.Entities.Select(e => e.Name));
    }
}

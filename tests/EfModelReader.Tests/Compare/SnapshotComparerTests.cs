using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Compare;

namespace EfModelReader.Tests.Compare;

public class SnapshotComparerTests
{
    private const string Source = """
        public class Shop(DbContextOptions<Shop> options) : DbContext(options)
        {
            public DbSet<Order> Orders => Set<Order>();
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseSqlServer();
        }
        public class Order
        {
            public int Id { get; set; }
            [MaxLength(20)] public string Note { get; set; } = "";
            public Address ShipTo { get; set; } = new();
        }
        [Owned] public class Address { public string Street { get; set; } = ""; }
        """;

    private const string SqlServer = """
        [Microsoft.EntityFrameworkCore.Infrastructure.DbContext(typeof(Shop))]
        partial class ShopModelSnapshot : Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot
        {
            protected override void BuildModel(ModelBuilder modelBuilder)
            {
                modelBuilder.HasAnnotation("ProductVersion", "10.0.0");
                SqlServerModelBuilderExtensions.UseIdentityColumns(modelBuilder);
                modelBuilder.Entity("Order", b =>
                {
                    b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("int");
                    b.Property<string>("Note")
                        .IsRequired()
                        .HasMaxLength(10)
                        .HasColumnType("nvarchar(10)");
                    b.HasKey("Id");
                    b.ToTable("Orders");
                });
                modelBuilder.Entity("Order", b =>
                {
                    b.OwnsOne("Address", "ShipTo", b1 =>
                    {
                        b1.Property<int>("OrderId").HasColumnType("int");
                        b1.Property<string>("Street").HasColumnType("nvarchar(max)");
                        b1.HasKey("OrderId");
                        b1.ToTable("Orders");
                        b1.WithOwner().HasForeignKey("OrderId");
                    });
                    b.Navigation("ShipTo").IsRequired();
                });
            }
        }
        """;

    private static string Sqlite => SqlServer.Replace("ShopModelSnapshot", "ShopSqliteSnapshot", StringComparison.Ordinal)
        .Replace("SqlServerModelBuilderExtensions.UseIdentityColumns(modelBuilder);", "", StringComparison.Ordinal)
        .Replace("nvarchar(10)", "TEXT", StringComparison.Ordinal).Replace("nvarchar(max)", "TEXT", StringComparison.Ordinal).Replace("\"int\"", "\"INTEGER\"", StringComparison.Ordinal);

    [Fact]
    public void Differences_have_their_places_in_both()
    {
        ModelComparison comparison = Assert.Single(All(("App/Code.cs", Source), ("App/ShopModelSnapshot.cs", SqlServer)));
        Assert.Equal(
            """
            PendingMigration Order.Note Length: nvarchar(20) | nvarchar(10) (App/Code.cs:9, App/ShopModelSnapshot.cs:11)
            PendingMigration Order.ShipTo.Street Nullability: required | nullable (App/Code.cs:12, App/ShopModelSnapshot.cs:23)
            """,
            Lines(comparison));
        Assert.Equal(("Shop", "sqlserver", "10.0.0", "App/Code.cs:1", "App/ShopModelSnapshot.cs:2"), (comparison.Context, comparison.Provider, comparison.EfVersion, comparison.At?.At, comparison.OtherAt?.At));
    }

    [Fact]
    public void A_snapshot_for_another_database_is_compared_with_the_model_for_that_database()
    {
        SourceSet sources = SourceText.Project([("App/Code.cs", Source), ("App/ShopModelSnapshot.cs", SqlServer), ("App/Lite/ShopSqliteSnapshot.cs", Sqlite)]);
        IReadOnlyList<ModelComparison> all = Compare(sources).CompareAll(new ModelReadOptions(), CancellationToken.None);
        Assert.Equal(["sqlite", "sqlserver"], all.Select(c => c.Provider));
        Assert.All(all, c => Assert.Null(c.OtherProvider));
        Assert.Equal(["Order.Note", "Order.ShipTo.Street"], all[0].Differences.Select(d => d.Address));
        Assert.Equal(["sqlserver"], Compare(sources).CompareAtHand().Select(c => c.Provider));
    }

    [Fact]
    public void A_context_without_a_snapshot_is_told_of()
    {
        ModelComparison comparison = Assert.Single(All(("App/Code.cs", Source)));
        Assert.Equal((ComparisonOutcome.NothingToCompare, "App/Code.cs:1", null), (comparison.Outcome, comparison.At?.At, comparison.OtherAt));
    }

    [Fact]
    public void A_snapshot_whose_context_is_gone_is_told_of()
    {
        string abstractSource = Source.Replace("public class Shop", "public abstract class Shop", StringComparison.Ordinal);
        ModelComparison comparison = Assert.Single(All(("App/Code.cs", abstractSource), ("App/ShopModelSnapshot.cs", SqlServer)));
        Assert.Equal((ComparisonOutcome.NotInCode, null, "App/ShopModelSnapshot.cs:2"), (comparison.Outcome, comparison.At, comparison.OtherAt?.At));
    }

    [Fact]
    public void A_context_of_a_package_has_only_its_snapshot()
    {
        string snapshot = SqlServer.Replace("typeof(Shop)", "typeof(Some.Package.Shop)", StringComparison.Ordinal);
        ModelComparison comparison = Assert.Single(All(("App/ShopModelSnapshot.cs", snapshot)));
        Assert.Equal((ComparisonOutcome.OnlyReading, "App/ShopModelSnapshot.cs:2"), (comparison.Outcome, comparison.OtherAt?.At));
    }

    [Fact]
    public void Contexts_of_one_name_have_their_own_snapshots()
    {
        string mended = SqlServer.Replace("(10)", "(20)", StringComparison.Ordinal).Replace("b1.Property<string>(\"Street\")", "b1.Property<string>(\"Street\").IsRequired()", StringComparison.Ordinal);
        SourceSet sources = new(
        [
            .. SourceText.Project([("App/Code.cs", Source), ("App/ShopModelSnapshot.cs", SqlServer)]).Projects,
            .. SourceText.Project([("Other/Code.cs", Source), ("Other/ShopModelSnapshot.cs", mended)], "Other").Projects,
        ]);
        Assert.Equal([("App/App.csproj", 2), ("Other/Other.csproj", 0)], Compare(sources).CompareAtHand().Select(c => (c.Project, c.Differences.Count)));
    }

    private static IReadOnlyList<ModelComparison> All(params (string Path, string Text)[] files) =>
        Compare(SourceText.Project(files)).CompareAll(new ModelReadOptions(), CancellationToken.None);

    private static SnapshotComparer Compare(SourceSet sources)
    {
        ModelReadOptions options = new();
        IReadOnlyList<ContextModel> snapshots = SnapshotReader.Read(sources, options, CancellationToken.None);
        return new SnapshotComparer(sources, SourceModelReader.Read(sources, snapshots, options, CancellationToken.None), snapshots);
    }

    private static string Lines(ModelComparison comparison) =>
        string.Join('\n', comparison.Differences.Select(d => $"{d.Drift} {d.Address} {d.Kind}: {d.Code} | {d.Other} ({d.At?.At}, {d.OtherAt?.At})"));
}

using CatalogModel.Facts;

namespace EfModelReader.Tests.Features;

public class UnresolvedTests
{
    private static ContextModel Read(string statements, string more = "") => SourceText.Model($$"""
        public class Shop : DbContext
        {
            private readonly ISettings settings;
            public Shop(ISettings settings) => this.settings = settings;
            public DbSet<Item> Items => Set<Item>();
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseSqlite();
            protected override void OnModelCreating(ModelBuilder b)
            {
                {{statements}}
                b.Entity<Item>().ToTable("items");
            }
        }
        public interface ISettings { bool Wide { get; } string Prefix { get; } }
        public class Item { public int Id { get; set; } public string Name { get; set; } = ""; }
        {{more}}
        """);

    [Fact]
    public void A_statement_that_depends_on_run_time_is_named_and_the_rest_goes_on()
    {
        ContextModel model = Read("b.Entity<Item>().Property(i => i.Name).HasColumnName(settings.Prefix + \"name\").HasMaxLength(40);");
        Assert.Equal("Item: items [Id] (Id Id:int, Name Name:string)", Shape.Of(model));
        Assert.Equal(40, model.Entities[0].Fields[1].MaxLength);
        Assert.Contains("HasColumnName", Shape.Unresolved(model), StringComparison.Ordinal);
        Assert.Equal("App/Code.cs:9", Assert.Single(model.Unresolved).At.At);
    }

    [Fact]
    public void Neither_branch_of_an_undecidable_condition_is_taken()
    {
        ContextModel model = Read("if (settings.Wide) b.Entity<Item>().Ignore(i => i.Name); else b.Entity<Item>().Property<int>(\"Extra\");");
        Assert.Equal("Item: items [Id] (Id Id:int, Name Name:string)", Shape.Of(model));
        Assert.Contains("settings.Wide", Shape.Unresolved(model), StringComparison.Ordinal);
    }

    [Fact]
    public void Literals_are_never_repeated()
    {
        ContextModel model = Read("b.Entity<Item>().Property(i => i.Name).HasColumnName(settings.Prefix + \"canary-secret\"); if (settings.Prefix == \"canary-secret\") { }");
        Assert.NotEmpty(model.Unresolved);
        Assert.DoesNotContain("canary", Shape.Unresolved(model), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_from_a_missing_package_is_named()
    {
        ContextModel model = SourceText.Model("""
            public class Shop : DbContext
            {
                public DbSet<Item> Items => Set<Item>();
                public DbSet<Some.Package.OutboxMessage> Outbox => Set<Some.Package.OutboxMessage>();
                protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseSqlite();
            }
            public class Item { public int Id { get; set; } public Some.Package.Money Price { get; set; } public NodaTime.Instant At { get; set; } }
            """);
        Assert.Equal("Item: Items [Id] (At At:datetime, Id Id:int)", Shape.Of(model));
        Assert.Equal(
            """
            Shop.Outbox: the entity type OutboxMessage comes from a package that is not at hand
            Item.Price: its type Money comes from a package that is not at hand, so it is not in the model
            """,
            Shape.Unresolved(model));
    }

    [Fact]
    public void A_call_from_a_missing_package_is_skipped_alone()
    {
        ContextModel model = Read("b.Entity<Item>().HasMagic().Property(i => i.Name).HasCharm(3).HasColumnName(\"n\");");
        Assert.Equal("Item: items [Id] (Id Id:int, Name n:string)", Shape.Of(model));
        Assert.Contains("HasMagic", Shape.Unresolved(model), StringComparison.Ordinal);
        Assert.Contains("HasCharm", Shape.Unresolved(model), StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_entity_does_not_lose_the_others()
    {
        ContextModel model = Read(
            "b.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);",
            """
            public class Bad { public int A { get; set; } }
            public class BadConfiguration : IEntityTypeConfiguration<Bad> { public void Configure(EntityTypeBuilder<Bad> b) { b.HasKey(x => x.Missing); throw new Exception(); } }
            public class Good { public int Id { get; set; } }
            public class GoodConfiguration : IEntityTypeConfiguration<Good> { public void Configure(EntityTypeBuilder<Good> b) => b.ToTable("good"); }
            """);
        Assert.Contains("Good: good [Id] (Id Id:int)", Shape.Of(model), StringComparison.Ordinal);
        Assert.Contains("Bad: Bad [] (A A:int)", Shape.Of(model), StringComparison.Ordinal);
        Assert.Contains("Item: items", Shape.Of(model), StringComparison.Ordinal);
    }

    [Fact]
    public void An_Identity_context_of_a_missing_package_is_read_as_Identitys()
    {
        ContextModel model = SourceText.Model("""
            public class Accounts(DbContextOptions options) : Some.Package.MultiTenantIdentityDbContext<Account>(options)
            {
                protected override void OnModelCreating(ModelBuilder builder) { base.OnModelCreating(builder); builder.Entity<Account>().ToTable("accounts"); }
                protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseSqlite();
            }
            public class Account : Microsoft.AspNetCore.Identity.IdentityUser { public string? Nick { get; set; } }
            """);
        Assert.Contains("IdentityUserLogin: AspNetUserLogins [LoginProvider, ProviderKey]", Shape.Of(model), StringComparison.Ordinal);
        Assert.Contains("Account: accounts [Id]", Shape.Of(model), StringComparison.Ordinal);
        Assert.Contains("its base class MultiTenantIdentityDbContext comes from a package", Shape.Unresolved(model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_context_without_entities_is_no_store()
    {
        IReadOnlyList<ContextModel> models = SourceText.Models(SourceText.Project("""
            public class BaseContext : DbContext { protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseSqlite(); }
            public class Shop : BaseContext { public DbSet<Item> Items => Set<Item>(); }
            public class Item { public int Id { get; set; } }
            """));
        Assert.Equal(["Shop"], models.Select(m => m.Context));
    }
}

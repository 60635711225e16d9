using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Workspace.Libraries;
using Workspace.Projects;

namespace EfModelReader.Tests.Features;

/// <summary>Entities and base classes that come from packages which are not at hand, known by their descriptions.</summary>
public class LibraryTests
{
    private const string Options = "protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseNpgsql();";

    private static ContextModel Read(string package, string code) => Assert.Single(RepositoryFolder.Models([package, "Npgsql.EntityFrameworkCore.PostgreSQL"], code));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Descriptions_are_sound_code_for_the_oldest_and_the_newest_versions(bool newest)
    {
        Lazy<IReadOnlyList<MetadataReference>> metadata = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
        ]);
        string[] names = [.. LibraryDescription.All.Select(d => d.Name.Replace('.', '_'))];
        Compilation compilation = LibraryDescriptions.Make(LibraryDescription.All.Select(d => (d.Text, newest ? d.Symbols([]).Concat(names) : names)), metadata)!.Compilation;
        Assert.True(LibraryDescription.All.Count > 10);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Keys_of_data_protection()
    {
        ContextModel model = Read("Microsoft.AspNetCore.DataProtection.EntityFrameworkCore", $$"""
            using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
            public class Keys(DbContextOptions<Keys> options) : DbContext(options), IDataProtectionKeyContext { public DbSet<DataProtectionKey> DataProtectionKeys { get; set; } {{Options}} }
            """);
        Assert.Equal("DataProtectionKey: DataProtectionKeys [Id] (FriendlyName? FriendlyName:string, Id Id:int, Xml? Xml:string)", Shape.Of(model));
        Assert.Equal("", Shape.Unresolved(model));
        Assert.Equal("Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey", model.Entities[0].Type);
        Assert.Null(model.Entities[0].At);
    }

    [Fact]
    public void The_outbox_of_MassTransit()
    {
        ContextModel model = Read("MassTransit.EntityFrameworkCore", $$"""
            using MassTransit;
            public class Orders(DbContextOptions<Orders> options) : DbContext(options)
            {
                protected override void OnModelCreating(ModelBuilder b) { b.HasDefaultSchema("bus"); b.AddInboxStateEntity(); b.AddOutboxStateEntity(e => e.ToTable("outbox_state")); b.AddOutboxMessageEntity(); }
                {{Options}}
            }
            """);
        Assert.Equal(["InboxState bus.InboxState Id", "OutboxMessage bus.OutboxMessage SequenceNumber", "OutboxState bus.outbox_state OutboxId"], model.Entities.Select(e => $"{e.Name} {e.Schema}.{e.Table} {string.Join(",", e.Key)}"));
        Assert.Equal(["InboxMessageId,InboxConsumerId -> InboxState", "OutboxId -> outbox_state"], model.Entities[1].ForeignKeys.Select(k => string.Join(",", k.Fields) + " -> " + k.PrincipalTable));
        Assert.Equal(21, model.Entities[1].Fields.Count);
        Assert.Equal("", Shape.Unresolved(model));
    }

    [Fact]
    public void Sagas_of_MassTransit()
    {
        ContextModel model = Read("MassTransit.EntityFrameworkCore", $$"""
            using MassTransit; using MassTransit.EntityFrameworkCoreIntegration; using Microsoft.EntityFrameworkCore.Metadata.Builders;
            public class OrderState : SagaStateMachineInstance { public Guid CorrelationId { get; set; } public string CurrentState { get; set; } = ""; public string? Customer { get; set; } }
            public class OrderStateMap : SagaClassMap<OrderState> { protected override void Configure(EntityTypeBuilder<OrderState> entity, ModelBuilder model) => entity.Property(x => x.CurrentState).HasMaxLength(64); }
            public class Sagas : SagaDbContext
            {
                public Sagas(DbContextOptions options) : base(options) { }
                protected override IEnumerable<ISagaClassMap> Configurations { get { yield return new OrderStateMap(); } }
                {{Options}}
            }
            """);
        Assert.Equal("OrderState: OrderState [CorrelationId] (CorrelationId CorrelationId:guid, CurrentState CurrentState:string, Customer? Customer:string)", Shape.Of(model));
    }

    [Theory]
    [InlineData("IdentityServer4.EntityFramework 4.1.2", "IdentityServer4", 21)]
    [InlineData("Duende.IdentityServer.EntityFramework 5.2.0", "Duende.IdentityServer", 22)]
    [InlineData("Duende.IdentityServer.EntityFramework 7.0.0", "Duende.IdentityServer", 22)]
    public void Configuration_of_an_identity_server(string package, string space, int entities)
    {
        ContextModel model = Read(package, $$"""
            using {{space}}.EntityFramework.DbContexts;
            public class Configuration : ConfigurationDbContext<Configuration> { public Configuration(DbContextOptions<Configuration> options) : base(options) { } {{Options}} }
            """);
        Assert.Equal(entities, model.Entities.Count);
        Assert.Contains("ApiScopeClaim: ApiScopeClaims [Id] (Id Id:int, ScopeId ScopeId:int, Type Type:string) ScopeId -> ApiScopes", Shape.Of(model), StringComparison.Ordinal);
        Assert.Equal("", Shape.Unresolved(model));
    }

    [Theory]
    [InlineData("IdentityServer4.EntityFramework 3.1.0", "IdentityServer4", "Key", 2)]
    [InlineData("Duende.IdentityServer.EntityFramework 5.2.0", "Duende.IdentityServer", "Key", 3)]
    [InlineData("Duende.IdentityServer.EntityFramework 6.3.0", "Duende.IdentityServer", "Id", 4)]
    [InlineData("Duende.IdentityServer.EntityFramework", "Duende.IdentityServer", "Id", 5)]
    public void Grants_of_an_identity_server_are_those_of_its_version(string package, string space, string key, int entities)
    {
        ContextModel model = Read(package, $$"""
            using {{space}}.EntityFramework.DbContexts; using {{space}}.EntityFramework.Entities;
            public class Grants : PersistedGrantDbContext<Grants>
            {
                public Grants(DbContextOptions<Grants> options) : base(options) { }
                public DbSet<PersistedGrant> PersistedGrants { get; set; }
                {{Options}}
            }
            """);
        Assert.Equal(entities, model.Entities.Count);
        Assert.Equal([key], model.Entities.Single(e => e.Table == "PersistedGrants").Key);
    }

    [Theory]
    [InlineData("3.0.0", "IdentityServer4.EntityFramework.Entities.PersistedGrant", 9)]
    [InlineData("7.0.0", "Duende.IdentityServer.EntityFramework.Entities.PersistedGrant", 10)]
    public void Identity_with_grants(string version, string type, int entities)
    {
        ContextModel model = Read("Microsoft.AspNetCore.ApiAuthorization.IdentityServer " + version, $$"""
            using Microsoft.AspNetCore.ApiAuthorization.IdentityServer;
            public class User : Microsoft.AspNetCore.Identity.IdentityUser { public string? Nick { get; set; } }
            public class Accounts : ApiAuthorizationDbContext<User> { public Accounts(DbContextOptions options, IOptions<OperationalStoreOptions> store) : base(options, store) { } {{Options}} }
            """);
        Assert.Equal(entities, model.Entities.Count(e => e.Table != "AspNetUserPasskeys"));
        Assert.Contains(model.Entities, e => e.Type == type);
        Assert.Contains(model.Entities, e => e is { Name: "User", Table: "AspNetUsers" });
    }

    [Fact]
    public void Bases_and_modules_of_ABP()
    {
        ContextModel model = Read("Volo.Abp.Identity.EntityFrameworkCore 9.0.0", $$"""
            using Volo.Abp.Domain.Entities.Auditing; using Volo.Abp.EntityFrameworkCore; using Volo.Abp.EntityFrameworkCore.Modeling; using Volo.Abp.Identity; using Volo.Abp.Identity.EntityFrameworkCore;
            using Volo.Abp.MultiTenancy; using Volo.Abp.PermissionManagement.EntityFrameworkCore; using Volo.CmsKit.EntityFrameworkCore;
            public class Book : FullAuditedAggregateRoot<Guid>, IMultiTenant { public Guid? TenantId { get; set; } public string Name { get; set; } = ""; public List<Page> Pages { get; } = []; }
            public class Page : Volo.Abp.Domain.Entities.Entity<int> { public Guid BookId { get; set; } }
            public class Store : AbpDbContext<Store>
            {
                public DbSet<Book> Books { get; set; }
                public DbSet<IdentityUser> Users { get; set; }
                public Store(DbContextOptions<Store> options) : base(options) { }
                protected override void OnModelCreating(ModelBuilder builder)
                {
                    base.OnModelCreating(builder);
                    builder.ConfigurePermissionManagement();
                    builder.ConfigureIdentity();
                    builder.ConfigureCmsKit();
                    builder.Entity<Book>(b => { b.ToTable("Books"); b.ConfigureByConvention(); b.HasMany(x => x.Pages).WithOne().HasForeignKey(x => x.BookId); });
                }
                {{Options}}
            }
            """);
        Assert.Contains(
            "Book: Books [Id] (ConcurrencyStamp ConcurrencyStamp:string, CreationTime CreationTime:datetime, CreatorId? CreatorId:guid, DeleterId? DeleterId:guid, DeletionTime? DeletionTime:datetime, " +
            "ExtraProperties ExtraProperties:string, Id Id:guid, IsDeleted IsDeleted:bool, LastModificationTime? LastModificationTime:datetime, LastModifierId? LastModifierId:guid, Name Name:string, TenantId? TenantId:guid)",
            Shape.Of(model), StringComparison.Ordinal);
        Assert.Contains("Page: Page [Id] (BookId BookId:guid, Id Id:int) BookId -> Books", Shape.Of(model), StringComparison.Ordinal);
        Assert.Equal(20, model.Entities.Count);
        Assert.Equal("Store.OnModelCreating: the call of ConfigureCmsKit is skipped: it comes from a package that is not at hand", Shape.Unresolved(model));
    }

    [Fact]
    public void Tenants_of_Finbuckle()
    {
        ContextModel model = Read("Finbuckle.MultiTenant.EntityFrameworkCore", $$"""
            using Finbuckle.MultiTenant; using Finbuckle.MultiTenant.EntityFrameworkCore;
            [MultiTenant] public class Note { public int Id { get; set; } }
            public class Shared { public int Id { get; set; } }
            public class Notes : MultiTenantDbContext { public DbSet<Note> All { get; set; } public DbSet<Shared> Others { get; set; } {{Options}} }
            """);
        Assert.Equal("Note: All [Id] (Id Id:int, TenantId TenantId:string)\nShared: Others [Id] (Id Id:int)", Shape.Of(model));
    }

    [Fact]
    public void A_description_is_left_out_where_the_library_itself_is_at_hand()
    {
        LibraryDescription outbox = LibraryDescription.All.Single(d => d.Name == "MassTransit");
        ReadProject user = new() { Path = "a/a.csproj", AssemblyName = "A", PackageId = "A", Packages = new Dictionary<string, string> { ["MassTransit.EntityFrameworkCore"] = "8.0.0" } };
        ReadProject other = new() { Path = "b/b.csproj", AssemblyName = "B", PackageId = "B" };
        ReadProject library = new() { Path = "c/c.csproj", AssemblyName = "MassTransit.EntityFrameworkCoreIntegration", PackageId = "MassTransit.EntityFrameworkCore" };
        Assert.True(outbox.IsNeeded([user, other], new HashSet<string>()));
        Assert.False(outbox.IsNeeded([other], new HashSet<string>()));
        Assert.False(outbox.IsNeeded([user, library], new HashSet<string>()));
        Assert.False(outbox.IsNeeded([user], new HashSet<string> { "MassTransit.EntityFrameworkCoreIntegration" }));
        Assert.Equal(["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"], outbox.Symbols([user, other]));
        Assert.Contains("V9", outbox.Symbols([other]));
    }
}

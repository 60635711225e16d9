// Long because it holds all that one package adds to a model, so that it can be held against that package.
// Packages: IdentityServer4.EntityFramework*
// Assemblies: IdentityServer4.EntityFramework.Storage
namespace IdentityServer4.EntityFramework.Entities
{
    public class PersistedGrant
    {
        public string Key { get; set; } = "";

        public string Type { get; set; } = "";

        public string? SubjectId { get; set; }

#if V4
        public string? SessionId { get; set; }
#endif

        public string ClientId { get; set; } = "";

#if V4
        public string? Description { get; set; }
#endif

        public DateTime CreationTime { get; set; }

        public DateTime? Expiration { get; set; }

#if V4
        public DateTime? ConsumedTime { get; set; }
#endif

        public string Data { get; set; } = "";
    }

    public class DeviceFlowCodes
    {
        public string DeviceCode { get; set; } = "";

        public string UserCode { get; set; } = "";

        public string? SubjectId { get; set; }

#if V4
        public string? SessionId { get; set; }
#endif

        public string ClientId { get; set; } = "";

#if V4
        public string? Description { get; set; }
#endif

        public DateTime CreationTime { get; set; }

        public DateTime? Expiration { get; set; }

        public string Data { get; set; } = "";
    }

#if V4
    public abstract class UserClaim
    {
        public int Id { get; set; }

        public string Type { get; set; } = "";
    }

    public abstract class Property
    {
        public int Id { get; set; }

        public string Key { get; set; } = "";

        public string Value { get; set; } = "";
    }

    public abstract class Secret
    {
        public int Id { get; set; }

        public string? Description { get; set; }

        public string Value { get; set; } = "";

        public DateTime? Expiration { get; set; }

        public string Type { get; set; } = "";

        public DateTime Created { get; set; }
    }

    public class ApiResource
    {
        public int Id { get; set; }

        public bool Enabled { get; set; }

        public string Name { get; set; } = "";

        public string? DisplayName { get; set; }

        public string? Description { get; set; }

        public string? AllowedAccessTokenSigningAlgorithms { get; set; }

        public bool ShowInDiscoveryDocument { get; set; }

        public DateTime Created { get; set; }

        public DateTime? Updated { get; set; }

        public DateTime? LastAccessed { get; set; }

        public bool NonEditable { get; set; }
    }

    public class ApiResourceClaim : UserClaim
    {
        public int ApiResourceId { get; set; }

        public ApiResource ApiResource { get; set; } = null!;
    }

    public class ApiResourceProperty : Property
    {
        public int ApiResourceId { get; set; }

        public ApiResource ApiResource { get; set; } = null!;
    }

    public class ApiResourceScope
    {
        public int Id { get; set; }

        public string Scope { get; set; } = "";

        public int ApiResourceId { get; set; }

        public ApiResource ApiResource { get; set; } = null!;
    }

    public class ApiResourceSecret : Secret
    {
        public int ApiResourceId { get; set; }

        public ApiResource ApiResource { get; set; } = null!;
    }

    public class ApiScope
    {
        public int Id { get; set; }

        public bool Enabled { get; set; }

        public string Name { get; set; } = "";

        public string? DisplayName { get; set; }

        public string? Description { get; set; }

        public bool Required { get; set; }

        public bool Emphasize { get; set; }

        public bool ShowInDiscoveryDocument { get; set; }
    }

    public class ApiScopeClaim : UserClaim
    {
        public int ScopeId { get; set; }

        public ApiScope Scope { get; set; } = null!;
    }

    public class ApiScopeProperty : Property
    {
        public int ScopeId { get; set; }

        public ApiScope Scope { get; set; } = null!;
    }

    public class IdentityResource
    {
        public int Id { get; set; }

        public bool Enabled { get; set; }

        public string Name { get; set; } = "";

        public string? DisplayName { get; set; }

        public string? Description { get; set; }

        public bool Required { get; set; }

        public bool Emphasize { get; set; }

        public bool ShowInDiscoveryDocument { get; set; }

        public DateTime Created { get; set; }

        public DateTime? Updated { get; set; }

        public bool NonEditable { get; set; }
    }

    public class IdentityResourceClaim : UserClaim
    {
        public int IdentityResourceId { get; set; }

        public IdentityResource IdentityResource { get; set; } = null!;
    }

    public class IdentityResourceProperty : Property
    {
        public int IdentityResourceId { get; set; }

        public IdentityResource IdentityResource { get; set; } = null!;
    }

    public class Client
    {
        public int Id { get; set; }

        public bool Enabled { get; set; }

        public string ClientId { get; set; } = "";

        public string ProtocolType { get; set; } = "";

        public bool RequireClientSecret { get; set; }

        public string? ClientName { get; set; }

        public string? Description { get; set; }

        public string? ClientUri { get; set; }

        public string? LogoUri { get; set; }

        public bool RequireConsent { get; set; }

        public bool AllowRememberConsent { get; set; }

        public bool AlwaysIncludeUserClaimsInIdToken { get; set; }

        public bool RequirePkce { get; set; }

        public bool AllowPlainTextPkce { get; set; }

        public bool RequireRequestObject { get; set; }

        public bool AllowAccessTokensViaBrowser { get; set; }

        public string? FrontChannelLogoutUri { get; set; }

        public bool FrontChannelLogoutSessionRequired { get; set; }

        public string? BackChannelLogoutUri { get; set; }

        public bool BackChannelLogoutSessionRequired { get; set; }

        public bool AllowOfflineAccess { get; set; }

        public int IdentityTokenLifetime { get; set; }

        public string? AllowedIdentityTokenSigningAlgorithms { get; set; }

        public int AccessTokenLifetime { get; set; }

        public int AuthorizationCodeLifetime { get; set; }

        public int? ConsentLifetime { get; set; }

        public int AbsoluteRefreshTokenLifetime { get; set; }

        public int SlidingRefreshTokenLifetime { get; set; }

        public int RefreshTokenUsage { get; set; }

        public bool UpdateAccessTokenClaimsOnRefresh { get; set; }

        public int RefreshTokenExpiration { get; set; }

        public int AccessTokenType { get; set; }

        public bool EnableLocalLogin { get; set; }

        public bool IncludeJwtId { get; set; }

        public bool AlwaysSendClientClaims { get; set; }

        public string? ClientClaimsPrefix { get; set; }

        public string? PairWiseSubjectSalt { get; set; }

        public int? UserSsoLifetime { get; set; }

        public string? UserCodeType { get; set; }

        public int DeviceCodeLifetime { get; set; }

        public DateTime Created { get; set; }

        public DateTime? Updated { get; set; }

        public DateTime? LastAccessed { get; set; }

        public bool NonEditable { get; set; }
    }

    public class ClientClaim
    {
        public int Id { get; set; }

        public string Type { get; set; } = "";

        public string Value { get; set; } = "";

        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientCorsOrigin
    {
        public int Id { get; set; }

        public string Origin { get; set; } = "";

        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientGrantType
    {
        public int Id { get; set; }

        public string GrantType { get; set; } = "";

        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientIdPRestriction
    {
        public int Id { get; set; }

        public string Provider { get; set; } = "";

        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientPostLogoutRedirectUri
    {
        public int Id { get; set; }

        public string PostLogoutRedirectUri { get; set; } = "";

        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientProperty : Property
    {
        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientRedirectUri
    {
        public int Id { get; set; }

        public string RedirectUri { get; set; } = "";

        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientScope
    {
        public int Id { get; set; }

        public string Scope { get; set; } = "";

        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }

    public class ClientSecret : Secret
    {
        public int ClientId { get; set; }

        public Client Client { get; set; } = null!;
    }
#endif
}

namespace IdentityServer4.EntityFramework.Options
{
    public class ConfigurationStoreOptions
    {
        public string? DefaultSchema { get; set; }
    }

    public class OperationalStoreOptions
    {
        public string? DefaultSchema { get; set; }
    }
}

namespace IdentityServer4.EntityFramework.Interfaces
{
    public interface IPersistedGrantDbContext : IDisposable
    {
    }

    public interface IConfigurationDbContext : IDisposable
    {
    }
}

namespace IdentityServer4.EntityFramework.Extensions
{
    using IdentityServer4.EntityFramework.Entities;
    using IdentityServer4.EntityFramework.Options;

    public static class ModelBuilderExtensions
    {
        public static void ConfigurePersistedGrantContext(this ModelBuilder modelBuilder, OperationalStoreOptions? storeOptions = null)
        {
            if (!string.IsNullOrWhiteSpace(storeOptions?.DefaultSchema))
            {
                modelBuilder.HasDefaultSchema(storeOptions.DefaultSchema);
            }

            modelBuilder.Entity<PersistedGrant>().ToTable("PersistedGrants").HasKey(g => g.Key);
            modelBuilder.Entity<DeviceFlowCodes>(codes =>
            {
                codes.ToTable("DeviceCodes").HasKey(c => c.UserCode);
                codes.Property(c => c.Expiration).IsRequired();
                codes.HasIndex(c => c.DeviceCode).IsUnique();
            });
        }
#if V4

        public static void ConfigureClientContext(this ModelBuilder modelBuilder, ConfigurationStoreOptions? storeOptions = null)
        {
            if (!string.IsNullOrWhiteSpace(storeOptions?.DefaultSchema))
            {
                modelBuilder.HasDefaultSchema(storeOptions.DefaultSchema);
            }

            modelBuilder.Entity<Client>().ToTable("Clients");
            modelBuilder.Entity<ClientGrantType>().ToTable("ClientGrantTypes");
            modelBuilder.Entity<ClientRedirectUri>().ToTable("ClientRedirectUris");
            modelBuilder.Entity<ClientPostLogoutRedirectUri>().ToTable("ClientPostLogoutRedirectUris");
            modelBuilder.Entity<ClientScope>().ToTable("ClientScopes");
            modelBuilder.Entity<ClientSecret>().ToTable("ClientSecrets");
            modelBuilder.Entity<ClientClaim>().ToTable("ClientClaims");
            modelBuilder.Entity<ClientIdPRestriction>().ToTable("ClientIdPRestrictions");
            modelBuilder.Entity<ClientCorsOrigin>().ToTable("ClientCorsOrigins");
            modelBuilder.Entity<ClientProperty>().ToTable("ClientProperties");
        }

        public static void ConfigureResourcesContext(this ModelBuilder modelBuilder, ConfigurationStoreOptions? storeOptions = null)
        {
            if (!string.IsNullOrWhiteSpace(storeOptions?.DefaultSchema))
            {
                modelBuilder.HasDefaultSchema(storeOptions.DefaultSchema);
            }

            modelBuilder.Entity<ApiResource>().ToTable("ApiResources");
            modelBuilder.Entity<ApiResourceSecret>().ToTable("ApiResourceSecrets");
            modelBuilder.Entity<ApiResourceClaim>().ToTable("ApiResourceClaims");
            modelBuilder.Entity<ApiResourceScope>().ToTable("ApiResourceScopes");
            modelBuilder.Entity<ApiResourceProperty>().ToTable("ApiResourceProperties");
            modelBuilder.Entity<ApiScope>().ToTable("ApiScopes");
            modelBuilder.Entity<ApiScopeClaim>().ToTable("ApiScopeClaims");
            modelBuilder.Entity<ApiScopeProperty>().ToTable("ApiScopeProperties");
            modelBuilder.Entity<IdentityResource>().ToTable("IdentityResources");
            modelBuilder.Entity<IdentityResourceClaim>().ToTable("IdentityResourceClaims");
            modelBuilder.Entity<IdentityResourceProperty>().ToTable("IdentityResourceProperties");
        }
#endif
    }
}

namespace IdentityServer4.EntityFramework.DbContexts
{
    using IdentityServer4.EntityFramework.Extensions;
    using IdentityServer4.EntityFramework.Interfaces;
    using IdentityServer4.EntityFramework.Options;

    public class PersistedGrantDbContext : PersistedGrantDbContext<PersistedGrantDbContext>
    {
        public PersistedGrantDbContext(DbContextOptions<PersistedGrantDbContext> options)
            : base(options)
        {
        }
    }

    public class PersistedGrantDbContext<TContext> : DbContext, IPersistedGrantDbContext
        where TContext : DbContext
    {
        public PersistedGrantDbContext(DbContextOptions options)
            : base(options)
        {
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ConfigurePersistedGrantContext();
        }
    }
#if V4

    public class ConfigurationDbContext : ConfigurationDbContext<ConfigurationDbContext>
    {
        public ConfigurationDbContext(DbContextOptions<ConfigurationDbContext> options)
            : base(options)
        {
        }
    }

    public class ConfigurationDbContext<TContext> : DbContext, IConfigurationDbContext
        where TContext : DbContext
    {
        public ConfigurationDbContext(DbContextOptions options)
            : base(options)
        {
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ConfigureClientContext();
            modelBuilder.ConfigureResourcesContext();
        }
    }
#endif
}

// Packages: Microsoft.AspNetCore.ApiAuthorization.IdentityServer
// Assemblies: Microsoft.AspNetCore.ApiAuthorization.IdentityServer
#if V6
#if !Duende_IdentityServer
namespace Duende.IdentityServer.EntityFramework.Entities
{
    public class PersistedGrant
    {
        public string Key { get; set; } = "";

        public string Type { get; set; } = "";

        public string? SubjectId { get; set; }

#if V5
        public string? SessionId { get; set; }
#endif

        public string ClientId { get; set; } = "";

#if V5
        public string? Description { get; set; }
#endif

        public DateTime CreationTime { get; set; }

        public DateTime? Expiration { get; set; }

#if V5
        public DateTime? ConsumedTime { get; set; }
#endif

        public string Data { get; set; } = "";
    }

    public class DeviceFlowCodes
    {
        public string DeviceCode { get; set; } = "";

        public string UserCode { get; set; } = "";

        public string? SubjectId { get; set; }

#if V5
        public string? SessionId { get; set; }
#endif

        public string ClientId { get; set; } = "";

#if V5
        public string? Description { get; set; }
#endif

        public DateTime CreationTime { get; set; }

        public DateTime? Expiration { get; set; }

        public string Data { get; set; } = "";
    }

    public class Key
    {
        public string Id { get; set; } = "";

        public int Version { get; set; }

        public DateTime Created { get; set; }

        public string? Use { get; set; }

        public string Algorithm { get; set; } = "";

        public bool IsX509Certificate { get; set; }

        public bool DataProtected { get; set; }

        public string Data { get; set; } = "";
    }
}
#endif
#elif !IdentityServer4
namespace IdentityServer4.EntityFramework.Entities
{
    public class PersistedGrant
    {
        public string Key { get; set; } = "";

        public string Type { get; set; } = "";

        public string? SubjectId { get; set; }

#if V5
        public string? SessionId { get; set; }
#endif

        public string ClientId { get; set; } = "";

#if V5
        public string? Description { get; set; }
#endif

        public DateTime CreationTime { get; set; }

        public DateTime? Expiration { get; set; }

#if V5
        public DateTime? ConsumedTime { get; set; }
#endif

        public string Data { get; set; } = "";
    }

    public class DeviceFlowCodes
    {
        public string DeviceCode { get; set; } = "";

        public string UserCode { get; set; } = "";

        public string? SubjectId { get; set; }

#if V5
        public string? SessionId { get; set; }
#endif

        public string ClientId { get; set; } = "";

#if V5
        public string? Description { get; set; }
#endif

        public DateTime CreationTime { get; set; }

        public DateTime? Expiration { get; set; }

        public string Data { get; set; } = "";
    }
}
#endif

namespace Microsoft.AspNetCore.ApiAuthorization.IdentityServer
{
#if V6
    using Duende.IdentityServer.EntityFramework.Entities;
#else
    using IdentityServer4.EntityFramework.Entities;
#endif
    using Microsoft.AspNetCore.Identity;
    using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

    public class ApiAuthorizationDbContext<TUser> : IdentityDbContext<TUser>
        where TUser : IdentityUser
    {
        public ApiAuthorizationDbContext(DbContextOptions options)
            : base(options)
        {
        }

        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<PersistedGrant>().ToTable("PersistedGrants").HasKey(g => g.Key);
            builder.Entity<DeviceFlowCodes>(codes =>
            {
                codes.ToTable("DeviceCodes").HasKey(c => c.UserCode);
                codes.Property(c => c.Expiration).IsRequired();
            });
#if V6
            builder.Entity<Key>().ToTable("Keys").HasKey(k => k.Id);
#endif
        }
    }
}

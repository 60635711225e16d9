// Long because it holds all that one package adds to a model, so that it can be held against that package.
// Packages: Volo.Abp*
// Assemblies: Volo.Abp.Identity.EntityFrameworkCore
namespace Volo.Abp.Identity
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class IdentityUser : FullAuditedAggregateRoot<Guid>, IMultiTenant, IHasEntityVersion
    {
        public Guid? TenantId { get; set; }

        public string UserName { get; set; } = "";

        public string NormalizedUserName { get; set; } = "";

        public string? Name { get; set; }

        public string? Surname { get; set; }

        public string Email { get; set; } = "";

        public string NormalizedEmail { get; set; } = "";

        public bool EmailConfirmed { get; set; }

        public string? PasswordHash { get; set; }

        public string SecurityStamp { get; set; } = "";

        public bool IsExternal { get; set; }

        public string? PhoneNumber { get; set; }

        public bool PhoneNumberConfirmed { get; set; }

        public bool IsActive { get; set; }

        public bool TwoFactorEnabled { get; set; }

        public DateTimeOffset? LockoutEnd { get; set; }

        public bool LockoutEnabled { get; set; }

        public int AccessFailedCount { get; set; }

#if V7
        public bool ShouldChangePasswordOnNextLogin { get; set; }
#endif

#if V7
        public DateTimeOffset? LastPasswordChangeTime { get; set; }
#endif

        public int EntityVersion { get; set; }
    }

    public class IdentityRole : AggregateRoot<Guid>, IMultiTenant, IHasEntityVersion
    {
        public Guid? TenantId { get; set; }

        public string Name { get; set; } = "";

        public string NormalizedName { get; set; } = "";

        public bool IsDefault { get; set; }

        public bool IsStatic { get; set; }

        public bool IsPublic { get; set; }

        public int EntityVersion { get; set; }
    }

    public class IdentityClaimType : AggregateRoot<Guid>
    {
        public string Name { get; set; } = "";

        public bool Required { get; set; }

        public bool IsStatic { get; set; }

        public string? Regex { get; set; }

        public string? RegexDescription { get; set; }

        public string? Description { get; set; }

        public int ValueType { get; set; }
    }

    public class IdentityUserClaim : Entity<Guid>, IMultiTenant
    {
        public Guid UserId { get; set; }

        public Guid? TenantId { get; set; }

        public string ClaimType { get; set; } = "";

        public string? ClaimValue { get; set; }
    }

    public class IdentityRoleClaim : Entity<Guid>, IMultiTenant
    {
        public Guid RoleId { get; set; }

        public Guid? TenantId { get; set; }

        public string ClaimType { get; set; } = "";

        public string? ClaimValue { get; set; }
    }

    public class IdentityUserRole : Entity, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public Guid UserId { get; set; }

        public Guid RoleId { get; set; }
    }

    public class IdentityUserLogin : Entity, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public Guid UserId { get; set; }

        public string LoginProvider { get; set; } = "";

        public string ProviderKey { get; set; } = "";

        public string? ProviderDisplayName { get; set; }
    }

    public class IdentityUserToken : Entity, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public Guid UserId { get; set; }

        public string LoginProvider { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Value { get; set; }
    }

    public class OrganizationUnit : FullAuditedAggregateRoot<Guid>, IMultiTenant, IHasEntityVersion
    {
        public Guid? TenantId { get; set; }

        public Guid? ParentId { get; set; }

        public string Code { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public int EntityVersion { get; set; }
    }

    public class OrganizationUnitRole : CreationAuditedEntity, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public Guid RoleId { get; set; }

        public Guid OrganizationUnitId { get; set; }
    }

    public class IdentityUserOrganizationUnit : CreationAuditedEntity, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public Guid UserId { get; set; }

        public Guid OrganizationUnitId { get; set; }
    }

    public class IdentitySecurityLog : AggregateRoot<Guid>, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public string? ApplicationName { get; set; }

        public string? Identity { get; set; }

        public string? Action { get; set; }

        public Guid? UserId { get; set; }

        public string? UserName { get; set; }

        public string? TenantName { get; set; }

        public string? ClientId { get; set; }

        public string? CorrelationId { get; set; }

        public string? ClientIpAddress { get; set; }

        public string? BrowserInfo { get; set; }

        public DateTime CreationTime { get; set; }
    }

    public class IdentityLinkUser : BasicAggregateRoot<Guid>
    {
        public Guid SourceUserId { get; set; }

        public Guid? SourceTenantId { get; set; }

        public Guid TargetUserId { get; set; }

        public Guid? TargetTenantId { get; set; }
    }

    public class IdentityUserDelegation : BasicAggregateRoot<Guid>, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public Guid SourceUserId { get; set; }

        public Guid TargetUserId { get; set; }

        public DateTime StartTime { get; set; }

        public DateTime EndTime { get; set; }
    }

    public class IdentitySession : BasicAggregateRoot<Guid>, IMultiTenant, IHasExtraProperties
    {
        public string SessionId { get; set; } = "";

        public string Device { get; set; } = "";

        public string? DeviceInfo { get; set; }

        public Guid? TenantId { get; set; }

        public Guid UserId { get; set; }

        public string? ClientId { get; set; }

        public string? IpAddresses { get; set; }

        public DateTime SignedIn { get; set; }

        public DateTime? LastAccessed { get; set; }

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }
}

namespace Volo.Abp.Identity.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class IdentityDbContextModelCreatingExtensions
    {
        public static void ConfigureIdentity(this ModelBuilder builder)
        {
            builder.Entity<IdentityUser>(b =>
            {
                b.ToTable("AbpUsers");
                b.ConfigureByConvention();
                b.HasMany<IdentityUserClaim>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
                b.HasMany<IdentityUserLogin>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
                b.HasMany<IdentityUserRole>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
                b.HasMany<IdentityUserToken>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
                b.HasMany<IdentityUserOrganizationUnit>().WithOne().HasForeignKey(x => x.UserId).IsRequired();
            });
            builder.Entity<IdentityUserClaim>(b =>
            {
                b.ToTable("AbpUserClaims");
                b.ConfigureByConvention();
            });
            builder.Entity<IdentityUserRole>(b =>
            {
                b.ToTable("AbpUserRoles");
                b.ConfigureByConvention();
                b.HasKey(x => new { x.UserId, x.RoleId });
                b.HasOne<IdentityRole>().WithMany().HasForeignKey(x => x.RoleId).IsRequired();
            });
            builder.Entity<IdentityUserLogin>(b =>
            {
                b.ToTable("AbpUserLogins");
                b.ConfigureByConvention();
                b.HasKey(x => new { x.UserId, x.LoginProvider });
            });
            builder.Entity<IdentityUserToken>(b =>
            {
                b.ToTable("AbpUserTokens");
                b.ConfigureByConvention();
                b.HasKey(x => new { x.UserId, x.LoginProvider, x.Name });
            });
            builder.Entity<IdentityRole>(b =>
            {
                b.ToTable("AbpRoles");
                b.ConfigureByConvention();
                b.HasMany<IdentityRoleClaim>().WithOne().HasForeignKey(x => x.RoleId).IsRequired();
            });
            builder.Entity<IdentityRoleClaim>(b =>
            {
                b.ToTable("AbpRoleClaims");
                b.ConfigureByConvention();
            });
            builder.Entity<IdentityClaimType>(b =>
            {
                b.ToTable("AbpClaimTypes");
                b.ConfigureByConvention();
            });
            builder.Entity<OrganizationUnit>(b =>
            {
                b.ToTable("AbpOrganizationUnits");
                b.ConfigureByConvention();
                b.HasMany<OrganizationUnit>().WithOne().HasForeignKey(x => x.ParentId);
                b.HasMany<OrganizationUnitRole>().WithOne().HasForeignKey(x => x.OrganizationUnitId).IsRequired();
            });
            builder.Entity<OrganizationUnitRole>(b =>
            {
                b.ToTable("AbpOrganizationUnitRoles");
                b.ConfigureByConvention();
                b.HasKey(x => new { x.OrganizationUnitId, x.RoleId });
                b.HasOne<IdentityRole>().WithMany().HasForeignKey(x => x.RoleId).IsRequired();
            });
            builder.Entity<IdentityUserOrganizationUnit>(b =>
            {
                b.ToTable("AbpUserOrganizationUnits");
                b.ConfigureByConvention();
                b.HasKey(x => new { x.OrganizationUnitId, x.UserId });
                b.HasOne<OrganizationUnit>().WithMany().HasForeignKey(x => x.OrganizationUnitId).IsRequired();
            });
            builder.Entity<IdentitySecurityLog>(b =>
            {
                b.ToTable("AbpSecurityLogs");
                b.ConfigureByConvention();
            });
            builder.Entity<IdentityLinkUser>(b =>
            {
                b.ToTable("AbpLinkUsers");
                b.ConfigureByConvention();
            });
            builder.Entity<IdentityUserDelegation>(b =>
            {
                b.ToTable("AbpUserDelegations");
                b.ConfigureByConvention();
            });
            builder.Entity<IdentitySession>(b =>
            {
                b.ToTable("AbpSessions");
                b.ConfigureByConvention();
            });
        }
    }
}

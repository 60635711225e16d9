// Packages: Volo.Abp*
// Assemblies: Volo.Abp.PermissionManagement.EntityFrameworkCore
namespace Volo.Abp.PermissionManagement
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class PermissionGrant : Entity<Guid>, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public string Name { get; set; } = "";

        public string ProviderName { get; set; } = "";

        public string ProviderKey { get; set; } = "";
    }

    public class PermissionGroupDefinitionRecord : BasicAggregateRoot<Guid>, IHasExtraProperties
    {
        public string Name { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }

    public class PermissionDefinitionRecord : BasicAggregateRoot<Guid>, IHasExtraProperties
    {
        public string GroupName { get; set; } = "";

        public string Name { get; set; } = "";

        public string? ParentName { get; set; }

        public string DisplayName { get; set; } = "";

        public bool IsEnabled { get; set; }

        public byte MultiTenancySide { get; set; }

        public string? Providers { get; set; }

        public string? StateCheckers { get; set; }

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }
}

namespace Volo.Abp.PermissionManagement.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class PermissionManagementDbContextModelCreatingExtensions
    {
        public static void ConfigurePermissionManagement(this ModelBuilder builder)
        {
            builder.Entity<PermissionGrant>(b =>
            {
                b.ToTable("AbpPermissionGrants");
                b.ConfigureByConvention();
                b.HasIndex(g => new { g.TenantId, g.Name, g.ProviderName, g.ProviderKey }).IsUnique();
            });
            builder.Entity<PermissionGroupDefinitionRecord>(b =>
            {
                b.ToTable("AbpPermissionGroups");
                b.ConfigureByConvention();
            });
            builder.Entity<PermissionDefinitionRecord>(b =>
            {
                b.ToTable("AbpPermissions");
                b.ConfigureByConvention();
            });
        }
    }
}

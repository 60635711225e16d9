// Packages: Volo.Abp*
// Assemblies: Volo.Abp.TenantManagement.EntityFrameworkCore
namespace Volo.Abp.TenantManagement
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class Tenant : FullAuditedAggregateRoot<Guid>, IHasEntityVersion
    {
        public string Name { get; set; } = "";

#if V8
        public string NormalizedName { get; set; } = "";
#endif

        public int EntityVersion { get; set; }

        public List<TenantConnectionString> ConnectionStrings { get; set; } = [];
    }

    public class TenantConnectionString : Entity
    {
        public Guid TenantId { get; set; }

        public string Name { get; set; } = "";

        public string Value { get; set; } = "";
    }
}

namespace Volo.Abp.TenantManagement.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class TenantManagementDbContextModelCreatingExtensions
    {
        public static void ConfigureTenantManagement(this ModelBuilder builder)
        {
            builder.Entity<Tenant>(b =>
            {
                b.ToTable("AbpTenants");
                b.ConfigureByConvention();
                b.HasMany(t => t.ConnectionStrings).WithOne().HasForeignKey(c => c.TenantId).IsRequired();
            });
            builder.Entity<TenantConnectionString>(b =>
            {
                b.ToTable("AbpTenantConnectionStrings");
                b.ConfigureByConvention();
                b.HasKey(c => new { c.TenantId, c.Name });
            });
        }
    }
}

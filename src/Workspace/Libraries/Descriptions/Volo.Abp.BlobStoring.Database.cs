// Packages: Volo.Abp*
// Assemblies: Volo.Abp.BlobStoring.Database.EntityFrameworkCore
namespace Volo.Abp.BlobStoring.Database
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class DatabaseBlobContainer : AggregateRoot<Guid>, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public string Name { get; set; } = "";
    }

    public class DatabaseBlob : AggregateRoot<Guid>, IMultiTenant
    {
        public Guid ContainerId { get; set; }

        public Guid? TenantId { get; set; }

        public string Name { get; set; } = "";

        public byte[]? Content { get; set; }
    }
}

namespace Volo.Abp.BlobStoring.Database.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class BlobStoringDbContextModelCreatingExtensions
    {
        public static void ConfigureBlobStoring(this ModelBuilder builder)
        {
            builder.Entity<DatabaseBlobContainer>(b =>
            {
                b.ToTable("AbpBlobContainers");
                b.ConfigureByConvention();
                b.HasMany<DatabaseBlob>().WithOne().HasForeignKey(x => x.ContainerId).IsRequired();
            });
            builder.Entity<DatabaseBlob>(b =>
            {
                b.ToTable("AbpBlobs");
                b.ConfigureByConvention();
            });
        }
    }
}

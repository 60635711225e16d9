// Packages: Volo.Abp*
// Assemblies: Volo.Abp.BackgroundJobs.EntityFrameworkCore
namespace Volo.Abp.BackgroundJobs
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class BackgroundJobRecord : AggregateRoot<Guid>, IHasCreationTime
    {
        public string JobName { get; set; } = "";

        public string JobArgs { get; set; } = "";

        public short TryCount { get; set; }

        public DateTime CreationTime { get; set; }

        public DateTime NextTryTime { get; set; }

        public DateTime? LastTryTime { get; set; }

        public bool IsAbandoned { get; set; }

        public byte Priority { get; set; }
    }
}

namespace Volo.Abp.BackgroundJobs.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class BackgroundJobsDbContextModelCreatingExtensions
    {
        public static void ConfigureBackgroundJobs(this ModelBuilder builder)
        {
            builder.Entity<BackgroundJobRecord>(b =>
            {
                b.ToTable("AbpBackgroundJobs");
                b.ConfigureByConvention();
                b.HasIndex(j => new { j.IsAbandoned, j.NextTryTime });
            });
        }
    }
}

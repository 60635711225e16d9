// Packages: Volo.Abp*
// Assemblies: Volo.Abp.AuditLogging.EntityFrameworkCore
namespace Volo.Abp.AuditLogging
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class AuditLog : AggregateRoot<Guid>, IMultiTenant
    {
        public string? ApplicationName { get; set; }

        public Guid? UserId { get; set; }

        public string? UserName { get; set; }

        public Guid? TenantId { get; set; }

        public string? TenantName { get; set; }

        public Guid? ImpersonatorUserId { get; set; }

        public string? ImpersonatorUserName { get; set; }

        public Guid? ImpersonatorTenantId { get; set; }

        public string? ImpersonatorTenantName { get; set; }

        public DateTime ExecutionTime { get; set; }

        public int ExecutionDuration { get; set; }

        public string? ClientIpAddress { get; set; }

        public string? ClientName { get; set; }

        public string? ClientId { get; set; }

        public string? CorrelationId { get; set; }

        public string? BrowserInfo { get; set; }

        public string? HttpMethod { get; set; }

        public string? Url { get; set; }

        public string? Exceptions { get; set; }

        public string? Comments { get; set; }

        public int? HttpStatusCode { get; set; }
    }

    public class AuditLogAction : Entity<Guid>, IMultiTenant, IHasExtraProperties
    {
        public Guid? TenantId { get; set; }

        public Guid AuditLogId { get; set; }

        public string? ServiceName { get; set; }

        public string? MethodName { get; set; }

        public string? Parameters { get; set; }

        public DateTime ExecutionTime { get; set; }

        public int ExecutionDuration { get; set; }

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }

    public class EntityChange : Entity<Guid>, IMultiTenant, IHasExtraProperties
    {
        public Guid AuditLogId { get; set; }

        public Guid? TenantId { get; set; }

        public DateTime ChangeTime { get; set; }

        public byte ChangeType { get; set; }

        public Guid? EntityTenantId { get; set; }

        public string? EntityId { get; set; }

        public string EntityTypeFullName { get; set; } = "";

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }

    public class EntityPropertyChange : Entity<Guid>, IMultiTenant
    {
        public Guid? TenantId { get; set; }

        public Guid EntityChangeId { get; set; }

        public string? NewValue { get; set; }

        public string? OriginalValue { get; set; }

        public string PropertyName { get; set; } = "";

        public string PropertyTypeFullName { get; set; } = "";
    }
}

namespace Volo.Abp.AuditLogging.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class AuditLoggingDbContextModelCreatingExtensions
    {
        public static void ConfigureAuditLogging(this ModelBuilder builder)
        {
            builder.Entity<AuditLog>(b =>
            {
                b.ToTable("AbpAuditLogs");
                b.ConfigureByConvention();
                b.HasMany<AuditLogAction>().WithOne().HasForeignKey(x => x.AuditLogId).IsRequired();
                b.HasMany<EntityChange>().WithOne().HasForeignKey(x => x.AuditLogId).IsRequired();
            });
            builder.Entity<AuditLogAction>(b =>
            {
                b.ToTable("AbpAuditLogActions");
                b.ConfigureByConvention();
            });
            builder.Entity<EntityChange>(b =>
            {
                b.ToTable("AbpEntityChanges");
                b.ConfigureByConvention();
                b.HasMany<EntityPropertyChange>().WithOne().HasForeignKey(x => x.EntityChangeId).IsRequired();
            });
            builder.Entity<EntityPropertyChange>(b =>
            {
                b.ToTable("AbpEntityPropertyChanges");
                b.ConfigureByConvention();
            });
        }
    }
}

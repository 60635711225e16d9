// Packages: Volo.Abp*
// Assemblies: Volo.Abp.FeatureManagement.EntityFrameworkCore
namespace Volo.Abp.FeatureManagement
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class FeatureValue : Entity<Guid>
    {
        public string Name { get; set; } = "";

        public string Value { get; set; } = "";

        public string? ProviderName { get; set; }

        public string? ProviderKey { get; set; }
    }

    public class FeatureGroupDefinitionRecord : BasicAggregateRoot<Guid>, IHasExtraProperties
    {
        public string Name { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }

    public class FeatureDefinitionRecord : BasicAggregateRoot<Guid>, IHasExtraProperties
    {
        public string GroupName { get; set; } = "";

        public string Name { get; set; } = "";

        public string? ParentName { get; set; }

        public string DisplayName { get; set; } = "";

        public string? Description { get; set; }

        public string? DefaultValue { get; set; }

        public bool IsVisibleToClients { get; set; }

        public bool IsAvailableToHost { get; set; }

        public string? AllowedProviders { get; set; }

        public string? ValueType { get; set; }

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }
}

namespace Volo.Abp.FeatureManagement.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class FeatureManagementDbContextModelCreatingExtensions
    {
        public static void ConfigureFeatureManagement(this ModelBuilder builder)
        {
            builder.Entity<FeatureValue>(b =>
            {
                b.ToTable("AbpFeatureValues");
                b.ConfigureByConvention();
            });
            builder.Entity<FeatureGroupDefinitionRecord>(b =>
            {
                b.ToTable("AbpFeatureGroups");
                b.ConfigureByConvention();
            });
            builder.Entity<FeatureDefinitionRecord>(b =>
            {
                b.ToTable("AbpFeatures");
                b.ConfigureByConvention();
            });
        }
    }
}

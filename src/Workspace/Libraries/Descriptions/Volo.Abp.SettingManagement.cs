// Packages: Volo.Abp*
// Assemblies: Volo.Abp.SettingManagement.EntityFrameworkCore
namespace Volo.Abp.SettingManagement
{
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;
    using Volo.Abp.MultiTenancy;

    public class Setting : Entity<Guid>
    {
        public string Name { get; set; } = "";

        public string Value { get; set; } = "";

        public string? ProviderName { get; set; }

        public string? ProviderKey { get; set; }
    }

    public class SettingDefinitionRecord : BasicAggregateRoot<Guid>, IHasExtraProperties
    {
        public string Name { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public string? Description { get; set; }

        public string? DefaultValue { get; set; }

        public bool IsVisibleToClients { get; set; }

        public string? Providers { get; set; }

        public bool IsInherited { get; set; }

        public bool IsEncrypted { get; set; }

        public ExtraPropertyDictionary? ExtraProperties { get; set; }
    }
}

namespace Volo.Abp.SettingManagement.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public static class SettingManagementDbContextModelCreatingExtensions
    {
        public static void ConfigureSettingManagement(this ModelBuilder builder)
        {
            builder.Entity<Setting>(b =>
            {
                b.ToTable("AbpSettings");
                b.ConfigureByConvention();
            });
            builder.Entity<SettingDefinitionRecord>(b =>
            {
                b.ToTable("AbpSettingDefinitions");
                b.ConfigureByConvention();
            });
        }
    }
}

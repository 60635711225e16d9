// Long because it holds all that one package adds to a model, so that it can be held against that package.
// Packages: Volo.Abp*
// Assemblies: Volo.Abp.Ddd.Domain
namespace Volo.Abp.Data
{
    public class ExtraPropertyDictionary
    {
    }

    public interface IHasExtraProperties
    {
        ExtraPropertyDictionary ExtraProperties { get; }
    }

    [AttributeUsage(AttributeTargets.All)]
    public class ConnectionStringNameAttribute : Attribute
    {
        public ConnectionStringNameAttribute(string name)
        {
        }
    }
}

namespace Volo.Abp
{
    public interface ISoftDelete
    {
        bool IsDeleted { get; }
    }

    // Throws where something is missing; the value goes through.
    public static class Check
    {
        public static T NotNull<T>(T value, string parameterName) => value;

        public static string NotNullOrWhiteSpace(string? value, string parameterName, int maxLength = int.MaxValue, int minLength = 0) => value!;

        public static string NotNullOrEmpty(string? value, string parameterName, int maxLength = int.MaxValue, int minLength = 0) => value!;
    }
}

namespace Volo.Abp.MultiTenancy
{
    public interface IMultiTenant
    {
        Guid? TenantId { get; }
    }
}

namespace Volo.Abp.Auditing
{
    public interface IHasCreationTime
    {
        DateTime CreationTime { get; }
    }

    public interface ICreationAuditedObject : IHasCreationTime
    {
        Guid? CreatorId { get; }
    }

    public interface IHasModificationTime
    {
        DateTime? LastModificationTime { get; }
    }

    public interface IAuditedObject : ICreationAuditedObject, IHasModificationTime
    {
        Guid? LastModifierId { get; }
    }

    public interface IHasDeletionTime : ISoftDelete
    {
        DateTime? DeletionTime { get; }
    }

    public interface IFullAuditedObject : IAuditedObject, IHasDeletionTime
    {
        Guid? DeleterId { get; }
    }
}

namespace Volo.Abp.Domain.Entities
{
    using Volo.Abp.Data;

    public interface IEntity
    {
    }

    public interface IEntity<TKey> : IEntity
    {
        TKey Id { get; }
    }

    public interface IAggregateRoot : IEntity
    {
    }

    public interface IHasConcurrencyStamp
    {
        string ConcurrencyStamp { get; set; }
    }

    public interface IHasEntityVersion
    {
        int EntityVersion { get; }
    }

    public abstract class Entity : IEntity
    {
    }

    public abstract class Entity<TKey> : Entity, IEntity<TKey>
    {
        public virtual TKey Id { get; protected set; } = default!;
    }

    public abstract class BasicAggregateRoot : Entity, IAggregateRoot
    {
    }

    public abstract class BasicAggregateRoot<TKey> : Entity<TKey>, IAggregateRoot
    {
    }

    public abstract class AggregateRoot : BasicAggregateRoot, IHasExtraProperties, IHasConcurrencyStamp
    {
        public virtual ExtraPropertyDictionary ExtraProperties { get; protected set; } = null!;

        public virtual string ConcurrencyStamp { get; set; } = "";
    }

    public abstract class AggregateRoot<TKey> : BasicAggregateRoot<TKey>, IHasExtraProperties, IHasConcurrencyStamp
    {
        public virtual ExtraPropertyDictionary ExtraProperties { get; protected set; } = null!;

        public virtual string ConcurrencyStamp { get; set; } = "";
    }
}

namespace Volo.Abp.Domain.Values
{
    public abstract class ValueObject
    {
    }
}

namespace Volo.Abp.Domain.Entities.Auditing
{
    using Volo.Abp.Auditing;

    public abstract class CreationAuditedEntity : Entity, ICreationAuditedObject
    {
        public virtual DateTime CreationTime { get; set; }

        public virtual Guid? CreatorId { get; set; }
    }

    public abstract class CreationAuditedEntity<TKey> : Entity<TKey>, ICreationAuditedObject
    {
        public virtual DateTime CreationTime { get; set; }

        public virtual Guid? CreatorId { get; set; }
    }

    public abstract class CreationAuditedAggregateRoot : AggregateRoot, ICreationAuditedObject
    {
        public virtual DateTime CreationTime { get; set; }

        public virtual Guid? CreatorId { get; set; }
    }

    public abstract class CreationAuditedAggregateRoot<TKey> : AggregateRoot<TKey>, ICreationAuditedObject
    {
        public virtual DateTime CreationTime { get; set; }

        public virtual Guid? CreatorId { get; set; }
    }

    public abstract class AuditedEntity : CreationAuditedEntity, IAuditedObject
    {
        public virtual DateTime? LastModificationTime { get; set; }

        public virtual Guid? LastModifierId { get; set; }
    }

    public abstract class AuditedEntity<TKey> : CreationAuditedEntity<TKey>, IAuditedObject
    {
        public virtual DateTime? LastModificationTime { get; set; }

        public virtual Guid? LastModifierId { get; set; }
    }

    public abstract class AuditedAggregateRoot : CreationAuditedAggregateRoot, IAuditedObject
    {
        public virtual DateTime? LastModificationTime { get; set; }

        public virtual Guid? LastModifierId { get; set; }
    }

    public abstract class AuditedAggregateRoot<TKey> : CreationAuditedAggregateRoot<TKey>, IAuditedObject
    {
        public virtual DateTime? LastModificationTime { get; set; }

        public virtual Guid? LastModifierId { get; set; }
    }

    public abstract class FullAuditedEntity : AuditedEntity, IFullAuditedObject
    {
        public virtual bool IsDeleted { get; set; }

        public virtual Guid? DeleterId { get; set; }

        public virtual DateTime? DeletionTime { get; set; }
    }

    public abstract class FullAuditedEntity<TKey> : AuditedEntity<TKey>, IFullAuditedObject
    {
        public virtual bool IsDeleted { get; set; }

        public virtual Guid? DeleterId { get; set; }

        public virtual DateTime? DeletionTime { get; set; }
    }

    public abstract class FullAuditedAggregateRoot : AuditedAggregateRoot, IFullAuditedObject
    {
        public virtual bool IsDeleted { get; set; }

        public virtual Guid? DeleterId { get; set; }

        public virtual DateTime? DeletionTime { get; set; }
    }

    public abstract class FullAuditedAggregateRoot<TKey> : AuditedAggregateRoot<TKey>, IFullAuditedObject
    {
        public virtual bool IsDeleted { get; set; }

        public virtual Guid? DeleterId { get; set; }

        public virtual DateTime? DeletionTime { get; set; }
    }

    public abstract class CreationAuditedEntityWithUser<TKey, TUser> : CreationAuditedEntity<TKey>
        where TUser : class
    {
        public virtual TUser? Creator { get; set; }
    }

    public abstract class CreationAuditedAggregateRootWithUser<TKey, TUser> : CreationAuditedAggregateRoot<TKey>
        where TUser : class
    {
        public virtual TUser? Creator { get; set; }
    }

    public abstract class AuditedEntityWithUser<TKey, TUser> : AuditedEntity<TKey>
        where TUser : class
    {
        public virtual TUser? Creator { get; set; }

        public virtual TUser? LastModifier { get; set; }
    }

    public abstract class AuditedAggregateRootWithUser<TKey, TUser> : AuditedAggregateRoot<TKey>
        where TUser : class
    {
        public virtual TUser? Creator { get; set; }

        public virtual TUser? LastModifier { get; set; }
    }

    public abstract class FullAuditedEntityWithUser<TKey, TUser> : FullAuditedEntity<TKey>
        where TUser : class
    {
        public virtual TUser? Creator { get; set; }

        public virtual TUser? LastModifier { get; set; }

        public virtual TUser? Deleter { get; set; }
    }

    public abstract class FullAuditedAggregateRootWithUser<TKey, TUser> : FullAuditedAggregateRoot<TKey>
        where TUser : class
    {
        public virtual TUser? Creator { get; set; }

        public virtual TUser? LastModifier { get; set; }

        public virtual TUser? Deleter { get; set; }
    }
}

namespace Volo.Abp.EntityFrameworkCore
{
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.EntityFrameworkCore.Modeling;

    public interface IEfCoreDbContext : IDisposable
    {
    }

    public interface IAbpEfCoreDbContext : IEfCoreDbContext
    {
    }

    public abstract class AbpDbContext<TDbContext> : DbContext, IAbpEfCoreDbContext
        where TDbContext : DbContext
    {
        protected AbpDbContext(DbContextOptions<TDbContext> options)
            : base(options)
        {
        }

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<ExtraPropertyDictionary>().HaveConversion<ExtraPropertiesValueConverter>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            foreach (IMutableEntityType entity in modelBuilder.Model.GetEntityTypes().Where(e => !e.IsOwned()).ToList())
            {
                modelBuilder.Entity(entity.ClrType).ConfigureByConvention();
                if (typeof(IEntity<Guid>).IsAssignableFrom(entity.ClrType))
                {
                    modelBuilder.Entity(entity.ClrType).Property("Id").ValueGeneratedNever();
                }
            }
        }
    }
}

namespace Volo.Abp.EntityFrameworkCore.Modeling
{
    using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
    using Volo.Abp.Auditing;
    using Volo.Abp.Data;
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.MultiTenancy;

    public class ExtraPropertiesValueConverter : ValueConverter<ExtraPropertyDictionary, string>
    {
        public ExtraPropertiesValueConverter()
            : base(d => "", s => new ExtraPropertyDictionary())
        {
        }
    }

    public static class AbpEntityTypeBuilderExtensions
    {
        public static void ConfigureByConvention(this EntityTypeBuilder b)
        {
            Type type = b.Metadata.ClrType;
            if (typeof(IHasConcurrencyStamp).IsAssignableFrom(type))
            {
                b.Property("ConcurrencyStamp").IsConcurrencyToken().HasMaxLength(40).HasColumnName("ConcurrencyStamp");
            }

            if (typeof(IHasExtraProperties).IsAssignableFrom(type))
            {
                b.Property("ExtraProperties").HasColumnName("ExtraProperties").HasConversion(new ExtraPropertiesValueConverter());
            }

            if (typeof(ISoftDelete).IsAssignableFrom(type))
            {
                b.Property("IsDeleted").IsRequired().HasDefaultValue(false).HasColumnName("IsDeleted");
            }

            Name<IHasDeletionTime>(b, "DeletionTime");
            Name<IFullAuditedObject>(b, "DeleterId");
            Name<IHasCreationTime>(b, "CreationTime");
            Name<ICreationAuditedObject>(b, "CreatorId");
            Name<IHasModificationTime>(b, "LastModificationTime");
            Name<IAuditedObject>(b, "LastModifierId");
            Name<IMultiTenant>(b, "TenantId");
        }

        public static void ConfigureConcurrencyStamp(this EntityTypeBuilder b) => b.Property("ConcurrencyStamp").IsConcurrencyToken().HasMaxLength(40).HasColumnName("ConcurrencyStamp");

        public static void ConfigureExtraProperties(this EntityTypeBuilder b) => b.Property("ExtraProperties").HasColumnName("ExtraProperties").HasConversion(new ExtraPropertiesValueConverter());

        public static void ConfigureAudited(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void ConfigureCreationAudited(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void ConfigureFullAudited(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void ConfigureFullAuditedAggregateRoot(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void ConfigureAuditedAggregateRoot(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void ConfigureCreationAuditedAggregateRoot(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void ConfigureMultiTenant(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void ConfigureSoftDelete(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void TryConfigureExtraProperties(this EntityTypeBuilder b) => b.ConfigureByConvention();

        public static void TryConfigureObjectExtensions(this EntityTypeBuilder b)
        {
        }

        public static void ApplyObjectExtensionMappings(this EntityTypeBuilder b)
        {
        }

        private static void Name<T>(EntityTypeBuilder b, string column)
        {
            if (typeof(T).IsAssignableFrom(b.Metadata.ClrType))
            {
                b.Property(column).HasColumnName(column);
            }
        }
    }
}

namespace Volo.Abp.EntityFrameworkCore
{
    public static class AbpModelBuilderObjectExtensions
    {
        public static void TryConfigureObjectExtensions<TDbContext>(this ModelBuilder modelBuilder)
            where TDbContext : DbContext
        {
        }
    }
}

// Packages: Finbuckle.MultiTenant*
// Assemblies: Finbuckle.MultiTenant.EntityFrameworkCore
namespace Finbuckle.MultiTenant
{
    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public class MultiTenantAttribute : Attribute
    {
    }

    public class TenantInfo
    {
        public string? Id { get; set; }

        public string? Identifier { get; set; }

        public string? Name { get; set; }

#if !V7
        public string? ConnectionString { get; set; }
#endif
    }
}

namespace Finbuckle.MultiTenant.EntityFrameworkCore
{
    using Microsoft.AspNetCore.Identity;
    using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

    public interface IMultiTenantDbContext
    {
    }

    public static class MultiTenantEntityTypeBuilderExtensions
    {
        public static MultiTenantEntityTypeBuilder IsMultiTenant(this EntityTypeBuilder builder)
        {
            builder.HasAnnotation("MultiTenant", true);
            builder.Property<string>("TenantId").IsRequired().HasMaxLength(64);
            return new MultiTenantEntityTypeBuilder();
        }

        public static EntityTypeBuilder IsNotMultiTenant(this EntityTypeBuilder builder)
        {
            builder.HasAnnotation("MultiTenant", false);
            return builder;
        }

        internal static void AddTenants(ModelBuilder modelBuilder)
        {
            foreach (Type type in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsDefined(typeof(MultiTenantAttribute), false)).Select(e => e.ClrType).ToList())
            {
                modelBuilder.Entity(type).IsMultiTenant();
            }
        }
    }

    // Unique indexes and keys are told apart by tenants as well; entities and fields stay the same.
    public class MultiTenantEntityTypeBuilder
    {
        public MultiTenantEntityTypeBuilder AdjustIndex(IMutableIndex index) => this;

        public MultiTenantEntityTypeBuilder AdjustUniqueIndexes() => this;

        public MultiTenantEntityTypeBuilder AdjustIndexes() => this;

        public MultiTenantEntityTypeBuilder AdjustKey(IMutableKey key, ModelBuilder modelBuilder) => this;
    }

    public static class MultiTenantModelBuilderExtensions
    {
        public static ModelBuilder ConfigureMultiTenant(this ModelBuilder modelBuilder)
        {
            MultiTenantEntityTypeBuilderExtensions.AddTenants(modelBuilder);
            return modelBuilder;
        }
    }

    public abstract class MultiTenantDbContext : DbContext, IMultiTenantDbContext
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => MultiTenantEntityTypeBuilderExtensions.AddTenants(modelBuilder);
    }

    public abstract class MultiTenantIdentityDbContext : MultiTenantIdentityDbContext<IdentityUser>
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<IdentityUser>().IsMultiTenant();
        }
    }

    public abstract class MultiTenantIdentityDbContext<TUser> : MultiTenantIdentityDbContext<TUser, IdentityRole, string>
        where TUser : IdentityUser
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<IdentityRole>().IsMultiTenant();
        }
    }

    public abstract class MultiTenantIdentityDbContext<TUser, TRole, TKey>
        : MultiTenantIdentityDbContext<TUser, TRole, TKey, IdentityUserClaim<TKey>, IdentityUserRole<TKey>, IdentityUserLogin<TKey>, IdentityRoleClaim<TKey>, IdentityUserToken<TKey>>
        where TUser : IdentityUser<TKey>
        where TRole : IdentityRole<TKey>
        where TKey : IEquatable<TKey>
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<IdentityUserClaim<TKey>>().IsMultiTenant();
            builder.Entity<IdentityUserRole<TKey>>().IsMultiTenant();
            builder.Entity<IdentityUserLogin<TKey>>().IsMultiTenant();
            builder.Entity<IdentityRoleClaim<TKey>>().IsMultiTenant();
            builder.Entity<IdentityUserToken<TKey>>().IsMultiTenant();
        }
    }

    public abstract class MultiTenantIdentityDbContext<TUser, TRole, TKey, TUserClaim, TUserRole, TUserLogin, TRoleClaim, TUserToken>
        : IdentityDbContext<TUser, TRole, TKey, TUserClaim, TUserRole, TUserLogin, TRoleClaim, TUserToken>, IMultiTenantDbContext
        where TUser : IdentityUser<TKey>
        where TRole : IdentityRole<TKey>
        where TKey : IEquatable<TKey>
        where TUserClaim : IdentityUserClaim<TKey>
        where TUserRole : IdentityUserRole<TKey>
        where TUserLogin : IdentityUserLogin<TKey>
        where TRoleClaim : IdentityRoleClaim<TKey>
        where TUserToken : IdentityUserToken<TKey>
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            MultiTenantEntityTypeBuilderExtensions.AddTenants(builder);
        }
    }
}

namespace Finbuckle.MultiTenant.EntityFrameworkCore.Stores.EFCoreStore
{
    public abstract class EFCoreStoreDbContext<TTenantInfo> : DbContext
        where TTenantInfo : class
    {
        protected EFCoreStoreDbContext(DbContextOptions options)
            : base(options)
        {
        }

        public DbSet<TTenantInfo> TenantInfo => Set<TTenantInfo>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<TTenantInfo>().HasKey("Id");
            modelBuilder.Entity<TTenantInfo>().Property("Id").HasMaxLength(64);
            modelBuilder.Entity<TTenantInfo>().HasIndex("Identifier").IsUnique();
        }
    }
}

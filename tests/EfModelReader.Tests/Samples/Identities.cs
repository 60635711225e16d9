using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Tests.Samples.Identities;

/// <summary>The contexts of ASP.NET Core Identity, with more or fewer types of one's own.</summary>
public class PlainIdentityContext : IdentityDbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();
}

public class UserIdentityContext : IdentityDbContext<User>
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql().UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (IMutableEntityType entity in builder.Model.GetEntityTypes())
        {
            string? table = entity.GetTableName();
            if (table!.StartsWith("AspNet", StringComparison.Ordinal))
            {
                entity.SetTableName(table[6..]);
            }
        }
    }
}

public class KeyedIdentityContext : IdentityDbContext<KeyedUser, IdentityRole<int>, int>
{
    public DbSet<Device> Devices => Set<Device>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite().UseOpenIddict();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Device>().HasOne<KeyedUser>().WithMany().HasForeignKey(d => d.UserId);
        base.OnModelCreating(builder);
        builder.Ignore<IdentityUserToken<int>>();
        builder.Entity<IdentityUserRole<int>>().ToTable("user_roles", "auth").HasKey(r => new { r.RoleId, r.UserId });
    }
}

public class UsersOnlyContext : IdentityUserContext<KeyedUser, int>
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOpenIddict<Guid>();
        builder.Entity<KeyedUser>(b =>
        {
            b.HasMany(u => u.Claims).WithOne().HasForeignKey(c => c.UserId).IsRequired();
            b.Property(u => u.UserName).HasColumnName("login");
        });
    }
}

public class User : IdentityUser
{
    public string? Picture { get; set; }
}

public class KeyedUser : IdentityUser<int>
{
    public virtual ICollection<IdentityUserClaim<int>> Claims { get; set; } = [];
}

public class Device
{
    public int Id { get; set; }

    public int UserId { get; set; }
}

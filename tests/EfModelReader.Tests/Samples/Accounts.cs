using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Tests.Samples.Accounts;

/// <summary>ASP.NET Core Identity with the code's own types and keys.</summary>
public class AccountsContext(DbContextOptions<AccountsContext> options)
    : IdentityDbContext<Account, Role, Guid, IdentityUserClaim<Guid>, AccountRole, IdentityUserLogin<Guid>, IdentityRoleClaim<Guid>, IdentityUserToken<Guid>>(options)
{
    public DbSet<Session> Sessions { get; set; }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema("accounts");
        builder.Entity<Account>().ToTable("accounts").Property(a => a.Email).HasMaxLength(100);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("claims");
        builder.Entity<AccountRole>().HasOne(r => r.Role).WithMany().HasForeignKey(r => r.RoleId);
    }
}

public class Account : IdentityUser<Guid>
{
    [PersonalData]
    public string? FullName { get; set; }

    public List<Session> Sessions { get; } = [];
}

public class Role : IdentityRole<Guid>
{
    public string? Purpose { get; set; }
}

public class AccountRole : IdentityUserRole<Guid>
{
    public Role Role { get; set; } = null!;
}

public class Session
{
    public long Id { get; set; }

    public Account Account { get; set; } = null!;
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EfModelReader.Tests.Samples.Inheritance;

/// <summary>One table for a hierarchy: discriminators of several kinds, shared columns, bases that are no entities.</summary>
public class OneTableContext : DbContext
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<Shape> Shapes => Set<Shape>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql().UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>().HasDiscriminator(a => a.Kind).HasValue<CheckingAccount>(AccountKind.Checking).HasValue<SavingsAccount>(AccountKind.Savings).HasValue<YouthAccount>(AccountKind.Youth).IsComplete(false);
        modelBuilder.Entity<CheckingAccount>().Property(a => a.Limit).HasColumnName("limit_amount");
        modelBuilder.Entity<SavingsAccount>().Property(a => a.Limit).HasColumnName("limit_amount");
        modelBuilder.Entity<YouthAccount>().OwnsOne(y => y.Guardian, g => g.Property(x => x.Name).HasMaxLength(50));
        modelBuilder.Entity<Event>(e =>
        {
            e.HasDiscriminator<int>("type").HasValue<Event>(0).HasValue<Started>(1).HasValue<Stopped>(2);
            e.Property("type").HasColumnName("event_type");
        });
        modelBuilder.Entity<Square>().HasBaseType<Shape>();
        modelBuilder.Entity<Circle>().HasBaseType((Type?)null).HasKey(c => c.Id);
    }
}

/// <summary>A table for each type.</summary>
public class TablePerTypeContext : DbContext
{
    public DbSet<MediaItem> Items => Set<MediaItem>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder
            .ApplyConfiguration(new MovieConfiguration())
            .ApplyConfiguration(new EpisodeConfiguration())
            .Entity<Trailer>().ToTable("Trailer", "media");
}

/// <summary>A table for each concrete type.</summary>
public class TablePerConcreteTypeContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Person>().UseTpcMappingStrategy().Property(p => p.Id).HasDefaultValueSql("NEXT VALUE FOR people");
        modelBuilder.Entity<Employee>().ToTable("Employees").HasOne(e => e.Manager).WithMany(m => m.Team);
        modelBuilder.Entity<Manager>(m =>
        {
            m.ToTable("Managers");
            m.ComplexProperty(x => x.Office);
        });
        modelBuilder.Entity<Customer>().ToTable(t => t.ExcludeFromMigrations());
    }
}

public enum AccountKind
{
    Checking,
    Savings,
    Youth,
}

public abstract class Record
{
    public int Id { get; set; }

    public DateTimeOffset Changed { get; set; }
}

public abstract class Account : Record
{
    public AccountKind Kind { get; private set; }

    public string Iban { get; set; } = "";
}

public class CheckingAccount : Account
{
    public decimal Limit { get; set; }
}

public class SavingsAccount : Account
{
    public decimal Limit { get; set; }

    public CheckingAccount? Paired { get; set; }
}

public class YouthAccount : SavingsAccount
{
    public Guardian Guardian { get; set; } = null!;
}

public class Guardian
{
    public string Name { get; set; } = "";

    public CheckingAccount? Pays { get; set; }
}

public class Event
{
    public long Id { get; set; }
}

public class Started : Event
{
    public string Reason { get; set; } = "";
}

public class Stopped : Event
{
    public string Reason { get; set; } = "";

    public List<Started> Before { get; } = [];
}

public class Shape
{
    public int Id { get; set; }
}

public class Square : Shape
{
    public int Side { get; set; }
}

public class Circle : Shape
{
    public int Radius { get; set; }
}

public abstract class MediaItem
{
    public int Id { get; set; }

    public List<Artwork> Artworks { get; set; } = null!;
}

public class Movie : MediaItem
{
    public string Title { get; set; } = null!;

    public List<Trailer> Trailers { get; set; } = null!;
}

public class Episode : MediaItem
{
    public int Number { get; set; }

    public Movie? Follows { get; set; }
}

public class Trailer : Movie
{
    public bool Short { get; set; }
}

public class Artwork
{
    public int Id { get; set; }

    public string Path { get; set; } = null!;
}

public class MovieConfiguration : IEntityTypeConfiguration<Movie>
{
    public void Configure(EntityTypeBuilder<Movie> builder)
    {
        builder.ToTable("Movie");
        builder.HasMany(m => m.Artworks).WithOne().OnDelete(DeleteBehavior.Cascade);
    }
}

public class EpisodeConfiguration : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> builder) => builder.ToTable("Episode").HasIndex(e => e.Number);
}

public abstract class Person
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

public class Employee : Person
{
    public Manager? Manager { get; set; }
}

public class Manager : Employee
{
    public List<Employee> Team { get; } = [];

    public Office Office { get; set; } = new();
}

[Table("customers")]
public class Customer : Person
{
    public Employee? Contact { get; set; }
}

public class Office
{
    public string Building { get; set; } = "";

    public int Floor { get; set; }
}

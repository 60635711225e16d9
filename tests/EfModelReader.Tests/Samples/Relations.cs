using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Tests.Samples.Relations;

/// <summary>Relationships by convention and attribute only.</summary>
public class ByConventionContext : DbContext
{
    public DbSet<Node> Nodes { get; set; } = null!;

    public DbSet<Match> Matches { get; set; } = null!;

    public DbSet<Ticket> Tickets { get; set; } = null!;

    public DbSet<Profile> Profiles { get; set; } = null!;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();
}

/// <summary>Relationships that are configured, many-to-many in its odder forms, navigations without properties.</summary>
public class ConfiguredContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Basket>(basket =>
        {
            basket.HasMany<BasketLine>("_lines").WithOne().HasForeignKey("basket_id").IsRequired();
            basket.Navigation("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
            basket.HasMany(typeof(Coupon), "coupons").WithOne().OnDelete(DeleteBehavior.SetNull);
            basket.Ignore(b => b.Lines);
        });
        modelBuilder.Entity<Coupon>().Property<int>("Id");
        modelBuilder.Entity<Warehouse>().HasKey(w => new { w.Country, w.Code });
        modelBuilder.Entity<Warehouse>().HasAlternateKey(w => w.Label).HasName("AK_label");
        modelBuilder.Entity<Shelf>().HasOne(s => s.Warehouse).WithMany(w => w.Shelves).HasForeignKey(s => new { s.WarehouseCountry, s.WarehouseCode });
        modelBuilder.Entity<Shelf>().HasOne<Warehouse>().WithOne().HasForeignKey<Shelf>(s => s.Label).HasPrincipalKey<Warehouse>(w => w.Label);
        modelBuilder.Entity<Writer>(writer =>
        {
            writer.HasMany(w => w.Books).WithMany(b => b.Writers).UsingEntity<Authorship>(
                r => r.HasOne(a => a.Book).WithMany(b => b.Authorships).HasForeignKey(a => a.Isbn),
                l => l.HasOne(a => a.Writer).WithMany(w => w.Authorships),
                j => j.Property(a => a.Share).HasDefaultValue(1.0));
            writer.HasMany(w => w.Follows).WithMany(w => w.Followers).UsingEntity(
                "follows",
                r => r.HasOne(typeof(Writer)).WithMany().HasForeignKey("followed_id"),
                l => l.HasOne(typeof(Writer)).WithMany().HasForeignKey("follower_id"),
                j => j.HasKey("followed_id", "follower_id"));
            writer.HasMany(w => w.Languages).WithMany().UsingEntity(j => j.ToTable("writer_languages", "x").Property<DateTime>("Since"));
        });
        modelBuilder.Entity<Book>().HasKey(b => b.Isbn);
    }
}

public class Node
{
    public int Id { get; set; }

    public int? ParentId { get; set; }

    public Node? Parent { get; set; }

    public List<Node> Children { get; } = [];

    public Badge? Badge { get; set; }
}

public class Badge
{
    public int Id { get; set; }

    public Node? Former { get; set; }

    public int FormerId { get; set; }
}

public class Team
{
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public short Number { get; set; }

    [InverseProperty(nameof(Match.Home))]
    public List<Match> AtHome { get; set; } = [];

    [InverseProperty("Guest")]
    public List<Match> Away { get; set; } = [];
}

public class Match
{
    public Guid Id { get; set; }

    public Team Home { get; set; } = null!;

    [Required]
    public Team? Guest { get; set; }

    [DeleteBehavior(DeleteBehavior.NoAction)]
    public Team? Winner { get; set; }
}

[PrimaryKey(nameof(Row), nameof(Seat))]
public class Place
{
    public char Row { get; set; }

    public int Seat { get; set; }
}

public class Ticket
{
    public int Id { get; set; }

    public char PlaceRow { get; set; }

    public int PlaceSeat { get; set; }

    [ForeignKey($"{nameof(PlaceRow)}, {nameof(PlaceSeat)}")]
    public Place Place { get; set; } = null!;

    [ForeignKey("swapped_for")]
    public Ticket? SwappedFor { get; set; }
}

public class Profile
{
    public int ProfileId { get; set; }

    public Picture? Picture { get; set; }

    public ICollection<Interest> Interests { get; set; } = new HashSet<Interest>();
}

public class Picture
{
    public int PictureId { get; set; }

    public int ProfileId { get; set; }

    public Profile Profile { get; set; } = null!;

    public byte[] Bytes { get; set; } = [];
}

public class Interest
{
    public int InterestID { get; set; }

    public IEnumerable<Profile> Profiles { get; set; } = [];
}

public class Basket
{
    private readonly List<BasketLine> _lines = [];
    private readonly HashSet<Coupon> coupons = [];

    public int Id { get; private set; }

    public IReadOnlyList<BasketLine> Lines => _lines.AsReadOnly();

    public int Size => _lines.Count + coupons.Count;
}

public class BasketLine
{
    public int Id { get; private set; }

    public string Sku { get; private set; } = "";
}

public class Coupon
{
    public string Code { get; private set; } = "";
}

public class Warehouse
{
    public string Country { get; set; } = "";

    public string Code { get; set; } = "";

    public string Label { get; set; } = "";

    public List<Shelf> Shelves { get; } = [];
}

public class Shelf
{
    public int Id { get; set; }

    public string? WarehouseCountry { get; set; }

    public string? WarehouseCode { get; set; }

    public string? Label { get; set; }

    public Warehouse? Warehouse { get; set; }
}

public class Writer
{
    public int Id { get; set; }

    public List<Book> Books { get; } = [];

    public List<Authorship> Authorships { get; } = [];

    public List<Writer> Follows { get; } = [];

    public List<Writer> Followers { get; } = [];

    public List<Language> Languages { get; } = [];
}

public class Book
{
    public string Isbn { get; set; } = "";

    public List<Writer> Writers { get; } = [];

    public List<Authorship> Authorships { get; } = [];
}

public class Authorship
{
    public string Isbn { get; set; } = "";

    public Book Book { get; set; } = null!;

    public Writer Writer { get; set; } = null!;

    public double Share { get; set; }
}

public class Language
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

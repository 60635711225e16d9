using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Tests.Samples.Members;

/// <summary>Forms of members: records, required, init, fields only, private parts, explicit interfaces, indexers, nullability of all kinds.</summary>
public class MembersContext : DbContext
{
    public DbSet<Booking> Bookings => Set<Booking>();

    internal DbSet<Legacy> Legacies => Set<Legacy>();

    public DbSet<Constructed>? Constructed { get; set; }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Booking>(b =>
        {
            b.Property(x => x.Total);
            b.Property("comment").HasColumnName("Comment");
            b.Property(x => x.Reference).HasField("theReference").UsePropertyAccessMode(PropertyAccessMode.PreferField);
            b.Property<string>("Shadow").IsRequired();
            b.Property<int?>("ShadowNumber");
        });
        modelBuilder.Entity<Constructed>().Property(c => c.Computed).ValueGeneratedOnAddOrUpdate();
        modelBuilder.Entity<Constructed>().HasKey(c => c.Code);
    }
}

public interface IHasNote
{
    string? Note { get; set; }
}

public record Booking : IHasNote
{
    private readonly string? comment = null;
    private string theReference = "";

    public int Id { get; init; }

    public required string Name { get; set; }

    public decimal Total { get; }

    public string Reference => theReference;

    string? IHasNote.Note { get; set; }

    public string? Comments => comment;

    [NotMapped]
    public object? Anything { get; set; }

    public static int Count { get; set; }

    public List<string?> Notes { get; set; } = [];

    protected internal int Secret { get; set; }

    public int WriteOnly
    {
        set => theReference = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public virtual string? Lazy { get; protected set; }

    public string this[int index] => theReference + index;
}

public record Constructed(string Code, int Amount, Detail? Detail = null)
{
    private Constructed()
        : this("", 0)
    {
    }

    public DateTime Computed { get; private set; }
}

public record Detail([property: MaxLength(20)] string Text)
{
    public int Id { get; init; }
}

#nullable disable
public class Legacy
{
    [Key, Column(Order = 1)]
    public int LegacyNumber { get; set; }

    [StringLength(10)]
    public string Name { get; set; }

    [Required(AllowEmptyStrings = true), Column("Descr", TypeName = "TEXT COLLATE NOCASE")]
    public string Description { get; set; }

    [ConcurrencyCheck]
    public Guid Stamp { get; set; }

    [DatabaseGenerated(DatabaseGeneratedOption.Computed), Precision(8, 3), Unicode(false)]
    public decimal Price { get; set; }

    public Legacy Other { get; set; }

    [BackingField(nameof(hidden))]
    public int Shown
    {
        get => hidden;
        set => hidden = value;
    }

    private int hidden;
}

using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EfModelReader.Tests.Samples.Values;

/// <summary>Converters of all kinds, enums, strongly typed ids, collections of values.</summary>
public class ConvertersContext : DbContext
{
    private static readonly ValueConverter<Percentage, decimal> PercentageConverter = new(p => p.Value, v => new Percentage(v));
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public DbSet<Loan> Loans => Set<Loan>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<LoanId>().HaveConversion<IdConverter<LoanId>>();
        configurationBuilder.Properties(typeof(Rating)).HaveConversion(typeof(EnumToStringConverter<Rating>)).HaveMaxLength(16);
        configurationBuilder.Properties<decimal>().HavePrecision(19, 4);
        configurationBuilder.DefaultTypeMapping<Percentage>().HasConversion<PercentageToDecimal>();
        configurationBuilder.IgnoreAny<IDisposable>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Loan>(loan =>
        {
            loan.Property(l => l.Fee).HasConversion(PercentageConverter);
            loan.Property(l => l.Interest).HasConversion(PercentageConverter);
            loan.Property(l => l.BorrowerId).HasConversion(id => id.Value, value => BorrowerId.Of(value)).IsRequired();
            loan.Property(l => l.CoBorrower).HasConversion(new NullableBorrowerConverter()!);
            loan.Property(l => l.Status).HasConversion(s => s.ToString(), s => (Status)Enum.Parse(typeof(Status), s, true)).HasMaxLength(12).IsUnicode(false);
            loan.Property(l => l.Flags).HasConversion<long>();
            loan.Property(l => l.Active).HasConversion(new BoolToTwoValuesConverter<char>('N', 'Y'));
            loan.Property(l => l.Settings).HasColumnType("jsonb").HasConversion(
                s => JsonSerializer.Serialize(s, Json),
                s => JsonSerializer.Deserialize<Dictionary<string, string>>(s, Json)!,
                new ValueComparer<Dictionary<string, string>>((a, b) => a!.SequenceEqual(b!), d => d.Count, d => new Dictionary<string, string>(d)));
            loan.PrimitiveCollection(l => l.Years).ElementType(e => e.HasConversion<string>());
            loan.Property(l => l.Site).HasConversion(typeof(UriToStringConverter));
            loan.Property(l => l.Text).HasConversion<TextConverter, TextComparer>().HasColumnName("text_value");
        });
    }
}

/// <summary>Strongly typed ids for all types that are found, by reflection.</summary>
public class FoundIdsContext : DbContext
{
    public DbSet<Visit> Visits => Set<Visit>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Visit>().HasKey(v => v.Id);
        modelBuilder.Entity<Visit>().Property(v => v.Id).HasConversion<IdConverter<VisitId>>();
        modelBuilder.Entity<Guest>(g =>
        {
            g.Property(x => x.Id).HasConversion(x => x.Value, x => new GuestId { Value = x });
            g.Property(x => x.Id).ValueGeneratedNever();
        });
        foreach (IMutableEntityType entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (PropertyInfo property in entity.ClrType.GetProperties().Where(p => p.PropertyType == typeof(Percentage)))
            {
                modelBuilder.Entity(entity.Name).Property(property.Name).HasConversion(new PercentageToDecimal()).HasPrecision(5, 2);
            }

            foreach (IMutableProperty property in entity.GetProperties())
            {
                if (property.ClrType.IsEnum || Nullable.GetUnderlyingType(property.ClrType)?.IsEnum == true)
                {
                    Type type = typeof(EnumToStringConverter<>).MakeGenericType(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
                    property.SetValueConverter((ValueConverter)Activator.CreateInstance(type, new ConverterMappingHints())!);
                    property.SetMaxLength(30);
                }
            }
        }
    }
}

public interface IId
{
    Guid Value { get; }
}

public record struct LoanId(Guid Value) : IId;

public readonly record struct VisitId(Guid Value) : IId;

public struct GuestId
{
    public int Value { get; set; }
}

public sealed class BorrowerId : ValueBase
{
    private BorrowerId(int value) => Value = value;

    public int Value { get; }

    public static BorrowerId Of(int value) => new(value);
}

public abstract class ValueBase
{
    public virtual bool IsDefault => false;
}

public readonly record struct Percentage(decimal Value);

public class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => (TId)Activator.CreateInstance(typeof(TId), value)!)
    where TId : IId;

public class PercentageToDecimal : ValueConverter<Percentage, decimal>
{
    public PercentageToDecimal()
        : base(p => p.Value, v => new Percentage(v))
    {
    }
}

public class NullableBorrowerConverter() : ValueConverter<BorrowerId, int>(b => b.Value, v => BorrowerId.Of(v));

public class Text
{
    public string Content { get; set; } = "";
}

public class TextConverter() : ValueConverter<Text, string>(t => t.Content, s => new Text { Content = s }, new ConverterMappingHints(size: 99));

public class TextComparer() : ValueComparer<Text>((a, b) => a!.Content == b!.Content, t => t.Content.GetHashCode(StringComparison.Ordinal));

public enum Status
{
    Asked,
    Paid,
}

public enum Rating : short
{
    A,
    B,
}

[Flags]
public enum LoanFlags
{
    None = 0,
    Fast = 1,
}

public class Loan
{
    public LoanId Id { get; set; }

    public Percentage Interest { get; set; }

    public Percentage? Fee { get; set; }

    public BorrowerId BorrowerId { get; set; } = null!;

    public BorrowerId? CoBorrower { get; set; }

    public Status Status { get; set; }

    public Rating? Rating { get; set; }

    public LoanFlags Flags { get; set; }

    public bool Active { get; set; }

    public decimal Amount { get; set; }

    public Dictionary<string, string> Settings { get; set; } = [];

    public List<Status> Years { get; set; } = [];

    public int[] Numbers { get; set; } = [];

    public Uri? Site { get; set; }

    public IPAddress? From { get; set; }

    public Text Text { get; set; } = new();

    public TimeOnly At { get; set; }

    public DateTimeOffset? Until { get; set; }

    public MemoryStream? Scan { get; set; }

    public LoanId? Refinances { get; set; }
}

public class Visit
{
    public VisitId Id { get; set; }

    public Guest Guest { get; set; } = null!;

    public Percentage Rebate { get; set; }

    public Status? Status { get; set; }

    public DayOfWeek Day { get; set; }
}

public class Guest
{
    public GuestId Id { get; set; }

    public List<Visit> Visits { get; } = [];
}

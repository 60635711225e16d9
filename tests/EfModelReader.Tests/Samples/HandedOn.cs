using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static EfModelReader.Tests.Samples.HandedOn.Limits;

namespace EfModelReader.Tests.Samples.HandedOn;

/// <summary>Configuration that stands in helpers: selectors handed on, method groups, static abstract members, switch expressions.</summary>
public class HandedOnContext(DbContextOptions<HandedOnContext> options, bool wide) : DbContext(options)
{
    private readonly Dictionary<string, (int Length, bool Required)> columns = new() { ["Name"] = (Short, true), ["Motto"] = (Long, false) };

    public HandedOnContext()
        : this(new DbContextOptionsBuilder<HandedOnContext>().UseNpgsql().Options, true)
    {
    }

    public bool Wide { get; } = wide;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Club>(club =>
        {
            foreach ((string name, (int length, bool required)) in columns)
            {
                club.Property<string?>(name).HasMaxLength(length).IsRequired(required);
            }

            club.HasAddress(c => c.Home).HasAddress(c => c.Mail, required: false, prefix: "post");
            club.OwnsMany(c => c.Rules, ConfigureRule);
            club.HasAudit().Named<Club>();
            club.Property(c => c.Level).HasColumnName(Column(c => c.Level));
        });
        modelBuilder.ConfigureAll<Member>(ConfigureMember, m => m.Property(x => x.Nick).HasMaxLength(5));
        new MemberSetup { Table = "member_of_club" }.Apply(modelBuilder);
        foreach (string name in Names(2))
        {
            modelBuilder.Entity<Club>().Property<int>(name);
        }

        string table = modelBuilder.Model.FindEntityType(typeof(Club))?.GetTableName() switch
        {
            { Length: > 3 } long3 => long3[..3],
            null => "none",
            var other => other,
        };
        modelBuilder.Entity<Club>().ToTable(table + (Database.IsNpgsql() ? "_pg" : Database.IsSqlServer() ? "_ms" : ""));
        try
        {
            modelBuilder.Entity<Member>().HasAlternateKey(m => m.Number);
        }
        finally
        {
            modelBuilder.Entity<Member>().HasIndex(m => m.Nick);
        }

        if (Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            modelBuilder.Entity<Member>().Property<string>("OnlyThere");
        }

        static IEnumerable<string> Names(int count)
        {
            for (int i = 0; i < count; i++)
            {
                yield return $"Number{i}";
            }
        }
    }

    private static void ConfigureRule(OwnedNavigationBuilder<Club, Rule> rule) => rule.ToTable("rules").Property(r => r.Text).HasMaxLength(Long);

    private static void ConfigureMember(EntityTypeBuilder<Member> member)
    {
        member.HasKey(m => m.Id);
        member.HasOne(m => m.Club).WithMany(c => c.Members).HasForeignKey("club_ref").IsRequired();
    }

    private static string Column<T>(Expression<Func<Club, T>> selector) => "c_" + ((MemberExpression)selector.Body).Member.Name.ToLowerInvariant();
}

public static class Limits
{
    public const int Short = 20;

    public static readonly int Long = Short << 4;
}

public static class Extensions
{
    public static EntityTypeBuilder<T> HasAddress<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Address?>> selector, bool required = true, string? prefix = null)
        where T : class
    {
        builder.OwnsOne(selector, address =>
        {
            address.Property(a => a.Street).HasColumnName((prefix ?? "home") + "_street");
            address.Property(a => a.City).IsRequired(required);
        });
        if (required)
        {
            builder.Navigation(selector).IsRequired();
        }

        return builder;
    }

    public static EntityTypeBuilder<T> HasAudit<T>(this EntityTypeBuilder<T> builder)
        where T : class, IAudit
    {
        builder.Property(e => e.CreatedBy).HasMaxLength(64);
        builder.Property<DateTime>("Created" + "At").HasDefaultValueSql("now()");
        return builder;
    }

    public static EntityTypeBuilder<T> Named<T>(this EntityTypeBuilder<T> builder)
        where T : class, INamed => builder.ToTable(T.Table, T.Schema);

    public static void ConfigureAll<T>(this ModelBuilder modelBuilder, params Action<EntityTypeBuilder<T>>[] steps)
        where T : class => modelBuilder.Entity<T>(b => Array.ForEach(steps, step => step(b)));
}

public class MemberSetup
{
    public required string Table { get; init; }

    public void Apply(ModelBuilder modelBuilder) => modelBuilder.Entity<Member>().ToTable(Table, t => t.HasComment("x"));
}

public interface IAudit
{
    string CreatedBy { get; }
}

public interface INamed
{
    static abstract string Table { get; }

    static virtual string? Schema => "sport";
}

public class Club : IAudit, INamed
{
    public static string Table => "clubs";

    public int Id { get; set; }

    public string CreatedBy { get; private set; } = "";

    public int Level { get; set; }

    public Address? Home { get; set; }

    public Address? Mail { get; set; }

    public List<Rule> Rules { get; } = [];

    public List<Member> Members { get; } = [];
}

public class Address
{
    public string? Street { get; set; }

    public string? City { get; set; }
}

public class Rule
{
    public string Text { get; set; } = "";
}

public class Member
{
    public Guid Id { get; set; }

    public int Number { get; set; }

    public string? Nick { get; set; }

    public Club Club { get; set; } = null!;
}

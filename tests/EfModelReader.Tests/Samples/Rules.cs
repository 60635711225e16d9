using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EfModelReader.Tests.Samples.Rules;

/// <summary>Model-wide rules: generic bases, loops over the model, reflection, conventions, extension members, local functions.</summary>
public class RulesContext : TenantContext<Guid>
{
    private static readonly Dictionary<Type, string> Names = new() { [typeof(Ticket)] = "support_tickets" };

    public required DbSet<Ticket> Tickets { get; init; }

    public required DbSet<Settings> Settings { get; init; }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        optionsBuilder.UseSqlServer();
        optionsBuilder.UseSnakeCaseNamingConvention();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(300);
        configurationBuilder.Properties<TicketId>().HaveConversion<TicketIdConverter>();
        configurationBuilder.Properties<Priority>().HaveConversion<string>();
        configurationBuilder.Conventions.Add(_ => new UtcSuffixConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RulesContext).Assembly, t => t.Namespace == typeof(RulesContext).Namespace);
        modelBuilder.UseAudit().UseFlags("flag");
        foreach ((Type type, string name) in Names)
        {
            modelBuilder.Entity(type).ToTable(name);
        }

        foreach (IMutableEntityType entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(ISoftDelete).IsAssignableFrom(e.ClrType)))
        {
            typeof(RulesContext).GetMethod(nameof(AddSoftDelete), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(entity.ClrType).Invoke(null, [modelBuilder]);
        }

        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(decimal)))
        {
            property.SetPrecision(20);
            property.SetScale(Scale());
        }

        foreach (IMutableEntityType entity in modelBuilder.Model.GetEntityTypes())
        {
            switch (entity.ClrType.Name)
            {
                case nameof(Comment) when entity.GetTableName() is { Length: > 0 } table:
                    entity.SetTableName(Shorten(table) + Suffix());
                    break;
                case nameof(Settings):
                    entity.SetSchema("cfg");
                    break;
            }
        }

        static string Suffix() => "_v" + Math.Max(1, 2);
        int Scale()
        {
            int scale = 0;
            for (int i = 0; i < 3; i++)
            {
                scale += i;
            }

            return scale;
        }
    }

    private static void AddSoftDelete<T>(ModelBuilder builder)
        where T : class, ISoftDelete
    {
        builder.Entity<T>().Property<DateTime?>("DeletedAt");
        builder.Entity<T>().HasQueryFilter(e => !e.IsDeleted);
        builder.Entity<T>().Property(e => e.IsDeleted).HasColumnName("gone");
    }

    private static string Shorten(string name) => Regex.Replace(new StringBuilder(name).Append('s').ToString(), "s+$", "s")[..^1];
}

public abstract class TenantContext<TTenant> : DbContext
    where TTenant : struct
{
    protected virtual string TenantColumn => "tenant";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Tenant<TTenant>>(t => t.Property(x => x.Key).HasColumnName(TenantColumn + "_key"));
    }
}

public class Tenant<TKey>
    where TKey : struct
{
    public int Id { get; set; }

    public TKey Key { get; set; }

    public TKey? Parent { get; set; }
}

public abstract class EntityConfiguration<TEntity, TKey>(string comment) : IEntityTypeConfiguration<TEntity>
    where TEntity : Entity<TKey>
{
    protected virtual string? Table => null;

    public virtual void Configure(EntityTypeBuilder<TEntity> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.CreatedAt).HasComment(comment);
        if (Table is not null)
        {
            builder.ToTable(Table);
        }
    }
}

public class TicketConfiguration() : EntityConfiguration<Ticket, TicketId>("when")
{
    public override void Configure(EntityTypeBuilder<Ticket> builder)
    {
        base.Configure(builder);
        builder.Property(t => t.Fee).HasColumnName(nameof(Ticket.Fee) + "Amount");
        builder.HasMany(t => t.Comments).WithOne(c => c.Ticket).HasForeignKey(c => c.TicketId);
    }
}

public class CommentConfiguration() : EntityConfiguration<Comment, long>("then")
{
    protected override string Table => "comment";
}

public abstract class Entity<TKey>
{
    public TKey Id { get; protected set; } = default!;

    public DateTime CreatedAt { get; set; }
}

public interface ISoftDelete
{
    bool IsDeleted { get; }
}

public interface IAudited
{
    string? ChangedBy { get; set; }
}

public readonly struct TicketId(int value)
{
    public int Value { get; } = value;
}

public class TicketIdConverter() : ValueConverter<TicketId, int>(id => id.Value, value => new TicketId(value));

public enum Priority : byte
{
    Low,
    High,
}

public class Ticket : Entity<TicketId>, ISoftDelete, IAudited
{
    public string Title { get; set; } = "";

    public Priority Priority { get; set; }

    public decimal Fee { get; set; }

    public bool IsDeleted { get; set; }

    public string? ChangedBy { get; set; }

    public DateTime ClosedAtUtc { get; set; }

    public List<Comment> Comments { get; } = [];
}

public class Comment : Entity<long>
{
    public TicketId TicketId { get; set; }

    public Ticket Ticket { get; set; } = null!;

    public string Text { get; set; } = "";
}

[EntityTypeConfiguration(typeof(SettingsConfiguration))]
public class Settings
{
    public string Name { get; set; } = "";

    public double Value { get; set; }
}

public class SettingsConfiguration : IEntityTypeConfiguration<Settings>
{
    public void Configure(EntityTypeBuilder<Settings> builder) => builder.HasKey(s => s.Name);
}

public class UtcSuffixConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (IConventionEntityType entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (IConventionProperty property in entity.GetDeclaredProperties())
            {
                if (property.Name.EndsWith("Utc", StringComparison.Ordinal))
                {
                    property.Builder.HasColumnName(property.Name.Replace("Utc", "", StringComparison.Ordinal));
                }
            }
        }
    }
}

public static class ModelRules
{
    extension(ModelBuilder builder)
    {
        public ModelBuilder UseAudit()
        {
            foreach (Type type in builder.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.GetInterfaces().Contains(typeof(IAudited))).ToList())
            {
                builder.Entity(type).Property(nameof(IAudited.ChangedBy)).HasMaxLength(50);
            }

            return builder;
        }
    }

    public static ModelBuilder UseFlags(this ModelBuilder builder, string prefix = "f")
    {
        Action<EntityTypeBuilder> add = entity => entity.Property<bool>(char.ToUpperInvariant(prefix[0]) + prefix[1..]);
        List<Type> flagged = [typeof(Ticket), .. new[] { typeof(Comment) }];
        flagged.ForEach(type => add(builder.Entity(type)));
        return builder;
    }
}

using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EfModelReader.Tests.Samples.Bases;

/// <summary>What entities come from: generic and abstract base contexts, no sets at all, scanning of assemblies, scaffolded code.</summary>
public abstract class StoreContext<TItem, TKey> : DbContext
    where TItem : Item<TKey>
    where TKey : notnull
{
    public DbSet<TItem> Items => Set<TItem>();

    protected abstract string Prefix { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<TItem>(item =>
        {
            item.ToTable($"{Prefix}_{typeof(TItem).Name}");
            item.HasKey(i => i.Id);
            item.Property(i => i.Title).IsRequired().HasMaxLength(TitleLength());
        });
        ConfigureMore(modelBuilder);
    }

    protected virtual int TitleLength() => 10;

    protected virtual void ConfigureMore(ModelBuilder modelBuilder)
    {
    }
}

public abstract class SqliteStoreContext<TItem> : StoreContext<TItem, string>
    where TItem : Item<string>
{
    protected override string Prefix => "lite";

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite();
}

public class GadgetContext : SqliteStoreContext<Gadget>
{
    protected override int TitleLength() => 3 * base.TitleLength();

    protected override void ConfigureMore(ModelBuilder modelBuilder) => modelBuilder.Entity<Gadget>().HasIndex(g => new { g.Title, g.Weight }).IsUnique();
}

public class WidgetContext : StoreContext<Widget, Guid>
{
    protected override string Prefix { get; } = nameof(Widget).ToUpperInvariant();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();
}

public abstract class Item<TKey>
{
    public TKey Id { get; set; } = default!;

    public string? Title { get; set; }
}

public class Gadget : Item<string>
{
    public double Weight { get; set; }
}

public class Widget : Item<Guid>
{
    public Pair<int, string?> Pair { get; set; } = null!;

    public ICollection<Part<Widget>> Parts { get; } = [];
}

public class Pair<TFirst, TSecond>
{
    public int Id { get; set; }

    public TFirst First { get; set; } = default!;

    public TSecond Second { get; set; } = default!;
}

public class Part<TOwner>
{
    public int Id { get; set; }

    public TOwner Owner { get; set; } = default!;
}

public interface IStored
{
    long Number { get; }
}

public abstract class Stored : IStored
{
    public long Number { get; protected set; }
}

public class Letter : Stored
{
    public string Text { get; set; } = "";

    public Envelope? Envelope { get; set; }
}

public class Envelope
{
    public int EnvelopeId { get; set; }

    public string? Stamp { get; set; }
}

public class Parcel : Stored
{
    public decimal Weight { get; set; }
}

public class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder) => builder.HasKey(l => l.Number);
}

public class ParcelAndEnvelopeConfiguration : IEntityTypeConfiguration<Parcel>, IEntityTypeConfiguration<Envelope>
{
    public void Configure(EntityTypeBuilder<Parcel> builder) => builder.HasKey(nameof(Parcel.Number));

    void IEntityTypeConfiguration<Envelope>.Configure(EntityTypeBuilder<Envelope> builder) => builder.ToTable("envelope_" + nameof(Envelope.Stamp));
}

/// <summary>No sets: entities are found by their marker interface.</summary>
public class ScannedEntitiesContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        IEnumerable<Type> types = typeof(IStored).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.Namespace == typeof(IStored).Namespace && typeof(IStored).IsAssignableFrom(t))
            .OrderBy(t => t.Name);
        foreach (Type type in types)
        {
            modelBuilder.Entity(type).HasKey("Number");
            modelBuilder.Entity(type).ToTable(type.Name.ToLowerInvariant() + "s");
        }
    }
}

/// <summary>No sets: configurations are found and made by reflection, in the ways that were common before EF had its own.</summary>
public class ScannedConfigurationsContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        List<Type> configurations = Assembly.GetExecutingAssembly().GetTypes()
            .Where(t => t.Namespace == GetType().Namespace && !t.IsAbstract && !t.IsGenericTypeDefinition)
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)))
            .ToList();
        foreach (Type configuration in configurations)
        {
            dynamic? instance = Activator.CreateInstance(configuration);
            if (configuration.Name.StartsWith("Letter", StringComparison.Ordinal))
            {
                modelBuilder.ApplyConfiguration(instance);
            }
        }

        MethodInfo apply = typeof(ModelBuilder).GetMethods().Single(m =>
            m.Name == nameof(ModelBuilder.ApplyConfiguration) && m.GetParameters()[0].ParameterType.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>));
        foreach (Type configuration in configurations.Where(c => !c.Name.StartsWith("Letter", StringComparison.Ordinal)))
        {
            foreach (Type implemented in configuration.GetInterfaces().Where(i => i.IsGenericType))
            {
                apply.MakeGenericMethod(implemented.GenericTypeArguments[0]).Invoke(modelBuilder, [Activator.CreateInstance(configuration)!]);
            }
        }
    }
}

/// <summary>As EF scaffolds it from a database: partial, property bags as join tables, named constraints.</summary>
public partial class ScaffoldedContext : DbContext
{
    public ScaffoldedContext()
    {
    }

    public ScaffoldedContext(DbContextOptions<ScaffoldedContext> options)
        : base(options)
    {
    }

    public virtual DbSet<Track> Tracks { get; set; }

    public virtual DbSet<Playlist> Playlists { get; set; }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        => optionsBuilder.UseSqlServer("Server=.;Database=Music");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Track>(entity =>
        {
            entity.HasKey(e => e.TrackId).HasName("PK_Track_Id");
            entity.ToTable("Track", tb => tb.HasTrigger("audit"));
            entity.HasIndex(e => e.AlbumId, "IFK_TrackAlbumId");
            entity.Property(e => e.TrackId).ValueGeneratedNever();
            entity.Property(e => e.UnitPrice).HasColumnType("numeric(10, 2)").HasDefaultValueSql("((0))");
            entity.Property(e => e.Added).HasDefaultValueSql("(getdate())").HasColumnType("datetime");
            entity.Property(e => e.Label).HasComputedColumnSql("([Name]+'x')", false).IsUnicode(false);
            entity.HasOne(d => d.Album).WithMany(p => p.Tracks)
                .HasForeignKey(d => d.AlbumId)
                .OnDelete(DeleteBehavior.ClientSetNull)
                .HasConstraintName("FK_TrackAlbumId");
            entity.HasMany(d => d.Playlists).WithMany(p => p.Tracks)
                .UsingEntity<Dictionary<string, object>>(
                    "PlaylistTrack",
                    r => r.HasOne<Playlist>().WithMany().HasForeignKey("PlaylistId").OnDelete(DeleteBehavior.ClientSetNull).HasConstraintName("FK_PlaylistTrackPlaylistId"),
                    l => l.HasOne<Track>().WithMany().HasForeignKey("TrackId").OnDelete(DeleteBehavior.ClientSetNull),
                    j =>
                    {
                        j.HasKey("PlaylistId", "TrackId").HasName("PK_PlaylistTrack");
                        j.ToTable("PlaylistTrack", "music");
                        j.HasIndex(["TrackId"], "IFK_PlaylistTrackTrackId");
                        j.IndexerProperty<int>("TrackId").HasColumnName("track_id");
                    });
        });
        modelBuilder.HasSequence<int>("OrderNumbers", schema: "shared").StartsAt(1000).IncrementsBy(5);
        OnModelCreatingPartial(modelBuilder);
    }

    partial void OnModelCreatingPartial(ModelBuilder modelBuilder);
}

public partial class ScaffoldedContext
{
    partial void OnModelCreatingPartial(ModelBuilder modelBuilder) => modelBuilder.Entity<Album>().Property(a => a.Name).HasMaxLength(160);
}

public partial class Track
{
    public int TrackId { get; set; }

    public string Name { get; set; } = null!;

    public int? AlbumId { get; set; }

    public decimal UnitPrice { get; set; }

    public DateTime Added { get; set; }

    public string? Label { get; set; }

    public virtual Album? Album { get; set; }

    public virtual ICollection<Playlist> Playlists { get; set; } = new List<Playlist>();
}

public partial class Album
{
    public int AlbumId { get; set; }

    public string? Name { get; set; }

    public virtual ICollection<Track> Tracks { get; set; } = new List<Track>();
}

public partial class Playlist
{
    public int PlaylistId { get; set; }

    public virtual ICollection<Track> Tracks { get; set; } = new List<Track>();
}

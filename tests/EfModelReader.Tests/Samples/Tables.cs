using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Tests.Samples.Tables;

/// <summary>More than one type to a table, more than one table to a type, and types without one.</summary>
public class TablesContext : DbContext
{
    public DbSet<Report> Reports => Set<Report>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("dbo2");
        modelBuilder.Entity<Report>(report =>
        {
            report.ToTable("Reports").SplitToTable("ReportTexts", "texts", t =>
            {
                t.Property(r => r.Id).HasColumnName("ReportId");
                t.Property(r => r.Text);
                t.Property(r => r.Summary).HasColumnName("Short");
            });
            report.HasOne(r => r.State).WithOne().HasForeignKey<ReportState>(s => s.Id);
            report.Property(r => r.Version).IsRowVersion();
            report.Property(r => r.Size).HasComputedColumnSql("LEN([Title])", stored: true);
        });
        modelBuilder.Entity<ReportState>().ToTable("Reports").Property(s => s.Version).HasColumnName("Version").IsRowVersion();
        modelBuilder.Entity<Reading>(r =>
        {
            r.HasNoKey();
            r.ToSqlQuery("select 1 as Value");
        });
        modelBuilder.Entity<Total>().HasNoKey().ToView("totals", "stats").Property(t => t.Sum).HasColumnName("total_sum");
        modelBuilder.Entity<Found>(f => f.HasNoKey().ToFunction("find"));
        modelBuilder.Entity<Both>(b => b.ToTable("both").ToView("both_view"));
        modelBuilder.Entity<Kept>().ToTable("Kept", t => t.IsTemporal(p =>
        {
            p.HasPeriodStart("ValidFrom").HasColumnName("from_utc");
            p.UseHistoryTable("KeptBefore", "history");
        }));
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("Setting", setting =>
        {
            setting.IndexerProperty<int>("Id");
            setting.IndexerProperty<string>("Name").HasMaxLength(40).IsRequired();
            setting.HasOne(typeof(Report), null).WithMany().HasForeignKey("ReportId");
        });
        modelBuilder.SharedTypeEntity<Archived>("Archive").ToTable("archive").HasKey(a => a.Number);
        modelBuilder.SharedTypeEntity<Archived>("Bin", bin => bin.ToTable("bin").HasKey(a => a.Number));
        modelBuilder.Ignore<Unwanted>();
        modelBuilder.HasDbFunction(() => Length(default!)).HasName("LEN");
    }

    private static int Length(string text) => text.Length;
}

public class Report
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Summary { get; set; }

    public int Size { get; set; }

    public byte[] Version { get; set; } = [];

    public ReportState State { get; set; } = null!;

    public Unwanted? Unwanted { get; set; }
}

public class ReportState
{
    public int Id { get; set; }

    public string Phase { get; set; } = "";

    public byte[] Version { get; set; } = [];
}

public class Reading
{
    public int Value { get; set; }
}

public class Total
{
    public decimal Sum { get; set; }

    public Report? Biggest { get; set; }
}

public class Found
{
    public int ReportId { get; set; }
}

public class Both
{
    public int Id { get; set; }
}

public class Kept
{
    public int Id { get; set; }
}

public class Archived
{
    public int Number { get; set; }

    public string? Text { get; set; }
}

public class Unwanted
{
    public int Id { get; set; }
}

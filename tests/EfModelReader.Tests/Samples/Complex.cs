using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EfModelReader.Tests.Samples.Complex;

/// <summary>Complex types, in columns and as JSON.</summary>
public class ComplexContext : DbContext
{
    public DbSet<House> Houses => Set<House>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.ComplexProperties<Coordinates>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<House>(house =>
        {
            house.ComplexProperty(h => h.Address, address =>
            {
                address.IsRequired();
                address.Property(a => a.Zip).HasColumnName("ZIP").HasMaxLength(9);
                address.ComplexProperty(a => a.Country).Property(c => c.Iso).IsFixedLength().HasMaxLength(2);
                address.Ignore(a => a.Label);
            });
            house.ComplexProperty(h => h.Second);
            house.ComplexProperty(h => h.Plan, plan => plan.ToJson("plan_json"));
            house.ComplexCollection(h => h.Rooms, rooms => rooms.ToJson());
        });
        modelBuilder.Entity<Flat>().ComplexProperty(f => f.Keys);
    }
}

/// <summary>Owned types: nested, collections of collections, in other tables, as JSON, with keys and converters of their own.</summary>
public class OwnedContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql().UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Owned<Currency>();
        modelBuilder.Entity<Contract>(contract =>
        {
            contract.OwnsOne(c => c.Price, Configure);
            contract.OwnsOne(c => c.Deposit, price =>
            {
                Configure(price);
                price.ToTable("deposits");
                price.WithOwner().HasForeignKey("ContractId").HasConstraintName("fk_deposit");
            });
            contract.OwnsMany(c => c.Clauses, clause =>
            {
                clause.WithOwner(x => x.Contract).HasForeignKey(x => x.ContractNumber);
                clause.HasKey(x => new { x.ContractNumber, x.Index });
                clause.OwnsMany(x => x.Notes, note => note.ToTable("clause_notes", "legal").Property(n => n.Text).HasColumnName("body"));
                clause.OwnsOne(x => x.Penalty).Property(p => p.Amount).HasPrecision(9, 2);
                clause.HasOne(x => x.Template).WithMany().HasForeignKey("template");
            });
            contract.OwnsOne(c => c.Details, details =>
            {
                details.ToJson();
                details.Property(d => d.Remark).HasJsonPropertyName("r");
                details.OwnsOne(d => d.Price).Ignore(p => p.Currency);
                details.OwnsMany(d => d.Notes);
            });
            contract.OwnsMany(c => c.Tags, tags => tags.ToJson("tag_list"));
            contract.Navigation(c => c.Price).IsRequired();
        });

        static void Configure(OwnedNavigationBuilder<Contract, Price> price)
        {
            price.Property(p => p.Amount).HasColumnType("numeric(12,3)");
            price.OwnsOne(p => p.Currency, currency => currency.Property(c => c.Code).HasMaxLength(3));
        }
    }
}

public class House
{
    public int Id { get; set; }

    public required HouseAddress Address { get; set; }

    public HouseAddress? Second { get; set; }

    public Coordinates At { get; set; }

    public Plan Plan { get; set; } = new();

    public List<Room> Rooms { get; set; } = [];
}

public class Flat : House
{
    public Keys Keys { get; set; } = new();
}

[ComplexType]
public class Keys
{
    public int Count { get; set; }

    public string? Place { get; set; }
}

public record HouseAddress(string Street, string? Zip)
{
    public Country Country { get; init; } = new("", "");

    public string Label => Street + Zip;
}

public record Country(string Iso, string Name);

public readonly record struct Coordinates(double Latitude, double Longitude);

public class Plan
{
    public string Name { get; set; } = "";

    public List<string> Layers { get; set; } = [];
}

public class Room
{
    [JsonPropertyName("n")]
    public string Name { get; set; } = "";

    public double Area { get; set; }
}

public class Contract
{
    public int Id { get; set; }

    public Price Price { get; set; } = null!;

    public Price? Deposit { get; set; }

    public List<Clause> Clauses { get; } = [];

    public Details? Details { get; set; }

    public List<Tag> Tags { get; } = [];
}

public class Price
{
    public decimal Amount { get; set; }

    public Currency? Currency { get; set; }
}

public class Currency
{
    public string Code { get; set; } = "";
}

public class Clause
{
    public int ContractNumber { get; set; }

    public int Index { get; set; }

    public Contract Contract { get; set; } = null!;

    public List<Note> Notes { get; } = [];

    public Penalty? Penalty { get; set; }

    public Template? Template { get; set; }
}

public class Penalty
{
    public decimal Amount { get; set; }

    public string Reason { get; set; } = "";
}

public class Template
{
    public Guid Id { get; set; }
}

public class Note
{
    public string Text { get; set; } = "";
}

public class Details
{
    public string? Remark { get; set; }

    public Price? Price { get; set; }

    public List<Note> Notes { get; } = [];
}

public class Tag
{
    public string Word { get; set; } = "";
}

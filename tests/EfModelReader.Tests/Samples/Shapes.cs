using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Tests.Samples.Shapes;

/// <summary>Inheritance in all three mappings, many-to-many in all forms, attributes.</summary>
public class ShapesContext(DbContextOptions<ShapesContext> options) : DbContext(options)
{
    public DbSet<Animal> Animals { get; set; }

    public DbSet<Vehicle> Vehicles { get; set; }

    public DbSet<Payment> Payments { get; set; }

    public DbSet<Student> Students { get; set; }

    public DbSet<Post> Posts { get; set; }

    public DbSet<Annotated> Annotated { get; set; }

    public DbSet<Document> Documents { get; set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Animal>().HasDiscriminator<string>("kind").HasValue<Dog>("dog").HasValue<Cat>("cat");
        modelBuilder.Entity<Vehicle>().UseTptMappingStrategy();
        modelBuilder.Entity<Car>().ToTable("cars");
        modelBuilder.Entity<Bike>();
        modelBuilder.Entity<Payment>().UseTpcMappingStrategy();
        modelBuilder.Entity<CardPayment>().ToTable("card_payments");
        modelBuilder.Entity<CashPayment>();
        modelBuilder.Entity<Student>().HasMany(s => s.Courses).WithMany(c => c.Students).UsingEntity<Enrolment>(
            right => right.HasOne<Course>().WithMany().HasForeignKey(e => e.CourseId),
            left => left.HasOne<Student>().WithMany().HasForeignKey(e => e.StudentId),
            join =>
            {
                join.ToTable("enrolments");
                join.HasKey(e => new { e.StudentId, e.CourseId });
            });
        modelBuilder.Entity<Post>().HasMany(p => p.Tags).WithMany(t => t.Posts);
        modelBuilder.Entity<Post>().HasMany(p => p.Related).WithMany().UsingEntity(join => join.ToTable("RelatedPosts"));
        modelBuilder.Entity<Document>(document =>
        {
            document.ToTable("documents", t => t.HasComment("All documents")).SplitToTable("document_bodies", t => t.Property(d => d.Body));
            document.ComplexProperty(d => d.Size, size => size.Property(s => s.Width).HasColumnName("w"));
            document.HasQueryFilter(d => !d.Hidden);
        });
        modelBuilder.Entity<Book>().OwnsOne(d => d.Meta, meta =>
        {
            meta.ToJson();
            meta.OwnsMany(m => m.Authors);
        });
        modelBuilder.Entity<DocumentSummary>(summary =>
        {
            summary.ToTable("documents");
            summary.HasOne<Document>().WithOne().HasForeignKey<DocumentSummary>(s => s.Id);
        });
    }
}

public abstract class Animal
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

public class Dog : Animal
{
    public bool Barks { get; set; }
}

public class Cat : Animal
{
    public int Lives { get; set; }

    public Dog? Enemy { get; set; }
}

public class Vehicle
{
    public int Id { get; set; }

    public int Wheels { get; set; }
}

public class Car : Vehicle
{
    public int Doors { get; set; }
}

public class Bike : Vehicle
{
    public string Frame { get; set; } = "";
}

public abstract class Payment
{
    public Guid Id { get; set; }

    public decimal Amount { get; set; }
}

public class CardPayment : Payment
{
    public string Last4 { get; set; } = "";
}

public class CashPayment : Payment
{
    public bool Exact { get; set; }
}

public class Student
{
    public int Id { get; set; }

    public List<Course> Courses { get; } = [];
}

public class Course
{
    public int Id { get; set; }

    public List<Student> Students { get; } = [];
}

public class Enrolment
{
    public int StudentId { get; set; }

    public int CourseId { get; set; }

    public DateTime At { get; set; }
}

public class Post
{
    public int Id { get; set; }

    public ICollection<Tag> Tags { get; set; } = [];

    public ICollection<Post> Related { get; set; } = [];
}

public class Tag
{
    [Key]
    public string Word { get; set; } = "";

    public ICollection<Post> Posts { get; set; } = [];
}

[Table("annotated", Schema = "x")]
[Index(nameof(Mail), IsUnique = true)]
[PrimaryKey(nameof(Part), nameof(Code))]
public class Annotated
{
    public int Part { get; set; }

    [MaxLength(12)]
    public string Code { get; set; } = "";

    [Column("e_mail", TypeName = "varchar(200)")]
    [Required]
    public string? Mail { get; set; }

    [NotMapped]
    public string Hidden { get; set; } = "";

    [ForeignKey(nameof(Owner))]
    public int OwnedById { get; set; }

    public Student Owner { get; set; } = null!;

    [InverseProperty(nameof(Remark.About))]
    public List<Remark> Remarks { get; } = [];

    [Timestamp]
    public byte[] Version { get; set; } = [];

    public Money Fee { get; set; } = null!;
}

[Owned]
public record Money(decimal Amount, string Currency);

public class Remark
{
    public int Id { get; set; }

    public Annotated? About { get; set; }
}

public class Document
{
    public int Id { get; set; }

    public string Body { get; set; } = "";

    public Size Size { get; set; }

    public bool Hidden { get; set; }
}

public class Book
{
    public int Id { get; set; }

    public Meta Meta { get; set; } = null!;
}

public struct Size
{
    public int Width { get; set; }

    public int Height { get; set; }
}

public class Meta
{
    public string Language { get; set; } = "";

    public List<Author> Authors { get; set; } = [];
}

public class Author
{
    public string Name { get; set; } = "";
}

public class DocumentSummary
{
    public int Id { get; set; }

    public string? Teaser { get; set; }
}

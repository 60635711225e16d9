using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace EfModelReader.Tests.Samples.Conventions;

/// <summary>Conventions of the code's own, of several kinds, and EF's own taken away.</summary>
public class OwnConventionsContext : DbContext
{
    public DbSet<Invoice> Invoices => Set<Invoice>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Remove(typeof(ForeignKeyIndexConvention));
        configurationBuilder.Conventions.Remove<TableNameFromDbSetConvention>();
        configurationBuilder.Conventions.Add(_ => new StringLengthConvention(77));
        configurationBuilder.Conventions.Add(_ => new PrefixConvention());
        configurationBuilder.Conventions.Add(_ => new RestrictConvention());
        configurationBuilder.Conventions.Add(s => new DependentConvention(s.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        configurationBuilder.Conventions.Add(_ => new ComplexLengthConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Line>().ComplexProperty(l => l.Price);
}

public class StringLengthConvention(int length) : IPropertyAddedConvention
{
    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        if (propertyBuilder.Metadata.ClrType == typeof(string))
        {
            propertyBuilder.HasMaxLength(length);
        }
    }
}

public class PrefixConvention : IEntityTypeAddedConvention, IModelFinalizingConvention
{
    private int added;

    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        added++;
        entityTypeBuilder.ToTable("t_" + entityTypeBuilder.Metadata.ShortName());
    }

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        if (added > 0)
        {
            modelBuilder.HasDefaultSchema("conv");
        }
    }
}

public class RestrictConvention : IForeignKeyAddedConvention
{
    public void ProcessForeignKeyAdded(IConventionForeignKeyBuilder relationshipBuilder, IConventionContext<IConventionForeignKeyBuilder> context) =>
        relationshipBuilder.OnDelete(DeleteBehavior.Restrict);
}

public class DependentConvention(ProviderConventionSetBuilderDependencies dependencies) : IKeyAddedConvention
{
    private readonly ProviderConventionSetBuilderDependencies dependencies = dependencies;

    public void ProcessKeyAdded(IConventionKeyBuilder keyBuilder, IConventionContext<IConventionKeyBuilder> context) =>
        keyBuilder.HasName("PK__" + keyBuilder.Metadata.DeclaringEntityType.ClrType.Name);

    public override string? ToString() => dependencies.ToString();
}

public class ComplexLengthConvention : IComplexPropertyAddedConvention
{
    public void ProcessComplexPropertyAdded(IConventionComplexPropertyBuilder propertyBuilder, IConventionContext<IConventionComplexPropertyBuilder> context)
    {
        foreach (IConventionProperty property in propertyBuilder.Metadata.ComplexType.GetProperties())
        {
            property.Builder.HasColumnName("c_" + property.Name);
        }
    }
}

/// <summary>Rules over the whole model, as they are written without conventions.</summary>
public class LoopsContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Invoice>();
        foreach (IMutableForeignKey key in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => k is { IsOwnership: false, DeleteBehavior: DeleteBehavior.Cascade }))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }

        foreach (IMutableEntityType entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.BaseType is null)
            {
                entity.SetTableName(Snake(entity.GetTableName()!));
            }

            entity.AddProperty("xid", typeof(long)).SetColumnType("bigint");
            foreach (IMutableProperty property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.GetColumnName()));
                if (property is { ClrType: { } type } && type == typeof(DateTime))
                {
                    property.SetColumnType("timestamp without time zone");
                }
            }

            foreach (IMutableKey key in entity.GetKeys())
            {
                key.SetName(key.GetName()?.ToUpperInvariant());
            }

            foreach (IMutableIndex index in entity.GetIndexes())
            {
                index.SetDatabaseName("IX_" + string.Join("_", index.Properties.Select(p => p.Name)));
            }

            if (entity.ClrType.GetProperty("Number")?.PropertyType == typeof(string))
            {
                modelBuilder.Entity(entity.ClrType, b => b.HasIndex("Number").IsUnique());
            }

            if (entity.ClrType.GetCustomAttribute<HistoryAttribute>() is { } history)
            {
                entity.SetSchema(history.Schema);
            }
        }
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(name[i - 1]) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class HistoryAttribute(string schema) : Attribute
{
    public string Schema { get; } = schema;
}

[History("old")]
public class Invoice
{
    public int Id { get; set; }

    public string Number { get; set; } = "";

    public DateTime IssuedOn { get; set; }

    public List<Line> Lines { get; } = [];
}

public class Line
{
    public int Id { get; set; }

    public Invoice Invoice { get; set; } = null!;

    public LinePrice Price { get; set; } = new();
}

[System.ComponentModel.DataAnnotations.Schema.ComplexType]
public class LinePrice
{
    public decimal Net { get; set; }

    public string Currency { get; set; } = "";
}

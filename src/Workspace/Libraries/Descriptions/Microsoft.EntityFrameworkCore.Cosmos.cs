// Packages: Microsoft.EntityFrameworkCore.Cosmos, Aspire.Microsoft.EntityFrameworkCore.Cosmos
// Assemblies: Microsoft.EntityFrameworkCore.Cosmos
namespace Microsoft.EntityFrameworkCore;

public static class CosmosModelBuilderExtensions
{
    public static ModelBuilder HasDefaultContainer(this ModelBuilder modelBuilder, string? name) => modelBuilder.HasAnnotation("Cosmos:ContainerName", name);

    public static ModelBuilder HasManualThroughput(this ModelBuilder modelBuilder, int? throughput) => modelBuilder;

    public static ModelBuilder HasAutoscaleThroughput(this ModelBuilder modelBuilder, int? throughput) => modelBuilder;

    public static ModelBuilder HasShadowIds(this ModelBuilder modelBuilder, bool? alwaysCreate = true) => modelBuilder;

    public static ModelBuilder HasDiscriminatorInJsonIds(this ModelBuilder modelBuilder) => modelBuilder;

    public static ModelBuilder HasRootDiscriminatorInJsonIds(this ModelBuilder modelBuilder) => modelBuilder;
}

public static class CosmosEntityTypeBuilderExtensions
{
    public static EntityTypeBuilder ToContainer(this EntityTypeBuilder entityTypeBuilder, string? name) => entityTypeBuilder.HasAnnotation("Cosmos:ContainerName", name);

    public static EntityTypeBuilder<TEntity> ToContainer<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, string? name) where TEntity : class =>
        entityTypeBuilder.HasAnnotation("Cosmos:ContainerName", name);

    public static OwnedNavigationBuilder ToJsonProperty(this OwnedNavigationBuilder entityTypeBuilder, string? name) => entityTypeBuilder.HasAnnotation("Cosmos:PropertyName", name);

    public static OwnedNavigationBuilder<TOwner, TDependent> ToJsonProperty<TOwner, TDependent>(this OwnedNavigationBuilder<TOwner, TDependent> entityTypeBuilder, string? name)
        where TOwner : class
        where TDependent : class =>
        entityTypeBuilder.HasAnnotation("Cosmos:PropertyName", name);

    public static EntityTypeBuilder HasPartitionKey(this EntityTypeBuilder entityTypeBuilder, string? name, params string[]? additionalPropertyNames)
    {
        List<string> names = new() { name! };
        names.AddRange(additionalPropertyNames ?? []);
        return entityTypeBuilder.HasAnnotation("Cosmos:PartitionKeyNames", names);
    }

    public static EntityTypeBuilder<TEntity> HasPartitionKey<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, string? name, params string[]? additionalPropertyNames) where TEntity : class
    {
        List<string> names = new() { name! };
        names.AddRange(additionalPropertyNames ?? []);
        return entityTypeBuilder.HasAnnotation("Cosmos:PartitionKeyNames", names);
    }

    public static EntityTypeBuilder<TEntity> HasPartitionKey<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, Expression<Func<TEntity, object?>> propertyExpression) where TEntity : class
    {
        // What an index takes is what a partition key takes: one member, or several in an anonymous object.
        IMutableIndex index = entityTypeBuilder.HasIndex(propertyExpression, "PartitionKey").Metadata;
        List<string> names = new();
        foreach (IMutableProperty property in index.Properties)
        {
            names.Add(property.Name);
        }

        entityTypeBuilder.Metadata.RemoveIndex(index);
        return entityTypeBuilder.HasAnnotation("Cosmos:PartitionKeyNames", names);
    }

    public static EntityTypeBuilder UseETagConcurrency(this EntityTypeBuilder entityTypeBuilder)
    {
        entityTypeBuilder.Property<string>("_etag").ValueGeneratedOnAddOrUpdate().IsConcurrencyToken();
        return entityTypeBuilder;
    }

    public static EntityTypeBuilder<TEntity> UseETagConcurrency<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder) where TEntity : class
    {
        entityTypeBuilder.Property<string>("_etag").ValueGeneratedOnAddOrUpdate().IsConcurrencyToken();
        return entityTypeBuilder;
    }

    public static EntityTypeBuilder<TEntity> HasManualThroughput<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, int? throughput) where TEntity : class => entityTypeBuilder;

    public static EntityTypeBuilder<TEntity> HasAutoscaleThroughput<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, int? throughput) where TEntity : class => entityTypeBuilder;

    public static EntityTypeBuilder<TEntity> HasDefaultTimeToLive<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, int? seconds) where TEntity : class => entityTypeBuilder;

    public static EntityTypeBuilder<TEntity> HasAnalyticalStoreTimeToLive<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, int? seconds) where TEntity : class => entityTypeBuilder;

    public static EntityTypeBuilder<TEntity> HasShadowId<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder, bool? alwaysCreate = true) where TEntity : class => entityTypeBuilder;

    public static EntityTypeBuilder<TEntity> HasDiscriminatorInJsonId<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder) where TEntity : class => entityTypeBuilder;

    public static EntityTypeBuilder<TEntity> HasRootDiscriminatorInJsonId<TEntity>(this EntityTypeBuilder<TEntity> entityTypeBuilder) where TEntity : class => entityTypeBuilder;
}

public static class CosmosPropertyBuilderExtensions
{
    public static PropertyBuilder ToJsonProperty(this PropertyBuilder propertyBuilder, string name) => propertyBuilder.HasAnnotation("Cosmos:PropertyName", name);

    public static PropertyBuilder<TProperty> ToJsonProperty<TProperty>(this PropertyBuilder<TProperty> propertyBuilder, string name) => propertyBuilder.HasAnnotation("Cosmos:PropertyName", name);

    public static PropertyBuilder IsETagConcurrency(this PropertyBuilder propertyBuilder)
    {
        propertyBuilder.ValueGeneratedOnAddOrUpdate().IsConcurrencyToken().HasAnnotation("Cosmos:PropertyName", "_etag");
        return propertyBuilder;
    }

    public static PropertyBuilder<TProperty> IsETagConcurrency<TProperty>(this PropertyBuilder<TProperty> propertyBuilder)
    {
        propertyBuilder.ValueGeneratedOnAddOrUpdate().IsConcurrencyToken().HasAnnotation("Cosmos:PropertyName", "_etag");
        return propertyBuilder;
    }
}

public static class CosmosEntityTypeExtensions
{
    public static void SetContainer(this IMutableEntityType entityType, string? name) => entityType.SetAnnotation("Cosmos:ContainerName", name);
}

public static class CosmosPropertyExtensions
{
    public static void SetJsonPropertyName(this IMutableProperty property, string? name) => property.SetAnnotation("Cosmos:PropertyName", name);
}

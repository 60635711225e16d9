using System.Collections;
using System.Diagnostics.CodeAnalysis;
using EfModelReader.Mapping;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace EfModelReader.Replay;

/// <summary>
/// The conventions of models for documents, as EF's provider for Cosmos DB documents them, on EF's own that are the same for all databases: types
/// that are only navigated to are nested, the context's name is the default container, documents have a discriminator, partition keys belong to the key.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "EF makes it.")]
internal sealed class DocumentConventions(ProviderConventionSetBuilderDependencies dependencies) : ProviderConventionSetBuilder(dependencies)
{
    private const string Id = "id";

    /// <inheritdoc />
    public override ConventionSet CreateConventionSet()
    {
        ConventionSet conventions = base.CreateConventionSet();
        conventions.Remove(typeof(ForeignKeyIndexConvention));
        conventions.Replace<RelationshipDiscoveryConvention>(new Nesting(Dependencies));
        conventions.Add(new Completion(Dependencies.ContextType.Name));
        return conventions;
    }

    private sealed class Nesting(ProviderConventionSetBuilderDependencies dependencies) : RelationshipDiscoveryConvention(dependencies)
    {
        protected override bool? ShouldBeOwned(Type targetType, IConventionModel model) =>
            !targetType.IsGenericType || targetType == typeof(Dictionary<string, object>) || !typeof(IEnumerable).IsAssignableFrom(targetType);
    }

    private sealed class Completion(string defaultContainer) : IModelInitializedConvention, IEntityTypeAddedConvention, IModelFinalizingConvention
    {
        public void ProcessModelInitialized(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            modelBuilder.HasAnnotation(Documents.Mark, true);
            modelBuilder.HasAnnotation(Documents.ContainerName, defaultContainer);
        }

        // From the start, so that the code's word (none, or another property) comes after it.
        public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
        {
            if (entityTypeBuilder.Metadata.BaseType is null && !entityTypeBuilder.Metadata.IsOwned())
            {
                entityTypeBuilder.HasDiscriminator(entityTypeBuilder.Metadata.Model.GetEmbeddedDiscriminatorName(), typeof(string));
            }
        }

        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (IConventionEntityType entity in modelBuilder.Metadata.GetEntityTypes().Where(e => e.BaseType is null).ToArray())
            {
                if (Documents.IsNested(entity))
                {
                    entity.Builder.HasNoDiscriminator();
                }
                else
                {
                    CompleteKey(entity);
                }
            }
        }

        private static void CompleteKey(IConventionEntityType entity)
        {
            if (entity.FindPrimaryKey() is not { } key)
            {
                return;
            }

            IEnumerable<string> names = (entity.FindAnnotation(Documents.PartitionKey)?.Value as IEnumerable)?.OfType<string>() ?? [];
            IConventionProperty[] partition = [.. names.Select(entity.FindProperty).OfType<IConventionProperty>()];
            IConventionProperty[] own = [.. key.Properties.Except(partition)];

            // A text that alone tells documents of a partition apart is the document's id itself.
            if ((own.Length > 0 ? own : [.. key.Properties]) is [{ } single] && (single.GetValueConverter()?.ProviderClrType ?? single.ClrType) == typeof(string))
            {
                single.Builder.HasAnnotation(Documents.PropertyName, Id);
            }

            if (entity.GetPrimaryKeyConfigurationSource() == ConfigurationSource.Convention)
            {
                // As if by an attribute: the discovery of keys would take it back otherwise.
                entity.Builder.PrimaryKey([.. key.Properties, .. partition.Except(key.Properties)], fromDataAnnotation: true);
            }
        }
    }
}

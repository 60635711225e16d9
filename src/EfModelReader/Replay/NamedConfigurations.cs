using EfModelReader.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EfModelReader.Replay;

/// <summary>Applies the configurations that entity types name with <c>[EntityTypeConfiguration]</c>, when EF adds the types.</summary>
internal sealed class NamedConfigurations(Interpreter interpreter) : IEntityTypeAddedConvention
{
    private readonly HashSet<IConventionEntityType> done = [];

    /// <inheritdoc />
    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        if (interpreter.Skeletons.SymbolOf(entityTypeBuilder.Metadata.ClrType) is not { } entity || !done.Add(entityTypeBuilder.Metadata))
        {
            return;
        }

        foreach (AttributeData attribute in entity.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "EntityTypeConfigurationAttribute" or "EntityTypeConfiguration" } type &&
                (type.TypeArguments.FirstOrDefault() ?? attribute.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol) is INamedTypeSymbol configuration &&
                Interpreter.IsSource(configuration))
            {
                Type builder = typeof(EntityTypeBuilder<>).MakeGenericType(entityTypeBuilder.Metadata.ClrType);
                interpreter.Configurations.ApplyNamed((EntityTypeBuilder)Activator.CreateInstance(builder, entityTypeBuilder.Metadata)!, configuration, entity);
            }
        }
    }
}

using CatalogModel;
using CodeReader;
using EfModelReader.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Leads from EF's model back to the declarations in the source, or to the places of a snapshot.</summary>
/// <param name="symbolOf">The declaration of a type.</param>
/// <param name="written">The places of a snapshot, for a model that was read from one.</param>
internal sealed class SourceSymbols(Func<Type, INamedTypeSymbol?> symbolOf, SnapshotPlaces? written)
{
    /// <summary>How the model was obtained, as far as this knows.</summary>
    public CatalogModel.ModelSource Read => written is null ? CatalogModel.ModelSource.Source : CatalogModel.ModelSource.Snapshot;

    /// <summary>The declaration of a type, or null when it comes from a library.</summary>
    public INamedTypeSymbol? Of(Type type) => symbolOf(type);

    /// <summary>The declaration of a property or navigation, or null when it has none in the source.</summary>
    public ISymbol? Of(IReadOnlyPropertyBase member)
    {
        if (member.IsShadowProperty())
        {
            return null;
        }

        string name = member.PropertyInfo?.Name ?? member.FieldInfo?.Name ?? member.Name;
        for (INamedTypeSymbol? type = Of(member.DeclaringType.ClrType); type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Where an entity type is declared.</summary>
    public Evidence? Place(IReadOnlyEntityType entity) =>
        written is not null ? written.Of(entity) : Of(entity.ClrType) is { } symbol ? EvidenceOf.Declaration(symbol) : null;

    /// <summary>Where a property or navigation is declared.</summary>
    public Evidence? Place(IReadOnlyPropertyBase? member) =>
        member is null ? null : written is not null ? written.Of(member) : Of(member) is { } symbol ? EvidenceOf.Declaration(symbol) : null;

    /// <summary>Where a relationship is declared: its navigation, or its fields.</summary>
    public Evidence? Place(IReadOnlyForeignKey key) =>
        written is not null
            ? written.Of(key)
            : Place(key.DependentToPrincipal) ?? Place(key.PrincipalToDependent)
                ?? key.GetReferencingSkipNavigations().Select(Place).FirstOrDefault(e => e is not null)
                ?? key.Properties.Select(Place).FirstOrDefault(e => e is not null);

    /// <summary>Where an index is declared: its first field in the source.</summary>
    public Evidence? Place(IReadOnlyIndex index) =>
        written is not null ? written.Of(index) : index.Properties.Select(Place).FirstOrDefault(e => e is not null);

    /// <summary>The full name of a type, as the catalog writes it.</summary>
    public string FullName(IReadOnlyEntityType entity)
    {
        if (IsPropertyBag(entity))
        {
            return ClrTypes.NameIn(entity.Name);
        }

        Type type = entity.ClrType;
        return Of(type) is { } symbol ? EvidenceOf.FullName(symbol) : $"{type.Namespace}.{ClrTypes.Simple(type.Name)}";
    }

    /// <summary>The short name of an entity.</summary>
    public string ShortName(IReadOnlyEntityType entity) =>
        IsPropertyBag(entity) ? ClrTypes.NameIn(entity.Name) is var name ? name[(name.LastIndexOf('.') + 1)..] : ""
        : Of(entity.ClrType)?.Name ?? ClrTypes.Simple(entity.ClrType.Name);

    /// <summary>What the code itself says of the sensitivity of a property's values.</summary>
    public string? Classification(IReadOnlyProperty property)
    {
        IEnumerable<string?> attributes = Of(property) is { } symbol
            ? symbol.GetAttributes().Select(a => a.AttributeClass?.Name)
            : property.PropertyInfo?.CustomAttributes.Select(a => a.AttributeType.Name) ?? [];
        return attributes.Any(a => a is "PersonalDataAttribute" or "ProtectedPersonalDataAttribute" or "PersonalData" or "ProtectedPersonalData") ? "personal" : null;
    }

    private static bool IsPropertyBag(IReadOnlyEntityType entity) => entity.IsPropertyBag;
}

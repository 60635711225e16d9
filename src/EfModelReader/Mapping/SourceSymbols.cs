using CatalogModel;
using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Leads from EF's model back to the declarations in the source.</summary>
internal sealed class SourceSymbols(Func<Type, INamedTypeSymbol?> symbolOf)
{
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

    /// <summary>Where a property or navigation is declared.</summary>
    public Evidence? Place(IReadOnlyPropertyBase? member) => member is not null && Of(member) is { } symbol ? EvidenceOf.Declaration(symbol) : null;

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

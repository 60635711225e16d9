using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>The names that the catalog writes for the entities of a model.</summary>
internal sealed class ModelNames(IDeclarations declarations)
{
    /// <summary>The full name of a type.</summary>
    public string FullName(IReadOnlyEntityType entity) =>
        entity.IsPropertyBag ? ClrTypes.NameIn(entity.Name) : declarations.Of(entity.ClrType)?.FullName ?? ClrTypes.FullName(entity.ClrType);

    /// <summary>The short name of an entity.</summary>
    public string ShortName(IReadOnlyEntityType entity) =>
        entity.IsPropertyBag ? ClrTypes.NameIn(entity.Name) is var name ? name[(name.LastIndexOf('.') + 1)..] : ""
        : declarations.Of(entity.ClrType)?.Name ?? ClrTypes.Simple(entity.ClrType.Name);
}

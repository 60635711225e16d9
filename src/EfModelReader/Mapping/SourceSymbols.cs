using CatalogModel;
using CodeReader;
using EfModelReader.Skeletons;
using EfModelReader.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Leads from EF's model back to the declarations in the source, or to the places of a snapshot.</summary>
/// <param name="symbolOf">The declaration of a type.</param>
/// <param name="written">The places of a snapshot, for a model that was read from one.</param>
internal sealed class SourceSymbols(Func<Type, INamedTypeSymbol?> symbolOf, SnapshotPlaces? written = null) : IDeclarations
{
    /// <inheritdoc/>
    public CatalogModel.ModelSource Read => written is null ? CatalogModel.ModelSource.Source : CatalogModel.ModelSource.Snapshot;

    /// <summary>The symbol of a type, or null when it comes from a library.</summary>
    public INamedTypeSymbol? Symbol(Type type) => symbolOf(type);

    /// <summary>The symbol of a property or navigation, or null when it has none in the source.</summary>
    public ISymbol? Symbol(IReadOnlyPropertyBase member)
    {
        if (member.IsShadowProperty())
        {
            return null;
        }

        string name = member.PropertyInfo?.Name ?? member.FieldInfo?.Name ?? member.Name;
        for (INamedTypeSymbol? type = Symbol(member.DeclaringType.ClrType); type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyEntityType entity) =>
        written is not null ? written.Of(entity) : Symbol(entity.ClrType) is { } symbol ? EvidenceOf.Declaration(symbol) : null;

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyPropertyBase? member) =>
        member is null ? null : written is not null ? written.Of(member) : Symbol(member) is { } symbol ? EvidenceOf.Declaration(symbol) : null;

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyForeignKey key) =>
        written is not null
            ? written.Of(key)
            : Place(key.DependentToPrincipal) ?? Place(key.PrincipalToDependent)
                ?? key.GetReferencingSkipNavigations().Select(Place).FirstOrDefault(e => e is not null)
                ?? key.Properties.Select(Place).FirstOrDefault(e => e is not null);

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyIndex index) =>
        written is not null ? written.Of(index) : index.Properties.Select(Place).FirstOrDefault(e => e is not null);

    /// <inheritdoc/>
    public Declaration? Of(Type type) => Symbol(type) is { } symbol ? Declared(symbol) : null;

    /// <inheritdoc/>
    public Declaration? Of(IReadOnlyPropertyBase member) => Symbol(member) is { } symbol ? Declared(symbol) : null;

    /// <inheritdoc/>
    public bool IsStandIn(Type type) => MissingTypes.Contains(type);

    private static Declaration Declared(ISymbol symbol) => new(
        symbol.Name,
        EvidenceOf.FullName(symbol),
        DocComments.Summary(symbol),
        Classifications.Of(symbol));
}

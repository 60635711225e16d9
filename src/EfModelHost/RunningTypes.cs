using CatalogModel;
using EfModelReader.Mapping;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelHost;

/// <summary>The types of a running service: they are all there, and none of them knows its source.</summary>
internal sealed class RunningTypes : IDeclarations
{
    /// <inheritdoc/>
    public CatalogModel.ModelSource Read => CatalogModel.ModelSource.DesignTime;

    /// <inheritdoc/>
    public Declaration? Of(Type type) => null;

    /// <inheritdoc/>
    public Declaration? Of(IReadOnlyPropertyBase member) => null;

    /// <inheritdoc/>
    public bool IsStandIn(Type type) => false;

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyEntityType entity) => null;

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyPropertyBase? member) => null;

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyForeignKey key) => null;

    /// <inheritdoc/>
    public Evidence? Place(IReadOnlyIndex index) => null;
}

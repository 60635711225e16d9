using CatalogModel;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>
/// Leads from EF's model back to the source. The mapping itself knows of no compiler: the same code maps the model that a running service
/// has, where there is no source at hand.
/// </summary>
internal interface IDeclarations
{
    /// <summary>How the model was obtained.</summary>
    CatalogModel.ModelSource Read { get; }

    /// <summary>The declaration of a type, or null when it comes from a library.</summary>
    Declaration? Of(Type type);

    /// <summary>The declaration of a property or navigation, or null when it has none in the source.</summary>
    Declaration? Of(IReadOnlyPropertyBase member);

    /// <summary>Whether a type only stands in for one that is not at hand.</summary>
    bool IsStandIn(Type type);

    /// <summary>Where an entity type is declared.</summary>
    Evidence? Place(IReadOnlyEntityType entity);

    /// <summary>Where a property or navigation is declared.</summary>
    Evidence? Place(IReadOnlyPropertyBase? member);

    /// <summary>Where a relationship is declared: its navigation, or its fields.</summary>
    Evidence? Place(IReadOnlyForeignKey key);

    /// <summary>Where an index is declared: its first field in the source.</summary>
    Evidence? Place(IReadOnlyIndex index);
}

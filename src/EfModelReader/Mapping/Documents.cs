using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Where the things of a model for documents (Cosmos DB) stand, as the annotations of EF's provider say it.</summary>
internal static class Documents
{
    /// <summary>The mark of a model whose entities are documents.</summary>
    public const string Mark = "Catalog:Documents";

    /// <summary>The container of an entity type; on the model, that of all which name none.</summary>
    public const string ContainerName = "Cosmos:ContainerName";

    /// <summary>The name of a property, or of a nested type's property, in the document; empty when it is not stored.</summary>
    public const string PropertyName = "Cosmos:PropertyName";

    /// <summary>The properties that an entity type is partitioned by.</summary>
    public const string PartitionKey = "Cosmos:PartitionKeyNames";

    /// <summary>Whether the entities of a model are documents.</summary>
    public static bool AreIn(IReadOnlyModel model) => model.FindAnnotation(Mark) is not null;

    /// <summary>Whether a type is nested in its owner's document: every owned one without a container of its own.</summary>
    public static bool IsNested(IReadOnlyEntityType entity) => entity.FindOwnership() is not null && entity.FindAnnotation(ContainerName) is null;

    /// <summary>The container of an entity type.</summary>
    public static string? Container(IReadOnlyEntityType entity) =>
        (entity.GetRootType().FindAnnotation(ContainerName) ?? entity.Model.FindAnnotation(ContainerName))?.Value as string;

    /// <summary>What the properties of a type are stored under in the document: its own name there, or that of the member.</summary>
    public static string NameOf(IReadOnlyAnnotatable stored, IReadOnlyPropertyBase member) =>
        stored.FindAnnotation(PropertyName)?.Value as string ?? member.Name;

    /// <summary>Whether a property is in the document. The keys that EF makes up for what is nested are not.</summary>
    public static bool IsStored(IReadOnlyProperty property) =>
        property.FindAnnotation(PropertyName)?.Value as string != "" &&
        !(property.IsShadowProperty() && property.IsKey() && property.DeclaringType is IReadOnlyEntityType entity && IsNested(entity));
}

using CatalogModel;
using CatalogModel.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>
/// The fields of one entity: its own properties, and those of owned types and complex properties that share its table, with dotted paths.
/// Parts that are stored as JSON are one field; all that is nested in a document has dotted paths.
/// </summary>
internal sealed class FieldMapping
{
    private readonly IDeclarations declarations;
    private readonly Dictionary<IReadOnlyProperty, string> paths;
    private readonly StoreObjectIdentifier? store;
    private readonly bool isDocument;
    private readonly List<FieldModel> fields = [];

    /// <summary>Reads the fields of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="declarations">Leads to the source.</param>
    /// <param name="paths">Receives the path of every property.</param>
    public FieldMapping(IReadOnlyEntityType entity, IDeclarations declarations, Dictionary<IReadOnlyProperty, string> paths)
    {
        this.declarations = declarations;
        this.paths = paths;
        isDocument = Documents.AreIn(entity.Model);
        store = isDocument ? null : StoreObjectIdentifier.Create(entity, StoreObjectType.Table) ?? StoreObjectIdentifier.Create(entity, StoreObjectType.View);
        Parts.Add(entity);
        AddEntity(entity, "", "", []);
    }

    /// <summary>The fields, sorted by path.</summary>
    public IReadOnlyList<FieldModel> Fields => [.. fields.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>The entity itself and the owned types whose fields are its own.</summary>
    public List<IReadOnlyEntityType> Parts { get; } = [];

    /// <summary>Whether an owned type has no table or container of its own.</summary>
    public static bool IsPart(IReadOnlyEntityType entity) =>
        Documents.AreIn(entity.Model) ? Documents.IsNested(entity) : entity.FindOwnership() is { } ownership &&
        (entity.IsMappedToJson() ||
         ownership.IsUnique && entity.GetTableName() == ownership.PrincipalEntityType.GetTableName() && entity.GetSchema() == ownership.PrincipalEntityType.GetSchema());

    private void AddEntity(IReadOnlyEntityType entity, string prefix, string place, IReadOnlyList<IReadOnlyProperty> linking)
    {
        List<IReadOnlyProperty> properties = [.. entity.GetDeclaredProperties().Where(p => !linking.Contains(p))];
        List<IReadOnlyForeignKey> owned = [.. entity.GetDeclaredReferencingForeignKeys().Where(f => f.IsOwnership && f.PrincipalToDependent is not null && IsPart(f.DeclaringEntityType))];
        AddProperties(properties, [.. entity.GetDeclaredComplexProperties()], prefix, place, owned.Count == 0);
        foreach (IReadOnlyForeignKey ownership in owned)
        {
            IReadOnlyEntityType part = ownership.DeclaringEntityType;
            IReadOnlyNavigation navigation = ownership.PrincipalToDependent!;
            if (!isDocument && part.IsMappedToJson())
            {
                if (!entity.IsMappedToJson())
                {
                    AddJson(navigation, prefix, part.GetContainerColumnName() ?? navigation.Name, !ownership.IsRequiredDependent);
                }

                continue;
            }

            Parts.Add(part);
            AddEntity(part, Join(prefix, navigation.Name), Join(place, Documents.NameOf(part, navigation)), ownership.Properties);
        }
    }

    private void AddProperties(List<IReadOnlyProperty> properties, List<IReadOnlyComplexProperty> complex, string prefix, string place, bool noOtherParts)
    {
        bool isSingleValue = prefix.Length > 0 && noOtherParts && complex.Count == 0 && properties is [{ Name: "Value" }];
        foreach (IReadOnlyProperty property in properties.Where(p => !isDocument || Documents.IsStored(p)))
        {
            Add(property, isSingleValue ? prefix : Join(prefix, property.Name), place);
        }

        foreach (IReadOnlyComplexProperty part in complex)
        {
            if (!isDocument && part.ComplexType.IsMappedToJson())
            {
                AddJson(part, prefix, part.ComplexType.GetContainerColumnName() ?? part.Name, part.IsNullable);
            }
            else
            {
                AddProperties(
                    [.. part.ComplexType.GetDeclaredProperties()], [.. part.ComplexType.GetDeclaredComplexProperties()],
                    Join(prefix, part.Name), Join(place, Documents.NameOf(part, part)), true);
            }
        }
    }

    private void AddJson(IReadOnlyPropertyBase member, string prefix, string column, bool nullable)
    {
        Declaration? declaration = declarations.Of(member);
        fields.Add(new FieldModel
        {
            Path = Join(prefix, member.Name),
            Column = column,
            Type = FieldTypes.Json,
            ClrType = ClrTypes.Show(member.ClrType),
            Nullable = nullable,
            Description = declaration?.Description,
            Read = declarations.Read,
            At = declarations.Place(member),
        });
    }

    private void Add(IReadOnlyProperty property, string path, string place)
    {
        paths[property] = path;
        (string column, string? table) = isDocument ? (Join(place, Documents.NameOf(property, property)), null) : Column(property);
        Declaration? declaration = declarations.Of(property);
        fields.Add(new FieldModel
        {
            Path = path,
            Column = column,
            Table = table,
            Type = ClrTypes.Neutral(property, declarations.IsStandIn),
            ClrType = ClrTypes.Show(property.ClrType),
            ColumnType = isDocument ? null : ClrTypes.ColumnType(property),
            Nullable = store is { } identifier && table is null ? property.IsColumnNullable(identifier) : property.IsNullable,
            MaxLength = property.GetMaxLength(),
            Precision = property.GetPrecision(),
            Scale = property.GetScale(),
            Shadow = property.IsShadowProperty(),
            Generated = !isDocument && IsGenerated(property),
            Unique = IsUnique(property),
            Technical = property.IsConcurrencyToken || IsDiscriminator(property),
            Classification = Classification(property, declaration),
            Description = declaration?.Description,
            Read = declarations.Read,
            At = declarations.Place(property),
        });
    }

    private (string Column, string? Table) Column(IReadOnlyProperty property)
    {
        if (store is { } identifier)
        {
            if (property.GetColumnName(identifier) is { } column)
            {
                return (column, null);
            }

            foreach (IReadOnlyEntityTypeMappingFragment fragment in property.DeclaringType.GetMappingFragments(StoreObjectType.Table))
            {
                if (property.GetColumnName(fragment.StoreObject) is { } split)
                {
                    return (split, fragment.StoreObject.Name);
                }
            }
        }

        return (property.GetColumnName(), null);
    }

    // Values that EF makes before it saves (guids) are not the database's.
    private static bool IsGenerated(IReadOnlyProperty property) =>
        property.ValueGenerated != ValueGenerated.Never &&
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsPrimitive ||
        property.GetDefaultValueSql() is not null || property.GetComputedColumnSql() is not null;

    // Read from its annotation: the method that says it belongs to another interface in newer versions of EF, and this code is for all of them.
    private static bool IsDiscriminator(IReadOnlyProperty property) =>
        property.DeclaringType is IReadOnlyEntityType type && type.GetRootType().FindAnnotation("DiscriminatorProperty")?.Value as string == property.Name;

    private static bool IsUnique(IReadOnlyProperty property) =>
        property.GetContainingIndexes().Any(i => i.IsUnique && i.Properties.Count == 1) ||
        property.GetContainingKeys().Any(k => k.Properties.Count == 1 && !k.IsPrimaryKey());

    // What the code itself says of the sensitivity of a property's values.
    private static string? Classification(IReadOnlyProperty property, Declaration? declaration) =>
        declaration is not null ? declaration.Classification
        : property.PropertyInfo?.CustomAttributes.Any(a => a.AttributeType.Name is "PersonalDataAttribute" or "ProtectedPersonalDataAttribute") == true ? "personal"
        : null;

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : prefix + "." + name;
}

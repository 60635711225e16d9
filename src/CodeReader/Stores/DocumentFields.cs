using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage.Code;
using CodeReader.Messaging;
using CodeReader.Stores.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>
/// The fields of a stored object, from its declaration: its public properties with their values, those of nested objects and of the elements
/// of nested lists with dotted paths. What is computed, ignored, or of unknown things (a list of domain events) is not stored.
/// </summary>
internal sealed class DocumentFields
{
    private const int Deepest = 5;
    private const int Most = 400;

    private readonly StoreLibrary library;
    private readonly List<FieldModel> fields = [];
    private readonly List<INamedTypeSymbol> around = [];

    private DocumentFields(StoreLibrary library) => this.library = library;

    /// <summary>The fields of a type, sorted by path.</summary>
    public static IReadOnlyList<FieldModel> Of(INamedTypeSymbol type, StoreLibrary library)
    {
        DocumentFields fields = new(library);
        fields.Add(type, "", "");
        return [.. fields.fields.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private void Add(INamedTypeSymbol type, string path, string column)
    {
        around.Add(type);
        foreach (IPropertySymbol property in TypeShape.PropertiesOf(type))
        {
            if (fields.Count < Most && IsStored(property))
            {
                string name = Join(path, property.Name);
                Add(property, property.Type, name, Join(column, ColumnOf(property)));
            }
        }

        around.RemoveAt(around.Count - 1);
    }

    private void Add(IPropertySymbol property, ITypeSymbol declared, string path, string column)
    {
        ITypeSymbol type = TypeShape.Unwrapped(declared)!;
        if (TypeShape.IsScalar(type) || type.SpecialType == SpecialType.System_Object)
        {
            Add(property, declared, path, column, NeutralTypes.Of(type).Type is var known and not FieldTypes.Unknown ? known : Named(type));
        }
        else if (library.OnlyValues && !(type is INamedTypeSymbol only && IsOneValue(only)))
        {
            // An object may be a row of another table, a part of this one, or nothing of the kind.
        }
        else if (IsMap(type))
        {
            Add(property, declared, path, column, FieldTypes.Json);
        }
        else if (TypeShape.ElementOf(type) is { } element)
        {
            AddElements(property, declared, TypeShape.Unwrapped(element)!, path, column);
        }
        else if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } part && SymbolKeys.IsInSource(type))
        {
            AddPart(property, declared, part, path, column);
        }
        else
        {
            Add(property, declared, path, column, FieldTypes.OfClrName(type.Name) is var known and not FieldTypes.Unknown ? known : Named(type));
        }
    }

    private void AddElements(IPropertySymbol property, ITypeSymbol declared, ITypeSymbol element, string path, string column)
    {
        if (element is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } part && SymbolKeys.IsInSource(part) && !TypeShape.IsScalar(part) && !IsBaseOfEvents(part))
        {
            AddPart(property, declared, part, path, column);
        }
        else if (TypeShape.IsScalar(element) || SymbolKeys.IsInSource(element) is false && element is { TypeKind: not TypeKind.Error and not TypeKind.Interface, SpecialType: not SpecialType.System_Object })
        {
            Add(property, declared, path, column, FieldTypes.Array);
        }
    }

    private void AddPart(IPropertySymbol property, ITypeSymbol declared, INamedTypeSymbol part, string path, string column)
    {
        bool isCircle = around.Any(a => SymbolEqualityComparer.Default.Equals(a.OriginalDefinition, part.OriginalDefinition));
        List<IPropertySymbol> inner = [.. TypeShape.PropertiesOf(part).Where(IsStored)];
        if (isCircle || around.Count >= Deepest || inner.Count == 0)
        {
            Add(property, declared, path, column, FieldTypes.Json);
        }
        else if (inner.Count == 1 && inner[0] is { Name: "Value" } value)
        {
            Add(property, value.Type, path, Join(column, ColumnOf(value)));
        }
        else
        {
            Add(part, path, column);
        }
    }

    private void Add(IPropertySymbol property, ITypeSymbol declared, string path, string column, string type) => fields.Add(new FieldModel
    {
        Path = path,
        Column = column,
        Type = type,
        Nullable = declared.NullableAnnotation == NullableAnnotation.Annotated || declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
        Classification = property.GetAttributes().Any(a => NameOf(a) is "PersonalData" or "ProtectedPersonalData") ? "personal" : null,
        At = EvidenceOf.Declaration(property),
    });

    /// <summary>Whether a property's value is stored: it is no computed one, and nothing says that it is left out.</summary>
    private bool IsStored(IPropertySymbol property) =>
        (property.SetMethod is not null || !IsComputed(property))
        && property.ExplicitInterfaceImplementations.Length == 0
        && !property.GetAttributes().Any(a => library.IgnoreAttributes.Contains(NameOf(a)) || NameOf(a) is "NotMapped" or "IgnoreDataMember")
        && property.Type.TypeKind is not (TypeKind.Delegate or TypeKind.Pointer);

    private static bool IsComputed(IPropertySymbol property) => property.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<PropertyDeclarationSyntax>()
        .Any(p => p.ExpressionBody is { Expression: not IdentifierNameSyntax } || p.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is { Expression: not IdentifierNameSyntax }) == true);

    private string ColumnOf(IPropertySymbol property) =>
        property.GetAttributes().Where(a => library.ColumnAttributes.Contains(NameOf(a))).SelectMany(a => a.ConstructorArguments).Select(a => a.Value as string).FirstOrDefault(n => !string.IsNullOrEmpty(n))
        ?? AttributeText.First(property, library.ColumnAttributes)
        ?? property.Name;

    private static string NameOf(AttributeData attribute) => AttributeText.NameOf(attribute.AttributeClass?.Name ?? "");

    private static bool IsOneValue(INamedTypeSymbol type) =>
        SymbolKeys.IsInSource(type) && TypeShape.PropertiesOf(type).ToList() is { Count: 1 } inner && inner[0].Name == "Value";

    // What happened to the object waits there to be sent, and is not kept.
    private static bool IsBaseOfEvents(INamedTypeSymbol type) => type.IsAbstract && type.Name.EndsWith("Event", StringComparison.Ordinal);

    private static bool IsMap(ITypeSymbol type) =>
        type.Name is "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "ImmutableDictionary" or "BsonDocument" or "JObject" or "JsonObject" or "ExpandoObject"
        || type.AllInterfaces.Any(i => i.Name == "IDictionary" && i.TypeArguments.Length == 2);

    private static string Named(ITypeSymbol type) => type.Name is "ObjectId" or "Ulid" or "Half" ? FieldTypes.String : NeutralTypes.Of(type).Type;

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;
}

using CatalogModel;
using CatalogModel.Live;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;

namespace CodeReader.Live;

/// <summary>Reads a persisted type from its declaration alone, as an editor sees it: no other file is bound.</summary>
public static class DeclaredEntityReader
{
    /// <summary>Reads a type.</summary>
    /// <param name="type">The type; it is declared in the source.</param>
    /// <param name="recorded">What the last scan recorded of it; empty for a new type.</param>
    /// <param name="configuration">What the project's code configures beside the types; null when the code that configures them is not in the project.</param>
    public static DeclaredEntity Read(INamedTypeSymbol type, IReadOnlyList<Entity> recorded, ModelConfiguration? configuration)
    {
        List<DeclaredField> fields = [];
        List<DeclaredNavigation> navigations = [];
        foreach (ISymbol member in type.GetMembers())
        {
            Field? known = recorded.Select(e => e.Find(member.Name)).FirstOrDefault(f => f is not null);
            if (TypeOf(member, known is not null) is not { } memberType || Attribute(member, "NotMappedAttribute") is not null || EvidenceOf.Declaration(member) is not { } at)
            {
                continue;
            }

            (string neutral, bool nullable) = NeutralTypes.Of(memberType);
            if (known is null && neutral == FieldTypes.Object && memberType is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } target)
            {
                navigations.Add(new(member.Name, EvidenceOf.FullName(target), KeyOf(type, member, target), at));
            }
            else if (known is not null || neutral != FieldTypes.Array)
            {
                fields.Add(Field(new(member.Name, at), member, memberType, (Plain(neutral), nullable), known, configuration?.Of(type.Name, member.Name)));
            }
        }

        return new(EvidenceOf.FullName(type), fields, EvidenceOf.Declaration(type)!) { Navigations = navigations };

        DeclaredField Field(DeclaredField field, ISymbol member, ITypeSymbol memberType, (string? Neutral, bool Nullable) stated, Field? known, MemberConfiguration? configured) => field with
        {
            Type = known is null || stated.Neutral == known.Type ? stated.Neutral
                // Between the member and its column a conversion may stand; where nobody can see whether one does, the record holds.
                : stated.Neutral is null || configuration is null || configuration.HasConversions || configured is { IsConverted: true } ? null
                : stated.Neutral,
            Nullable = memberType.IsValueType || stated.Nullable ? stated.Nullable : null,
            MaxLength = Number(member, "MaxLengthAttribute", 0) ?? Number(member, "StringLengthAttribute", 0) ?? configured?.MaxLength,
            Precision = Number(member, "PrecisionAttribute", 0) ?? configured?.Precision,
            Scale = Number(member, "PrecisionAttribute", 1) ?? configured?.Scale,
            Classification = Classifications.Of(member),
        };
    }

    /// <summary>The type of a member that EF may persist: a property that can be set; what the last scan knows as persisted, in any case.</summary>
    private static ITypeSymbol? TypeOf(ISymbol member, bool isKnown) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false } property when isKnown || property.SetMethod is not null => property.Type,
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field when isKnown => field.Type,
        _ => null,
    };

    /// <summary>A type that says itself what is stored; null for those that only a conversion can store.</summary>
    private static string? Plain(string neutral) => neutral is FieldTypes.Object or FieldTypes.Unknown or FieldTypes.Enum or FieldTypes.Array or FieldTypes.Json ? null : neutral;

    /// <summary>The property that holds a navigation's key, as EF finds it: by its attribute, or by its name.</summary>
    private static string? KeyOf(INamedTypeSymbol type, ISymbol navigation, INamedTypeSymbol target)
    {
        IPropertySymbol[] properties = [.. type.GetMembers().OfType<IPropertySymbol>()];
        return StatedKey(navigation)
            ?? (properties.FirstOrDefault(p => StatedKey(p) == navigation.Name)
                ?? properties.FirstOrDefault(p => string.Equals(p.Name, navigation.Name + "Id", StringComparison.OrdinalIgnoreCase))
                ?? properties.FirstOrDefault(p => string.Equals(p.Name, target.Name + "Id", StringComparison.OrdinalIgnoreCase)))?.Name;
    }

    /// <summary>What <c>[ForeignKey]</c> names: on a navigation its key, on a key its navigation.</summary>
    private static string? StatedKey(ISymbol member) => Attribute(member, "ForeignKeyAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    private static int? Number(ISymbol member, string attribute, int position) =>
        Attribute(member, attribute) is { } found && position < found.ConstructorArguments.Length && found.ConstructorArguments[position].Value is int number ? number : null;

    private static AttributeData? Attribute(ISymbol member, string name) => member.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == name);
}

using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Results;

/// <summary>What is stored of a type of which no model was read: what its declaration alone says.</summary>
internal static class UnmodelledPaths
{
    /// <summary>The path under which a member would be stored, or null when it would not be.</summary>
    public static string? Simplify(ITypeSymbol type, string path)
    {
        string[] names = path.Split('.');
        List<string> kept = [];
        ITypeSymbol? current = type;
        for (int i = 0; i < names.Length; i++)
        {
            ISymbol? member = TypeShape.MemberOf(current, names[i]);
            if (i > 0 && TypeShape.IsOnlyValue(current, names[i]))
            {
                current = TypeShape.TypeOf(member);
                continue;
            }

            if (member is IFieldSymbol { AssociatedSymbol: null, DeclaredAccessibility: not Accessibility.Public } field)
            {
                member = PropertyOf(field);
                if (member is null)
                {
                    return null;
                }
            }

            if (member is not null && (IsUnmapped(member) || member.IsStatic || IsOfUnknownThings(TypeShape.TypeOf(member))))
            {
                return null;
            }

            kept.Add(member?.Name ?? names[i]);
            current = TypeShape.Unwrapped(TypeShape.TypeOf(member));
            if (TypeShape.IsScalar(current))
            {
                // Parts of a stored scalar (a date's year) are not stored by themselves.
                break;
            }

            current = TypeShape.ElementOf(current) ?? current;
        }

        return string.Join(".", kept);
    }

    private static IPropertySymbol? PropertyOf(IFieldSymbol field)
    {
        string bare = field.Name.TrimStart('_');
        return field.ContainingType.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(p => p.Name.Equals(bare, StringComparison.OrdinalIgnoreCase));
    }

    // Lists of things that may be anything (domain events) are no columns.
    private static bool IsOfUnknownThings(ITypeSymbol? type) =>
        TypeShape.ElementOf(type) is { } element && (element.TypeKind is TypeKind.Interface or TypeKind.Error || element.IsAbstract || element.SpecialType == SpecialType.System_Object);

    private static bool IsUnmapped(ISymbol member) =>
        member.GetAttributes().Any(a => a.AttributeClass?.Name is "NotMappedAttribute" or "NotMapped" or "BsonIgnoreAttribute" or "BsonIgnore");
}

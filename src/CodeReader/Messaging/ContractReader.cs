using CatalogModel;
using CatalogModel.Facts;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>Describes the types of messages.</summary>
internal static class ContractReader
{
    /// <summary>A contract that the source declares; null for one from a package.</summary>
    public static MessageContract? Read(INamedTypeSymbol type) =>
        EvidenceOf.Declaration(type) is { } at ? new(type.Name, EvidenceOf.FullName(type), Fields(type), at) { Description = DocComments.Summary(type) } : null;

    private static IReadOnlyList<ContractField> Fields(INamedTypeSymbol type)
    {
        SortedDictionary<string, ContractField> fields = new(StringComparer.Ordinal);
        foreach (IPropertySymbol property in SymbolKeys.SelfAndBases(type)
            .Where(t => t.Type.TypeKind == type.TypeKind)
            .SelectMany(t => t.Type.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null } && !fields.ContainsKey(property.Name))
            {
                (string neutral, bool nullable) = NeutralTypes.Of(property.Type);
                fields.Add(property.Name, new(property.Name, neutral, nullable) { Description = DocComments.Summary(property) });
            }
        }

        return [.. fields.Values];
    }
}

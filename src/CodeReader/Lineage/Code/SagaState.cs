using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Code;

/// <summary>
/// The state of a saga, where the base class that holds it comes from a package that is not there: <c>Data</c> in a
/// <c>class Shipping : Saga&lt;ShippingData&gt;</c>.
/// </summary>
internal static class SagaState
{
    private const string Member = "Data";
    private const string BaseEnding = "Saga";

    /// <summary>The type of the state that a member of a saga holds; null when the member is no such one.</summary>
    public static ITypeSymbol? Of(ITypeSymbol? saga, string member) =>
        member != Member || saga is null or { TypeKind: not TypeKind.Class } ? null
        : TypeShape.Bases(saga).OfType<INamedTypeSymbol>()
            .FirstOrDefault(b => b is { TypeKind: TypeKind.Error, TypeArguments.Length: > 0 } && b.Name.EndsWith(BaseEnding, StringComparison.Ordinal))?.TypeArguments[0];
}

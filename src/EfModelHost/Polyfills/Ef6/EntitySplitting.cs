using System.Collections;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>An entity in several tables, which EF Core 7 has and EF Core 6 has not: asked for by name.</summary>
internal static class EntitySplitting
{
    private const string Extensions = "Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions";

    /// <summary>The further tables of an entity.</summary>
    public static IEnumerable<IReadOnlyEntityTypeMappingFragment> Fragments(IReadOnlyTypeBase type, StoreObjectType kind)
    {
        Type[] parameters = [typeof(IReadOnlyEntityType), typeof(StoreObjectType).MakeByRefType()];
        Type? extensions = typeof(StoreObjectIdentifier).Assembly.GetType(Extensions);
        object? found = (extensions?.GetMethod("GetMappingFragments", parameters) ?? extensions?.GetMethod("GetMappingFragments", [typeof(IReadOnlyEntityType), typeof(StoreObjectType)]))
            ?.Invoke(null, [type, kind]);
        return found is IEnumerable fragments ? fragments.Cast<object>().Select(f => new Fragment(Store(f))) : [];
    }

    private static StoreObjectIdentifier Store(object fragment) =>
        (StoreObjectIdentifier)fragment.GetType().GetInterfaces().Select(i => i.GetProperty(nameof(IReadOnlyEntityTypeMappingFragment.StoreObject))).First(p => p is not null)!.GetValue(fragment)!;

    private sealed record Fragment(StoreObjectIdentifier StoreObject) : IReadOnlyEntityTypeMappingFragment;
}

using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Code;

/// <summary>What a type is to values: one value, a collection, something with members.</summary>
internal static class TypeShape
{
    private static readonly HashSet<string> ScalarNames = new(StringComparer.Ordinal)
    {
        "Guid", "DateTime", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly", "Uri", "Instant", "LocalDate", "LocalTime", "LocalDateTime",
        "ObjectId", "Ulid", "Half", "Int128", "BigInteger", "JsonElement", "JsonDocument", "Timestamp",
    };

    private static readonly string[] CollectionEndings =
        ["Set", "List", "Collection", "Enumerable", "Queryable", "Array", "Query", "Bag", "Queue", "Stack"];

    /// <summary>The type inside <c>Task</c>, <c>ValueTask</c>, <c>Nullable</c> and <c>Lazy</c>.</summary>
    public static ITypeSymbol? Unwrapped(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "Nullable" or "Lazy", TypeArguments.Length: 1 } wrapper)
        {
            type = wrapper.TypeArguments[0];
        }

        return type;
    }

    /// <summary>Whether values of the type have no members that hold other values.</summary>
    public static bool IsScalar(ITypeSymbol? type) => Unwrapped(type) switch
    {
        null => false,
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: SpecialType.System_Object or SpecialType.System_Void } => false,
        { SpecialType: not SpecialType.None } t => (t.SpecialType >= SpecialType.System_Enum && t.SpecialType <= SpecialType.System_UIntPtr) || t.SpecialType == SpecialType.System_DateTime,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => true,
        { Name: var name } => ScalarNames.Contains(name),
    };

    /// <summary>What the elements of a collection type are; null when it is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        switch (Unwrapped(type))
        {
            case IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte } array:
                return array.ElementType;
            case INamedTypeSymbol { SpecialType: not SpecialType.System_String } named:
                if (IsEnumerable(named))
                {
                    return named.TypeArguments[0];
                }

                if (named.AllInterfaces.FirstOrDefault(IsEnumerable) is { } enumerable)
                {
                    return enumerable.TypeArguments[0];
                }

                // What comes from a package that is not there still has its name.
                return named is { TypeKind: TypeKind.Error, TypeArguments.Length: 1 }
                    && CollectionEndings.Any(e => named.Name.EndsWith(e, StringComparison.Ordinal)) ? named.TypeArguments[0] : null;
            default:
                return null;
        }
    }

    /// <summary>A member that holds a value, of the type or of a type it derives from.</summary>
    public static ISymbol? MemberOf(ITypeSymbol? type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol { IsIndexer: false } or IFieldSymbol) is { } member)
            {
                return member;
            }
        }

        return type is { TypeKind: TypeKind.Interface }
            ? type.AllInterfaces.SelectMany(i => i.GetMembers(name)).FirstOrDefault(m => m is IPropertySymbol)
            : null;
    }

    /// <summary>The public members that hold the values of an object, the base types' ones included, each name once.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol type)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        IEnumerable<ITypeSymbol> levels = type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : Bases(type);
        foreach (IPropertySymbol property in levels.SelectMany(l => l.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, GetMethod: not null }
                && seen.Add(property.Name))
            {
                yield return property;
            }
        }
    }

    /// <summary>Whether a member is all that a value object holds.</summary>
    public static bool IsOnlyValue(ITypeSymbol? type, string name) =>
        type is null or { TypeKind: TypeKind.Error }
            ? name == "Value"
            : Bases(type).SelectMany(t => t.GetMembers()).Count(m => m is IPropertySymbol { IsStatic: false, IsIndexer: false } p && p.Name != "EqualityContract") == 1
                || (name == "Value" && !IsScalar(type) && !PropertiesOf(type).Skip(1).Any());

    /// <summary>The public members that a serialiser sees: properties, and fields that stand for themselves; each name once.</summary>
    public static IEnumerable<ISymbol> SeenMembersOf(ITypeSymbol type)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        IEnumerable<IFieldSymbol> fields = Bases(type).SelectMany(l => l.GetMembers().OfType<IFieldSymbol>())
            .Where(f => f is { IsStatic: false, IsConst: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false });
        return PropertiesOf(type).Concat<ISymbol>(fields).Where(m => seen.Add(m.Name));
    }

    /// <summary>The type and its base types, without <c>object</c>.</summary>
    public static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol? TypeOf(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>Whether an object that is exactly of one type can be one of another; true when nobody knows.</summary>
    public static bool CanBe(ITypeSymbol? exact, ITypeSymbol? other)
    {
        if (exact is not INamedTypeSymbol || other is not INamedTypeSymbol || exact.TypeKind == TypeKind.Error || other.TypeKind == TypeKind.Error)
        {
            return true;
        }

        // An unresolved base may be anything.
        string name = EvidenceOf.FullName(other);
        return Bases(exact).Concat(exact.AllInterfaces).Any(b => b.TypeKind == TypeKind.Error || EvidenceOf.FullName(b) == name)
            || other.SpecialType == SpecialType.System_Object;
    }

    private static bool IsEnumerable(INamedTypeSymbol type) => type is { Name: "IEnumerable" or "IAsyncEnumerable", TypeArguments.Length: 1 };
}

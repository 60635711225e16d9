using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>An instance of a class of the scanned source: its members' values, as far as they are known.</summary>
internal sealed class SourceObject(INamedTypeSymbol type)
{
    /// <summary>Its closed type.</summary>
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>What library code sees instead of it: for a context the stand-in that EF works on.</summary>
    public object? Real { get; set; }

    /// <summary>Values of fields, properties and captured primary-constructor parameters, by definition.</summary>
    public Dictionary<ISymbol, object?> Members { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether it is made by somebody else (injected), so that members without a value are unknown and not null.</summary>
    public bool MadeElsewhere { get; init; }
}

/// <summary>The value of what cannot be known from the source.</summary>
internal sealed class Unknown
{
    /// <summary>The only one.</summary>
    public static Unknown Value { get; } = new();

    private Unknown()
    {
    }
}

/// <summary>An instance of an anonymous type.</summary>
internal sealed class AnonymousObject(IReadOnlyDictionary<string, object?> members)
{
    /// <summary>Its members.</summary>
    public IReadOnlyDictionary<string, object?> Members { get; } = members;
}

using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>
/// Names of skeleton types. EF derives table names from them, so the last part must read as EF would show the real type:
/// <c>Role&lt;string&gt;</c> for a closed generic type, which is one plain type here. Outer types become namespaces.
/// </summary>
internal sealed class SkeletonNames
{
    private static readonly SymbolDisplayFormat Short = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.ExpandNullable);

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>What tells closed types apart: symbols of one type can differ between compilations.</summary>
    public static string Identity(ITypeSymbol type) => type.ContainingAssembly?.Name + "|" + type.ToDisplayString(Full);

    /// <summary>A name that no other skeleton type has.</summary>
    public string Next(INamedTypeSymbol type) => Next(Name(type));

    /// <summary>A name that no other skeleton type has, made from a wish.</summary>
    public string Next(string wish)
    {
        string name = wish;
        for (int i = 2; !taken.Add(name); i++)
        {
            name = wish + "#" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static string Name(INamedTypeSymbol type)
    {
        string own = type.ToDisplayString(Short);
        return type.ContainingType is { } outer ? Name(outer) + "." + own
            : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + own
            : own;
    }
}

using System.Text;
using Microsoft.CodeAnalysis;

namespace CodeReader;

/// <summary>
/// What the code itself says of a value's sensitivity: ASP.NET Core Identity's <c>[PersonalData]</c> and <c>[ProtectedPersonalData]</c>, and
/// attributes that derive from <c>DataClassificationAttribute</c> (Microsoft.Extensions.Compliance), which people name after their own taxonomy.
/// </summary>
public static class Classifications
{
    private static readonly string[] Endings = ["Attribute", "Classification", "Data"];

    /// <summary>The classification of a property or field; null when its attributes carry none.</summary>
    /// <returns><c>personal</c>, or the attribute's own word in lower case with hyphens: <c>[PrivateData]</c> is <c>private</c>, <c>[NoDataClassification]</c> is <c>none</c>.</returns>
    public static string? Of(ISymbol member) =>
        member.GetAttributes().Select(a => a.AttributeClass).OfType<INamedTypeSymbol>().Select(Declared).Select(Of).OfType<string>().OrderBy(w => w, StringComparer.Ordinal).FirstOrDefault();

    private static string? Of(INamedTypeSymbol attribute) => attribute.Name switch
    {
        "PersonalDataAttribute" or "ProtectedPersonalDataAttribute" or "PersonalData" or "ProtectedPersonalData" => "personal",
        "NoDataClassificationAttribute" or "NoDataClassification" => "none",
        _ => Bases(attribute).Any(b => b.Name is "DataClassificationAttribute" or "DataClassification") ? Word(attribute.Name) : null,
    };

    /// <summary>The declared class, also where it derives from a package's type that is not there and therefore counts as no attribute.</summary>
    private static INamedTypeSymbol Declared(INamedTypeSymbol attribute) =>
        (attribute as IErrorTypeSymbol)?.CandidateSymbols.OfType<INamedTypeSymbol>().FirstOrDefault() ?? attribute;

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? type = attribute.BaseType; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static string Word(string name)
    {
        foreach (string ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - ending.Length);
            }
        }

        StringBuilder word = new();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}

using CodeReader.DataAccess;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>Reads attributes as they stand in the source: those of libraries that are not there have no values otherwise.</summary>
internal static class AttributeText
{
    private const string Ending = "Attribute";

    /// <summary>An attribute's name without its ending.</summary>
    public static string NameOf(string name) => name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;

    /// <summary>The text that the first attribute of one of some names has as its first argument, or null.</summary>
    public static string? First(ISymbol symbol, IReadOnlyList<string> names) =>
        Of(symbol, names).Select(a => a.ArgumentList?.Arguments.FirstOrDefault(n => n.NameEquals is null)?.Expression).OfType<LiteralExpressionSyntax>()
            .Select(l => l.Token.Value as string).FirstOrDefault(t => !string.IsNullOrEmpty(t));

    /// <summary>Whether a symbol has an attribute of one of some names.</summary>
    public static bool Has(ISymbol symbol, IReadOnlyList<string> names) => Of(symbol, names).Any();

    private static IEnumerable<AttributeSyntax> Of(ISymbol symbol, IReadOnlyList<string> names) => names.Count == 0 ? [] : symbol.DeclaringSyntaxReferences
        .Select(r => r.GetSyntax())
        .SelectMany(s => s switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        })
        .SelectMany(l => l.Attributes)
        .Where(a => CodeText.NameOf(a.Name)?.Identifier.ValueText is { } name && names.Contains(NameOf(name)));
}

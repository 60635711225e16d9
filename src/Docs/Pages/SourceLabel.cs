using CatalogModel;
using Docs.Documents;

namespace Docs.Pages;

/// <summary>What a place in the source is called on pages.</summary>
internal static class SourceLabel
{
    /// <summary>
    /// A type by its name, a member with its type, a place without a symbol of the source by its file: enough to be recognised, short enough
    /// for a table. That a symbol is a type shows when the file is called like it.
    /// </summary>
    public static Inline Of(Evidence place)
    {
        string file = place.File[(place.File.LastIndexOf('/') + 1)..];
        if (place.Symbol is not { Length: > 0 } symbol || IsCompilerMade(symbol))
        {
            return Inline.Code(file);
        }

        string[] names = symbol.AsSpan().IndexOfAny("<([ ") < 0 ? symbol.Split('.') : [symbol];
        return Inline.Code(file == names[^1] + ".cs" ? names[^1] : string.Join('.', names.TakeLast(2)));
    }

    /// <summary>True for a name with a part that no source has, such as the one around top-level statements: <c>&lt;Main&gt;$</c>.</summary>
    public static bool IsCompilerMade(string symbol) => symbol.StartsWith('<') || symbol.Contains(".<", StringComparison.Ordinal);
}

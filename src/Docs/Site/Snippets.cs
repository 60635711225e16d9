using CatalogModel;

namespace Docs.Site;

/// <summary>The lines of the source that pages quote.</summary>
/// <param name="read">Gives the text of a file; null when nothing can be quoted.</param>
internal sealed class Snippets(Func<string, string?>? read)
{
    private const int Longest = 200;

    /// <summary>The line of a place, without comments and what strings say: they could be secrets. Null when there is none.</summary>
    public string? Line(Evidence place)
    {
        if (place.Line == 0 || !place.File.EndsWith(".cs", StringComparison.Ordinal) || read?.Invoke(place.File) is not { } text)
        {
            return null;
        }

        string line = QuotedCode.WithoutTexts(text).Split('\n').ElementAtOrDefault(place.Line - 1)?.Trim() ?? "";
        return line.Length == 0 ? null : Docs.Text.VisibleText.Short(line, Longest);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Docs.Publishing;

/// <summary>Which files of a folder are pages of ours. It stands in the folder itself, so that a later run knows what it may replace and remove.</summary>
/// <param name="Pages">Their paths relative to the folder, with <c>/</c>, sorted.</param>
public sealed record PageManifest(IReadOnlyList<string> Pages)
{
    /// <summary>The manifest's own name.</summary>
    public const string FileName = ".catalog-pages.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The manifest of a folder that we never wrote to.</summary>
    public static PageManifest Empty { get; } = new([]);

    /// <summary>Reads a manifest. Paths that lead out of the folder, or to anything but a page, are none of ours and are dropped.</summary>
    /// <exception cref="FormatException">The text is not a manifest.</exception>
    public static PageManifest Read(string text)
    {
        try
        {
            Document document = JsonSerializer.Deserialize<Document>(text) ?? throw new FormatException("The list of pages is empty.");
            return document.Version == 1 && document.Pages is { } pages
                ? new PageManifest([.. pages.OfType<string>().Where(IsPagePath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
                : throw new FormatException("The list of pages is not of a version this tool knows.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("The list of pages is not JSON of the expected shape.", exception);
        }
    }

    /// <summary>The manifest's text.</summary>
    public string Write() => JsonSerializer.Serialize(new Document(1, [.. Pages.Order(StringComparer.Ordinal)]), Format) + "\n";

    private static readonly string[] Endings = [".md", ".html", ".css", ".js", ".svg"];

    /// <summary>Whether a path could be one of our pages: relative, within the folder, made of the characters we use.</summary>
    public static bool IsPagePath(string path) =>
        Endings.Any(e => path.EndsWith(e, StringComparison.Ordinal))
        && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/')
        && path.Split('/').All(s => s.Length > 0 && s[0] != '.');

    private sealed record Document([property: JsonPropertyName("catalog")] int Version, [property: JsonPropertyName("pages")] IReadOnlyList<string?>? Pages);
}

using System.Globalization;
using CatalogModel;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>Links from facts to their places in the source.</summary>
internal sealed class SourceLinks
{
    private readonly PageOptions _options;

    /// <exception cref="ArgumentException">The template leads to something else than a web address or a path.</exception>
    public SourceLinks(PageOptions options)
    {
        foreach (string? template in new[] { options.SourceLink, options.RuleLink })
        {
            int colon = template?.IndexOf(':', StringComparison.Ordinal) ?? -1;
            if (colon >= 0 && template!.AsSpan(0, colon) is not ("http" or "https"))
            {
                throw new ArgumentException($"A template for links must start with http:// or https://, or be a relative path: {template}", nameof(options));
            }
        }

        _options = options;
    }

    /// <summary>The place: its symbol or file as the label, leading to the file when there is a way to it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="fromFile">The file that links to it, relative to the scanned root, encoded.</param>
    public Inline Place(Evidence place, string fromFile) => To(place, Label(place), fromFile);

    /// <summary>A file or folder of the source.</summary>
    public Inline File(string file, string fromFile) => To(new Evidence(file, 0), Inline.Code(file), fromFile);

    /// <summary>A rule's id, leading to its page when there is a template.</summary>
    public Inline Rule(string rule) => _options.RuleLink is { } template
        ? Inline.Link(Inline.Text(rule), Encode(template).Replace("{rule}", MarkdownText.EncodePath(rule), StringComparison.Ordinal))
        : Inline.Text(rule);

    /// <summary>True for a name with a part that no source has, such as the one around top-level statements: <c>&lt;Main&gt;$</c>.</summary>
    public static bool IsCompilerMade(string symbol) => symbol.StartsWith('<') || symbol.Contains(".<", StringComparison.Ordinal);

    /// <summary>A label that leads to a place when there is a way to it.</summary>
    public Inline To(Evidence place, Inline label, string fromFile) =>
        Address(place, fromFile) is { } address ? Inline.Link(label, address) : label;

    private string? Address(Evidence place, string fromFile)
    {
        if (place.File.Length == 0 || place.File[0] == '/' || place.File.Contains('\\', StringComparison.Ordinal) || place.File.Split('/').Contains(".."))
        {
            return null;
        }

        string file = MarkdownText.EncodePath(place.File);
        if (_options.SourceLink is { } template)
        {
            string line = place.Line.ToString(CultureInfo.InvariantCulture);
            int fragment = template.IndexOf('#', StringComparison.Ordinal);
            string wholeFile = place.Line == 0 && fragment >= 0 ? template[..fragment] : template;
            return Encode(wholeFile)
                .Replace("{revision}", MarkdownText.EncodePath(_options.Revision ?? "HEAD"), StringComparison.Ordinal)
                .Replace("{line}", line, StringComparison.Ordinal)
                .Replace("{file}", file, StringComparison.Ordinal);
        }

        return _options.Folder is null ? null : RelativePath.Of(fromFile, file);
    }

    /// <summary>
    /// A type by its name, a member with its type, a place without a symbol of the source by its file: enough to be recognised, short enough
    /// for a table. That a symbol is a type shows when the file is called like it.
    /// </summary>
    private static Inline Label(Evidence place)
    {
        string file = place.File[(place.File.LastIndexOf('/') + 1)..];
        if (place.Symbol is not { Length: > 0 } symbol || IsCompilerMade(symbol))
        {
            return Inline.Code(file);
        }

        string[] names = symbol.AsSpan().IndexOfAny("<([ ") < 0 ? symbol.Split('.') : [symbol];
        return Inline.Code(file == names[^1] + ".cs" ? names[^1] : string.Join('.', names.TakeLast(2)));
    }

    /// <summary>A template is a person's, but must not end a link early.</summary>
    private static string Encode(string template) => template
        .Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)
        .ReplaceLineEndings("");
}

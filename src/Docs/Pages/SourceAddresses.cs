using System.Globalization;
using CatalogModel;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>Addresses of places in the source, and of the rules.</summary>
internal sealed class SourceAddresses
{
    private readonly PageOptions _options;

    /// <exception cref="ArgumentException">The template leads to something else than a web address or a path.</exception>
    public SourceAddresses(PageOptions options)
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

    /// <summary>The address of a rule's own page; null without a template.</summary>
    public string? Rule(string rule) => _options.RuleLink is { } template
        ? Encode(template).Replace("{rule}", MarkdownText.EncodePath(rule), StringComparison.Ordinal)
        : null;

    /// <summary>The address of a place; null when there is no way to it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="fromFile">The file that links to it, relative to the scanned root, encoded.</param>
    public string? Address(Evidence place, string fromFile)
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

    /// <summary>A template is a person's, but must not end a link early.</summary>
    private static string Encode(string template) => template
        .Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)
        .ReplaceLineEndings("");
}

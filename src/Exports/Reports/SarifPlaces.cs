using System.Text;
using CatalogModel;
using CatalogYaml.Nodes;

namespace Exports.Reports;

/// <summary>Places in the source as SARIF's locations: relative to the scanned folder, with the columns of the code in a line.</summary>
internal sealed class SarifPlaces(Func<string, string?> sourceOf)
{
    /// <summary>What paths are relative to; hosts know it by this name.</summary>
    public const string Root = "%SRCROOT%";

    private readonly Dictionary<string, string[]?> lines = new(StringComparer.Ordinal);

    /// <summary>A location.</summary>
    /// <param name="place">The place.</param>
    /// <param name="address">The address of what stands there, when it has one.</param>
    /// <param name="message">What is said of it.</param>
    public MapNode Location(Evidence place, string? address, MapNode? message)
    {
        MapNode[] named =
        [
            .. place.Symbol is { } symbol && symbol != address ? [Named(symbol, "member")] : Array.Empty<MapNode>(),
            .. address is { } about ? [Named(about, "object")] : Array.Empty<MapNode>(),
        ];
        return MapNode.Of(
            ("physicalLocation", MapNode.Of(
                ("artifactLocation", MapNode.Of(("uri", ScalarNode.Text(Uri(place.File))), ("uriBaseId", ScalarNode.Text(Root)))),
                ("region", Region(place)))),
            ("logicalLocations", named.Length == 0 ? null : new ListNode(named)),
            ("message", message));
    }

    private static MapNode Named(string name, string kind) => MapNode.Of(("fullyQualifiedName", ScalarNode.Text(SafeText.OneLine(name))), ("kind", ScalarNode.Text(kind)));

    /// <summary>The code of the line; the first line where the whole file is meant, because hosts show nothing without a line.</summary>
    private MapNode Region(Evidence place)
    {
        int line = Math.Max(1, place.Line);
        string code = place.Line > 0 && Lines(place.File) is { } all && line <= all.Length ? all[line - 1].TrimEnd() : "";
        int indent = code.Length - code.TrimStart().Length;
        return MapNode.Of(
            ("startLine", ScalarNode.Number(line)),
            ("startColumn", code.Length == 0 ? null : ScalarNode.Number(indent + 1)),
            ("endLine", code.Length == 0 ? null : ScalarNode.Number(line)),
            ("endColumn", code.Length == 0 ? null : ScalarNode.Number(code.Length + 1)));
    }

    private string[]? Lines(string file)
    {
        if (!lines.TryGetValue(file, out string[]? known))
        {
            lines.Add(file, known = sourceOf(file)?.ReplaceLineEndings("\n").Split('\n'));
        }

        return known;
    }

    /// <summary>A path as a relative reference (RFC 3986): everything but letters, digits and a few marks is escaped, as UTF-8.</summary>
    private static string Uri(string path)
    {
        StringBuilder uri = new(path.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(path))
        {
            char c = (char)b;
            _ = char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~' ? uri.Append(c) : uri.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return uri.ToString();
    }
}

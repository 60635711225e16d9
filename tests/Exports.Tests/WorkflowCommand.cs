using System.Globalization;
using System.Text.RegularExpressions;

namespace Exports.Tests;

/// <summary>
/// A line of a job's log that GitHub Actions takes for an annotation, read as its documentation says and no more leniently:
/// <c>::name key=value,key=value::data</c>, with what separates them escaped in the values.
/// </summary>
internal sealed partial record WorkflowCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data)
{
    private static readonly string[] Known = ["title", "file", "line", "endLine", "col", "endColumn"];

    /// <summary>Every line of an output, each of which has to be an annotation.</summary>
    /// <exception cref="FormatException">One is not.</exception>
    public static IReadOnlyList<WorkflowCommand> ReadAll(string output) => output.Length == 0 ? [] :
        output.EndsWith('\n') ? [.. output[..^1].Split('\n').Select(Read)] : throw new FormatException("The last line does not end.");

    private static WorkflowCommand Read(string line)
    {
        Match match = Line().Match(line);
        if (!match.Success)
        {
            throw new FormatException($"No annotation: {line}");
        }

        Dictionary<string, string> properties = new(StringComparer.Ordinal);
        foreach (string property in match.Groups["properties"].Value.Split(','))
        {
            string[] parts = property.Split('=', 2);
            if (parts.Length != 2 || !Known.Contains(parts[0]) || !properties.TryAdd(parts[0], Unescaped(parts[1])))
            {
                throw new FormatException($"No property of an annotation, or one twice: {property}");
            }
        }

        if (properties.TryGetValue("line", out string? number) && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value < 1 || !properties.ContainsKey("file")))
        {
            throw new FormatException($"No line of a file: {number}");
        }

        return new(match.Groups["name"].Value, properties, Unescaped(match.Groups["data"].Value));
    }

    private static string Unescaped(string text) => text
        .Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);

    /// <summary>In properties a colon and a comma are escaped as well; whatever else ends a line or steers a terminal stands nowhere.</summary>
    [GeneratedRegex("""^::(?<name>error|warning|notice) (?<properties>(?:[^%:\p{Cc}\u2028\u2029]|%25|%0D|%0A|%3A|%2C)+)::(?<data>(?:[^%\p{Cc}\u2028\u2029]|%25|%0D|%0A)+)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

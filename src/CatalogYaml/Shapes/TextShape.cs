using CatalogModel;
using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>A text.</summary>
internal sealed class TextShape : Shape<string>
{
    /// <summary>Any text.</summary>
    public static TextShape Any { get; } = new();

    /// <summary>A day: <c>2030-01-31</c>, which needs no quotes.</summary>
    public static TextShape Day { get; } = new()
    {
        Expected = "a day like 2030-01-31",
        Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        IsValid = static text => DateTime.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _),
        TakesDates = true,
    };

    /// <summary>A folder (or a glob of folders) within the root.</summary>
    public static TextShape Folder { get; } = new()
    {
        Expected = "a folder within the root, like src/Orders",
        Pattern = @"^(?!/|.*\\|.*(^|/)\.\.(/|$)|[A-Za-z]:).+$",
        IsValid = static text => text.Length > 0 && text[0] != '/' && text.IndexOf('\\') < 0 && !(text.Length > 1 && text[1] == ':') && !text.Split('/').Contains(".."),
    };

    /// <summary>A text that says something.</summary>
    public static TextShape Sentence { get; } = new()
    {
        Expected = "a sentence",
        Pattern = @"\S",
        IsValid = static text => !string.IsNullOrWhiteSpace(text),
    };

    /// <summary>A language that pages are written in.</summary>
    public static TextShape Language { get; } = new()
    {
        Expected = "one of " + string.Join(", ", SystemSettings.Languages),
        Pattern = "^(" + string.Join("|", SystemSettings.Languages) + ")$",
        IsValid = SystemSettings.Languages.Contains,
    };

    /// <summary>The identity of a finding.</summary>
    public static TextShape Fingerprint { get; } = new()
    {
        Expected = "the sixteen hexadecimal digits of a finding",
        Pattern = "^[0-9a-f]{16}$",
        IsValid = static text => text.Length == 16 && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')),
    };

    /// <summary>What is told when the text is not valid.</summary>
    public string Expected { get; init; } = "text";

    private string? Pattern { get; init; }

    private Func<string, bool> IsValid { get; init; } = static _ => true;

    private bool TakesDates { get; init; }

    public override bool TryRead(Node node, Reading reading, out string value)
    {
        value = "";
        if (node is not ScalarNode scalar)
        {
            return reading.Wrong(node, Expected);
        }

        if (scalar.Kind != ScalarKind.Text && !(TakesDates && scalar.Kind == ScalarKind.Date))
        {
            string hint = scalar.Kind == ScalarKind.Null ? "give it one, or remove the line" : $"write it in quotes: \"{scalar.Value}\"";
            return reading.Wrong(node, Expected, hint);
        }

        if (!IsValid(scalar.Value))
        {
            reading.Error(node.At, $"`{reading.Path}` must be {Expected}, and is `{scalar.Value}`", null);
            return false;
        }

        value = scalar.Value;
        return true;
    }

    public override Node? Write(string value, Form form) => ScalarNode.Text(value);

    public override MapNode Describe(Form form) => Pattern is null ? JsonSchema.Typed("string") : JsonSchema.Pattern(Pattern);
}

using System.Globalization;

namespace CatalogYaml.Nodes;

/// <summary>One value.</summary>
/// <param name="value">Its text, without quotes.</param>
/// <param name="kind">What it is.</param>
public sealed class ScalarNode(string value, ScalarKind kind) : Node
{
    /// <summary>Its text, without quotes.</summary>
    public string Value { get; } = value;

    /// <summary>What it is.</summary>
    public ScalarKind Kind { get; } = kind;

    internal override string Noun => Kind switch
    {
        ScalarKind.Text => "text",
        ScalarKind.Number => "a number",
        ScalarKind.Flag => "true or false",
        ScalarKind.Null => "no value",
        _ => "a date",
    };

    internal static ScalarNode Text(string value) => new(value, ScalarKind.Text);

    internal static ScalarNode Number(int value) => new(value.ToString(CultureInfo.InvariantCulture), ScalarKind.Number);

    internal static ScalarNode Flag(bool value) => new(value ? "true" : "false", ScalarKind.Flag);
}

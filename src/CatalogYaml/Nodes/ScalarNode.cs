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
        ScalarKind.Text => "the text " + Shown,
        ScalarKind.Number => "the number " + Shown,
        ScalarKind.Flag => "the truth value " + Shown,
        ScalarKind.Null => "no value",
        _ => "the date " + Shown,
    };

    private string Shown => "`" + (Value.Length > 40 ? Value.Substring(0, 40) + "…" : Value) + "`";

    internal static ScalarNode Text(string value) => new(value, ScalarKind.Text);

    internal static ScalarNode Number(int value) => new(value.ToString(CultureInfo.InvariantCulture), ScalarKind.Number);

    internal static ScalarNode Flag(bool value) => new(value ? "true" : "false", ScalarKind.Flag);
}

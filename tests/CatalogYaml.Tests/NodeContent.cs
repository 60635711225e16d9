using System.Globalization;
using System.Text;
using CatalogYaml.Nodes;

namespace CatalogYaml.Tests;

/// <summary>A document as Python's <c>json.dumps(…, ensure_ascii=True, sort_keys=True)</c> writes it, so that two readers can be compared.</summary>
internal static class NodeContent
{
    public static string Of(Node node)
    {
        StringBuilder json = new();
        Append(json, node);
        return json.ToString();
    }

    private static void Append(StringBuilder json, Node node)
    {
        switch (node)
        {
            case MapNode map:
                // Python sorts by code points.
                MapEntry[] entries = [.. map.Entries.OrderBy(e => e.Key, Comparer<string>.Create(CompareCodePoints))];
                json.Append('{');
                for (int i = 0; i < entries.Length; i++)
                {
                    AppendText(json.Append(i == 0 ? "" : ","), entries[i].Key);
                    Append(json.Append(':'), entries[i].Value);
                }

                json.Append('}');
                break;
            case ListNode list:
                json.Append('[');
                for (int i = 0; i < list.Items.Count; i++)
                {
                    Append(json.Append(i == 0 ? "" : ","), list.Items[i]);
                }

                json.Append(']');
                break;
            case ScalarNode { Kind: ScalarKind.Number or ScalarKind.Flag } scalar when IsJson(scalar.Value):
                json.Append(scalar.Value);
                break;
            case ScalarNode text:
                AppendText(json, text.Value);
                break;
        }
    }

    /// <summary>What YAML 1.2 retypes as JSON would; dates, <c>yes</c> and <c>012</c> are texts there.</summary>
    private static bool IsJson(string value) => value is "true" or "false" or "0"
        || (value.TrimStart('-') is { Length: > 0 } digits && digits[0] != '0' && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));

    private static int CompareCodePoints(string a, string b)
    {
        int[] left = [.. a.EnumerateRunes().Select(r => r.Value)];
        int[] right = [.. b.EnumerateRunes().Select(r => r.Value)];
        return left.AsSpan().SequenceCompareTo(right);
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                < ' ' or >= '\u007F' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}

using System.Text;
using CatalogYaml.Nodes;

namespace CatalogYaml.Text;

/// <summary>Writes a document as YAML. What stands on one line and what on several depends on the document only.</summary>
internal sealed class NodeWriter
{
    /// <summary>What fits on one line of a review page.</summary>
    private const int Width = 120;

    /// <summary>YAML allows keys without <c>?</c> up to 1024 characters.</summary>
    private const int LongestSimpleKey = 1000;

    private readonly StringBuilder output = new();

    /// <summary>The document as text.</summary>
    /// <param name="root">The document.</param>
    /// <param name="header">Remarks that stand before it, without <c>#</c>.</param>
    public static string Write(MapNode root, IEnumerable<string> header)
    {
        NodeWriter writer = new();
        foreach (string line in header)
        {
            writer.output.Append("# ").Append(line).Append('\n');
        }

        writer.WriteEntries(root, 0, firstIsIndented: false);
        return writer.output.ToString();
    }

    /// <summary>A text by which nodes are put in an order that depends on nothing else than them.</summary>
    public static string SortKey(Node node)
    {
        if (node is ScalarNode scalar)
        {
            return scalar.Value;
        }

        StringBuilder key = new();
        AppendFlow(key, node, int.MaxValue);
        return key.ToString();
    }

    private void WriteEntries(MapNode map, int indent, bool firstIsIndented)
    {
        foreach (MapEntry entry in map.Entries)
        {
            output.Append(' ', firstIsIndented ? 0 : indent);
            firstIsIndented = false;
            string key = Quoting.Line(entry.Key, inFlow: false);
            if (key.Length > LongestSimpleKey)
            {
                output.Append("? ").Append(Quoting.InQuotes(entry.Key)).Append('\n').Append(' ', indent).Append(':');
            }
            else
            {
                output.Append(key).Append(':');
            }

            WriteValue(entry, indent, indent + key.Length + 2);
        }
    }

    private void WriteValue(MapEntry entry, int indent, int column)
    {
        string remark = entry.Remark is null ? "" : " # " + OneLine(entry.Remark);
        if (entry.Value is ScalarNode { Kind: ScalarKind.Text } text && Quoting.IsBlock(text.Value))
        {
            output.Append(" |-").Append(remark).Append('\n');
            WriteBlock(text.Value, indent + 2);
        }
        else if (Flow(entry.Value, Width - column) is { } flow)
        {
            output.Append(' ').Append(flow).Append(remark).Append('\n');
        }
        else if (entry.Value is MapNode map)
        {
            output.Append(remark).Append('\n');
            WriteEntries(map, indent + 2, firstIsIndented: false);
        }
        else if (entry.Value is ListNode list)
        {
            output.Append(remark).Append('\n');
            WriteItems(list, indent + 2);
        }
    }

    private void WriteItems(ListNode list, int indent)
    {
        foreach (Node item in list.Items)
        {
            output.Append(' ', indent).Append('-');
            if (Flow(item, Width - indent - 2) is { } flow)
            {
                output.Append(' ').Append(flow).Append('\n');
            }
            else if (item is MapNode map)
            {
                output.Append(' ');
                WriteEntries(map, indent + 2, firstIsIndented: true);
            }
            else if (item is ListNode inner)
            {
                output.Append('\n');
                WriteItems(inner, indent + 2);
            }
        }
    }

    private void WriteBlock(string text, int indent)
    {
        foreach (string line in text.Split('\n'))
        {
            output.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }

    /// <summary>The node on one line, or null when it shall or must stand on several.</summary>
    private static string? Flow(Node node, int room)
    {
        if (node is ScalarNode scalar)
        {
            return Scalar(scalar, inFlow: false);
        }

        bool isLong = node is MapNode { Compact: false, Entries.Count: > 0 } || (node is ListNode list && list.Items.Any(item => item is not ScalarNode));
        if (isLong)
        {
            return null;
        }

        room = node is MapNode { Entries.Count: 0 } or ListNode { Items.Count: 0 } ? Width : room;
        StringBuilder line = new();
        return AppendFlow(line, node, room) && line.Length <= room ? line.ToString() : null;
    }

    /// <summary>False as soon as the line is too long.</summary>
    private static bool AppendFlow(StringBuilder line, Node node, int room)
    {
        switch (node)
        {
            case ScalarNode scalar:
                line.Append(Scalar(scalar, inFlow: true));
                break;
            case ListNode list:
                line.Append('[');
                for (int i = 0; i < list.Items.Count && line.Length <= room; i++)
                {
                    AppendFlow(line.Append(i == 0 ? "" : ", "), list.Items[i], room);
                }

                line.Append(']');
                break;
            case MapNode map:
                line.Append('{');
                for (int i = 0; i < map.Entries.Count && line.Length <= room; i++)
                {
                    line.Append(i == 0 ? " " : ", ").Append(Quoting.Line(map.Entries[i].Key, inFlow: true)).Append(": ");
                    AppendFlow(line, map.Entries[i].Value, room);
                }

                line.Append(map.Entries.Count == 0 ? "}" : " }");
                break;
        }

        return line.Length <= room;
    }

    private static string Scalar(ScalarNode scalar, bool inFlow) =>
        scalar.Kind == ScalarKind.Text ? Quoting.Line(scalar.Value, inFlow) : scalar.Value;

    /// <summary>A remark must not end its line: what follows would be read as YAML.</summary>
    private static string OneLine(string remark) => new([.. remark.Select(c => c < ' ' || c is '\u007F' or '\u0085' or '\u2028' or '\u2029' ? ' ' : c)]);
}

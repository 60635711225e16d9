using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CatalogYaml.Nodes;

namespace Exports.Json;

/// <summary>Writes a document as JSON: indented, <c>\n</c>, keys in the document's order.</summary>
internal static class NodeJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The text is a document of its own, never a part of a page: only what JSON itself asks for is escaped, so that people can read names.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Node root)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            Write(writer, root);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (MapEntry entry in map.Entries)
                {
                    writer.WritePropertyName(WellFormed(entry.Key));
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (Node item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: ScalarKind.Number } number:
                writer.WriteNumberValue(int.Parse(number.Value, CultureInfo.InvariantCulture));
                break;
            case ScalarNode { Kind: ScalarKind.Flag } flag:
                writer.WriteBooleanValue(flag.Value == "true");
                break;
            case ScalarNode text:
                writer.WriteStringValue(WellFormed(text.Value));
                break;
        }
    }

    /// <summary>Half of a surrogate pair is no character; it becomes U+FFFD, as in YAML.</summary>
    private static string WellFormed(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}

using CatalogYaml.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CatalogYaml.Text;

/// <summary>
/// Reads YAML as a tree that knows its places. Only what a catalog needs: no anchors, aliases, merge keys or tags, one document, each key
/// once, and nesting that no stack notices. The parser's events are used, because its ready-made trees neither keep these rules nor survive hostile nesting.
/// </summary>
internal sealed class NodeReader
{
    /// <summary>The deepest nesting that is read; a catalog needs eight.</summary>
    private const int DeepestNesting = 64;

    private readonly IParser parser;
    private readonly ProblemList problems;

    private NodeReader(IParser parser, ProblemList problems)
    {
        this.parser = parser;
        this.problems = problems;
    }

    /// <summary>The document's root; null when the file has no document or is not YAML, which then is among the problems.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Node? Read(string text, ProblemList problems)
    {
        Scanner scanner = new(new StringReader(text), skipComments: true);
        try
        {
            return new NodeReader(new Parser(scanner), problems).ReadDocument();
        }
        catch (NotReadableException)
        {
            return null; // its problem is told already
        }
        catch (YamlException e)
        {
            TellNotYaml(text, e.Start, e.Message, problems);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner ends in these on some texts that are cut off within brackets.
            TellNotYaml(text, scanner.CurrentPosition, "something here is not closed", problems);
        }

        return null;
    }

    private static void TellNotYaml(string text, Mark mark, string message, ProblemList problems)
    {
        if (TextChecks.FirstIndentingTab(text) is > 0 and int tab)
        {
            problems.Error(new(tab, 1), "a tab indents this line", "YAML is indented with spaces only");
        }
        else
        {
            problems.Error(new((int)mark.Line, (int)mark.Column), "this is not YAML: " + message.TrimEnd('.'), "see to the indentation, the quotes and the brackets here and above");
        }
    }

    private Node? ReadDocument()
    {
        parser.MoveNext();
        Leave<StreamStart>();
        if (parser.Current is StreamEnd)
        {
            return null;
        }

        Leave<DocumentStart>();
        Node root = ReadNode(1);
        Leave<DocumentEnd>();
        if (parser.Current is not StreamEnd)
        {
            throw Refuse(parser.Current!, "a second document begins here", "a catalog file is one document: remove the `---`");
        }

        return root;
    }

    private Node ReadNode(int depth)
    {
        ParsingEvent start = parser.Current!;
        if (depth > DeepestNesting)
        {
            throw Refuse(start, "this is nested too deeply", "a catalog needs no more than eight levels");
        }

        if (start is AnchorAlias alias)
        {
            throw Refuse(alias, $"the alias `*{alias.Value}` is not supported", "write the value out");
        }

        if (start is not NodeEvent node)
        {
            throw new InvalidOperationException("The parser went on after a mistake that it did not notice.");
        }

        if (!node.Anchor.IsEmpty)
        {
            throw Refuse(node, $"the anchor `&{node.Anchor}` is not supported", "remove it, and write the value out where it is used");
        }

        if (!node.Tag.IsEmpty)
        {
            throw Refuse(node, $"the tag `{node.Tag}` is not supported", "remove it");
        }

        return node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadList(depth),
            _ => ReadMap(depth),
        };
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        Leave<Scalar>();
        ScalarKind kind = scalar.Style == ScalarStyle.Plain ? PlainScalar.KindOf(scalar.Value) : ScalarKind.Text;
        return new ScalarNode(scalar.Value, kind) { At = Place(scalar) };
    }

    private ListNode ReadList(int depth)
    {
        Position at = Place(parser.Current!);
        List<Node> items = [];
        for (Leave<SequenceStart>(); parser.Current is not SequenceEnd;)
        {
            items.Add(ReadNode(depth + 1));
        }

        Leave<SequenceEnd>();
        return new ListNode(items) { At = at };
    }

    private MapNode ReadMap(int depth)
    {
        Position at = Place(parser.Current!);
        List<MapEntry> entries = [];
        Dictionary<string, Position> seen = new(StringComparer.Ordinal);
        for (Leave<MappingStart>(); parser.Current is not MappingEnd;)
        {
            ParsingEvent start = parser.Current!;
            if (ReadNode(depth + 1) is not ScalarNode key)
            {
                throw Refuse(start, "a list or a map cannot be a key", "keys are texts");
            }

            if (key is { Value: "<<", Kind: ScalarKind.Text } && start is Scalar { Style: ScalarStyle.Plain })
            {
                throw Refuse(start, "the merge key `<<` is not supported", "write the keys out");
            }

            Node value = ReadNode(depth + 1);
            if (seen.TryGetValue(key.Value, out Position first))
            {
                problems.Error(key.At, $"the key `{key.Value}` stands twice: here and in line {Number(first.Line)}", "remove one of them");
                continue;
            }

            seen.Add(key.Value, key.At);
            entries.Add(new MapEntry(key.Value, value) { At = key.At });
        }

        Leave<MappingEnd>();
        return new MapNode(entries) { At = at };
    }

    /// <summary>Leaves the current event, which must be of the kind; the parser's grammar warrants it.</summary>
    private void Leave<T>()
        where T : ParsingEvent
    {
        if (parser.Current is not T)
        {
            throw new InvalidOperationException($"Expected {typeof(T).Name}.");
        }

        parser.MoveNext();
    }

    private NotReadableException Refuse(ParsingEvent at, string message, string hint)
    {
        problems.Error(Place(at), message, hint);
        return new NotReadableException();
    }

    private static Position Place(ParsingEvent at) => new((int)at.Start.Line, (int)at.Start.Column);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ends the reading of a file whose problem is already told.</summary>
    private sealed class NotReadableException : Exception;
}

using System.Globalization;
using CatalogYaml.Nodes;
using CatalogYaml.Text;

namespace CatalogYaml.Shapes;

/// <summary>Values in a list.</summary>
internal sealed class ListShape<T>(Shape<T> item) : Shape<IReadOnlyList<T>>
{
    /// <summary>True when the order says nothing: it is written sorted, and each value once.</summary>
    public bool IsSet { get; init; }

    /// <summary>True when a list of one value is written without brackets.</summary>
    public bool OneStandsAlone { get; init; }

    /// <summary>True when it is written, as <c>[]</c>, even where there is nothing: nothing is then a statement.</summary>
    public bool WrittenWhenEmpty { get; init; }

    /// <summary>The identity of a value, of which no two may stand in the list; null when it may stand there again.</summary>
    public Func<T, string?> Identity { get; init; } = static _ => null;

    public override bool TryRead(Node node, Reading reading, out IReadOnlyList<T> value)
    {
        List<T> values = [];
        value = values;
        if (node is not ListNode list)
        {
            if (!OneStandsAlone || node is not ScalarNode { Kind: not ScalarKind.Null })
            {
                return reading.Wrong(node, OneStandsAlone ? "one value or a list" : "a list", node is ScalarNode { Kind: ScalarKind.Null } ? "remove the line, or write []" : "write it in brackets: [a, b]");
            }

            bool isRead = item.TryRead(node, reading, out T only);
            values.Add(only);
            return isRead;
        }

        bool allRead = true;
        Dictionary<string, Node> known = new(StringComparer.Ordinal);
        for (int i = 0; i < list.Items.Count; i++)
        {
            bool isRead = item.TryRead(list.Items[i], reading.Into(i), out T one);
            allRead &= isRead;
            values.Add(one);
            if (!isRead || Identity(one) is not { } identity)
            {
                continue;
            }

            if (!known.TryGetValue(identity, out Node? earlier))
            {
                known.Add(identity, list.Items[i]);
            }
            else
            {
                reading.Error(list.Items[i].At, $"`{reading.Into(i).Path}` says again what stands in line {earlier.At.Line.ToString(CultureInfo.InvariantCulture)} (`{identity}`)", "remove one of the two");
                allRead = false;
            }
        }

        return allRead;
    }

    public override Node? Write(IReadOnlyList<T> value, Form form)
    {
        IEnumerable<Node> items = value.Select(v => item.Write(v, form)).OfType<Node>();
        if (IsSet)
        {
            items = items
                .Select(node => (Node: node, Key: NodeWriter.SortKey(node)))
                .GroupBy(x => x.Key, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.First().Node);
        }

        List<Node> written = [.. items];
        return written.Count == 0 && !WrittenWhenEmpty ? null : written.Count == 1 && OneStandsAlone ? written[0] : new ListNode(written);
    }

    public override MapNode Describe(Form form)
    {
        MapNode list = JsonSchema.List(item.Describe(form));
        return OneStandsAlone ? JsonSchema.OneOf(item.Describe(form), list) : list;
    }
}

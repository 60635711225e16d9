using CatalogModel;
using CatalogYaml.Nodes;
using CatalogYaml.Text;

namespace CatalogYaml.Shapes;

/// <summary>A map with known keys, written in the order in which they are described.</summary>
/// <typeparam name="T">What it stands for.</typeparam>
/// <param name="empty">The value that the keys' values are put into.</param>
/// <param name="keys">The keys.</param>
internal sealed class MapShape<T>(T empty, params Key<T>[] keys) : Shape<T>
{
    /// <summary>True when it stands on one line, where it fits and no key needs room.</summary>
    public bool Compact { get; init; }

    /// <summary>True when it is written, as <c>{}</c>, even where no key has a value.</summary>
    public bool WrittenWhenEmpty { get; init; }

    /// <summary>Gives the value its place.</summary>
    public Func<T, Evidence, T> Placed { get; init; } = static (value, _) => value;

    public override bool TryRead(Node node, Reading reading, out T value)
    {
        value = Placed(empty, reading.Place(node.At));
        if (node is not MapNode map)
        {
            string expected = string.Join(", ", keys.Where(k => !k.Evidence).Take(4).Select(k => k.Name));
            return reading.Wrong(node, $"a map with keys like {expected}", node is ScalarNode { Kind: ScalarKind.Null } ? "write {} when there is nothing to say" : null);
        }

        bool allRead = true;
        foreach (MapEntry entry in map.Entries)
        {
            Reading inner = reading.Into(entry.Key);
            if (keys.FirstOrDefault(k => k.Name == entry.Key && !k.Evidence) is { } key)
            {
                allRead &= key.TryRead(entry.Value, inner, ref value);
            }
            else
            {
                reading.Warn(entry.At, $"`{inner.Path}` is not known and is ignored", reading.TakesWarnings ? Hint(entry.Key) : null);
            }
        }

        foreach (Key<T> key in keys.Where(k => k.Required && map.Find(k.Name) is null))
        {
            reading.Error(node.At, $"`{reading.Into(key.Name).Path}` is missing", key.Summary);
            allRead = false;
        }

        return allRead;
    }

    public override Node? Write(T value, Form form)
    {
        List<MapEntry> entries = [];
        bool roomy = false;
        foreach (Key<T> key in keys.Where(k => k.StandsIn(form)))
        {
            if (key.Write(value, form) is { } node)
            {
                entries.Add(new MapEntry(key.Name, node));
                roomy |= key.Roomy;
            }
        }

        return entries.Count == 0 && !WrittenWhenEmpty ? null : new MapNode(entries) { Compact = Compact && !roomy };
    }

    public override MapNode Describe(Form form)
    {
        List<Key<T>> here = [.. keys.Where(k => k.StandsIn(form))];
        string[] required = [.. here.Where(k => k.Required).Select(k => k.Name)];
        return MapNode.Of(
            ("type", ScalarNode.Text("object")),
            ("properties", new MapNode([.. here.Select(k => new MapEntry(k.Name, k.Describe(form)))])),
            ("required", required.Length == 0 ? null : ListNode.OfTexts(required)),
            ("additionalProperties", ScalarNode.Flag(false)));
    }

    private string Hint(string written)
    {
        string[] known = [.. keys.Where(k => !k.Evidence).Select(k => k.Name)];
        return Spelling.Hint(written, known) ?? "known here: " + string.Join(", ", known);
    }
}

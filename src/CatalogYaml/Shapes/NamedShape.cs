using System.Globalization;
using CatalogModel;
using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>Things by name, sorted by it.</summary>
/// <param name="item">What stands under a name.</param>
/// <param name="nameOf">A thing's name.</param>
/// <param name="named">The thing with a name.</param>
internal sealed class NamedShape<T>(Shape<T> item, Func<T, string> nameOf, Func<T, string, T> named) : Shape<IReadOnlyList<T>>
{
    /// <summary>True when it is written, as <c>{}</c>, even where there is nothing: nothing is then a statement.</summary>
    public bool WrittenWhenEmpty { get; init; }

    /// <summary>Gives a thing the place of its name.</summary>
    public Func<T, Evidence, T> Placed { get; init; } = static (thing, _) => thing;

    /// <summary>What is wrong with a name, or null.</summary>
    public Func<string, string?> NameProblem { get; init; } = static _ => null;

    /// <summary>A remark for people on a thing.</summary>
    public Func<T, string?> Remark { get; init; } = static _ => null;

    public override bool TryRead(Node node, Reading reading, out IReadOnlyList<T> value)
    {
        List<T> things = [];
        value = things;
        if (node is not MapNode map)
        {
            return reading.Wrong(node, "a map from names to values", node is ScalarNode { Kind: ScalarKind.Null } ? "remove the line, or write {}" : null);
        }

        bool allRead = true;
        foreach (MapEntry entry in map.Entries)
        {
            Reading inner = reading.Into(entry.Key);
            if (NameProblem(entry.Key) is { } problem)
            {
                reading.Error(entry.At, $"`{inner.Path}`: {problem}", null);
                allRead = false;
            }

            allRead &= item.TryRead(entry.Value, inner, out T thing);
            things.Add(Placed(named(thing, entry.Key), reading.Place(entry.At)));
        }

        things.Sort((a, b) => string.CompareOrdinal(nameOf(a), nameOf(b)));
        return allRead;
    }

    public override Node? Write(IReadOnlyList<T> value, Form form)
    {
        List<MapEntry> entries = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (T thing in value.OrderBy(nameOf, StringComparer.Ordinal))
        {
            entries.Add(new MapEntry(Unused(nameOf(thing), used), item.Write(thing, form) ?? MapNode.Of()) { Remark = Remark(thing) });
        }

        // A number behind a name can come before what follows it in the order of characters.
        entries.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return entries.Count == 0 && !WrittenWhenEmpty ? null : new MapNode(entries);
    }

    public override MapNode Describe(Form form) => JsonSchema.ByName(item.Describe(form));

    /// <summary>Names are unique in a catalog. Should two things share one all the same, the second is shown under a numbered name instead of being lost.</summary>
    private static string Unused(string name, HashSet<string> used)
    {
        string candidate = name;
        for (int number = 2; !used.Add(candidate); number++)
        {
            candidate = name + " (" + number.ToString(CultureInfo.InvariantCulture) + ")";
        }

        return candidate;
    }
}

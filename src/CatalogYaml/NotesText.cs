using CatalogModel;
using CatalogYaml.Nodes;
using CatalogYaml.Text;

namespace CatalogYaml;

/// <summary>Writes into a file that people wrote: one insertion, and every other character stays.</summary>
public static class NotesText
{
    private const int Step = 2;
    private const string Notes = "notes";
    private const string Classification = "classification";

    /// <summary>What to insert where, so that a notes file classifies a thing; null when it already does, or when its text leaves no place for it.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="address">The thing's address within the service.</param>
    /// <param name="classification">The classification.</param>
    public static TextInsertion? Classify(string text, string address, string classification)
    {
        if (FileKinds.Notes.Read("", text).Value is not { } before || before.Items.Any(n => n.Address == address && n.Classification is not null)
            || NodeReader.Read(text, new ProblemList("")) is not MapNode root || Insertion(new Lines(text), root, address, classification) is not { } insertion)
        {
            return null;
        }

        // Whatever the text looks like: what comes out must say what it said before, and the classification.
        return FileKinds.Notes.Read("", insertion.In(text)).Value is { } after && Says(after).SetEquals(Expected(before, address, classification)) ? insertion : null;
    }

    /// <summary>The text of a new notes file that classifies one thing.</summary>
    public static string New(string service, string address, string classification) =>
        FileKinds.Notes.Write(new() { Service = service, Items = [new(address, null, classification, new("", 0))] });

    private static TextInsertion? Insertion(Lines lines, MapNode root, string address, string classification)
    {
        string key = Quoting.Line(address, inFlow: false);
        string value = $"{Classification}: {Quoting.Line(classification, inFlow: false)}";
        string inFlow = $"{Classification}: {Quoting.Line(classification, inFlow: true)}";
        int at = IndexOf(root, Notes);
        if (at < 0)
        {
            return lines.IsFlow(root) ? null : lines.Insert(lines.Count, $"{Notes}:", Indent(Step) + $"{key}:", Indent(2 * Step) + value);
        }

        MapEntry notes = root.Entries[at];
        switch (notes.Value)
        {
            case MapNode map when lines.IsFlow(map):
                int flowEntry = IndexOf(map, address);
                return flowEntry < 0 ? lines.InsertInto(map, $"{Quoting.Line(address, inFlow: true)}: {{ {inFlow} }}")
                    : map.Entries[flowEntry].Value is MapNode fields ? lines.InsertInto(fields, inFlow) : null;
            case MapNode map:
                int end = at + 1 < root.Entries.Count ? lines.Before(root.Entries[at + 1]) : lines.Count;
                return IndexOf(map, address) is int present and >= 0 ? IntoEntry(lines, map, present, end, value, inFlow) : NewEntry(lines, map, end, key, value);
            default:
                return null;
        }
    }

    /// <summary>An entry of its own: in its place where the others are in order, else after them.</summary>
    private static TextInsertion NewEntry(Lines lines, MapNode map, int end, string key, string value)
    {
        MapEntry first = map.Entries[0];
        string own = Indent(first.At.Column - 1);
        string inner = own + Indent(first.Value is MapNode { Entries.Count: > 0 } fields && fields.Entries[0].At is var at && at.Line > first.At.Line ? at.Column - first.At.Column : Step);
        MapEntry? next = IsSorted(map) ? map.Entries.FirstOrDefault(e => string.CompareOrdinal(e.Key, key) > 0) : null;
        return lines.Insert(next is null ? end : lines.Before(next), own + $"{key}:", inner + value);
    }

    private static TextInsertion? IntoEntry(Lines lines, MapNode map, int entry, int end, string value, string inFlow) => map.Entries[entry] switch
    {
        { Value: MapNode fields } when lines.IsFlow(fields) => lines.InsertInto(fields, inFlow),
        { Value: MapNode { Entries.Count: > 0 } fields } => lines.Insert(entry + 1 < map.Entries.Count ? lines.Before(map.Entries[entry + 1]) : end, Indent(fields.Entries[0].At.Column - 1) + value),
        _ => null,
    };

    private static int IndexOf(MapNode map, string key) => map.Entries.Select((e, i) => e.Key == key ? i : -1).Where(i => i >= 0).DefaultIfEmpty(-1).First();

    private static bool IsSorted(MapNode map) => map.Entries.Zip(map.Entries.Skip(1), (a, b) => string.CompareOrdinal(a.Key, b.Key)).All(c => c <= 0);

    private static string Indent(int columns) => new(' ', columns);

    private static HashSet<(string, string?, string?)> Says(Notes notes) =>
        [("", notes.Service, notes.Description), .. notes.Items.Select(n => (n.Address, n.Description, n.Classification))];

    private static HashSet<(string, string?, string?)> Expected(Notes before, string address, string classification)
    {
        HashSet<(string, string?, string?)> says = Says(before with { Items = [.. before.Items.Where(n => n.Address != address)] });
        says.Add((address, before.Items.FirstOrDefault(n => n.Address == address)?.Description, classification));
        return says;
    }
}

/// <summary>A text that is put into another one.</summary>
/// <param name="At">Before how many characters of the other text.</param>
/// <param name="Text">The text.</param>
public sealed record TextInsertion(int At, string Text)
{
    /// <summary>The other text with it.</summary>
    public string In(string text) => text.Insert(At, Text);
}

using CatalogYaml.Nodes;

namespace CatalogYaml.Text;

/// <summary>The lines of a YAML text, for those who insert some.</summary>
internal sealed class Lines
{
    private readonly string text;
    private readonly List<int> starts = [0];
    private readonly string end;

    public Lines(string text)
    {
        this.text = text;
        end = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        if (starts[starts.Count - 1] == text.Length && starts.Count > 1)
        {
            starts.RemoveAt(starts.Count - 1);
        }
    }

    /// <summary>How many lines come before the empty ones at the end.</summary>
    public int Count => Upwards(starts.Count, IsEmpty);

    /// <summary>Whether a map stands within <c>{ }</c>.</summary>
    public bool IsFlow(MapNode map) => text[Offset(map.At)] == '{';

    /// <summary>How many lines come before an entry with the remarks and empty lines above it.</summary>
    public int Before(MapEntry entry) => Upwards(entry.At.Line - 1, line => IsEmpty(line) || IsRemark(line, entry.At.Column - 1));

    /// <summary>New lines after some lines.</summary>
    public TextInsertion Insert(int after, params string[] lines)
    {
        string written = string.Concat(lines.Select(l => l + end));
        return after < starts.Count ? new(starts[after], written)
            : text.Length == 0 || text[text.Length - 1] is '\n' or '\r' ? new(text.Length, written)
            : new(text.Length, end + written);
    }

    /// <summary>A new entry at the beginning of a map within <c>{ }</c>.</summary>
    public TextInsertion InsertInto(MapNode flow, string entry) => new(Offset(flow.At) + 1, flow.Entries.Count == 0 ? $" {entry} " : $" {entry},");

    private static int Upwards(int line, Func<int, bool> passes)
    {
        while (line > 0 && passes(line - 1))
        {
            line--;
        }

        return line;
    }

    private bool IsEmpty(int line) => string.IsNullOrWhiteSpace(Text(line));

    private bool IsRemark(int line, int indentation) => Text(line) is var written && written.Length > indentation && written[indentation] == '#' && written.Take(indentation).All(c => c == ' ');

    private string Text(int line) => text.Substring(starts[line], (line + 1 < starts.Count ? starts[line + 1] : text.Length) - starts[line]);

    private int Offset(Position at) => starts[at.Line - 1] + at.Column - 1;
}

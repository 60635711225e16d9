using System.Globalization;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;
using CatalogYaml.Text;

namespace CatalogYaml;

/// <summary>One kind of catalog file: reads and writes it.</summary>
/// <typeparam name="T">What such a file holds.</typeparam>
public sealed class FileKind<T>
    where T : class
{
    private readonly Shape<T> shape;
    private readonly string[] header;

    internal FileKind(string name, string schema, Shape<T> shape, params string[] header)
    {
        Name = name;
        this.shape = shape;
        this.header = ["yaml-language-server: $schema=" + schema, .. header];
    }

    /// <summary>Its name, which is also its schema's: <c>system</c>, <c>service</c>, <c>notes</c>, <c>baseline</c>.</summary>
    public string Name { get; }

    /// <summary>More characters are not read.</summary>
    internal int Largest { get; init; } = 5_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path relative to the root, for places and problems.</param>
    /// <param name="text">Its text.</param>
    public FileReading<T> Read(string file, string text)
    {
        ProblemList problems = new(file);
        T? value = null;
        if (ReadMap(WithoutMark(text), problems) is { } map && shape.TryRead(map, new Reading(file, problems), out T read))
        {
            value = read;
        }

        return new FileReading<T>(problems.HasErrors ? null : value, problems.InOrder());
    }

    /// <summary>A file's text.</summary>
    /// <param name="value">What it holds.</param>
    public string Write(T value) => NodeWriter.Write(ToNode(value, Form.Yaml), header);

    /// <summary>The document in the form that programs take: with evidence.</summary>
    internal MapNode ToNode(T value, Form form) => (MapNode)(shape.Write(value, form) ?? MapNode.Of());

    /// <summary>The document's JSON Schema.</summary>
    internal MapNode Describe(Form form) => shape.Describe(form);

    private static string WithoutMark(string text) => text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;

    private MapNode? ReadMap(string text, ProblemList problems)
    {
        if (TextChecks.Refuse(text, Largest, problems))
        {
            return null;
        }

        Node? root = NodeReader.Read(text, problems);
        if (problems.HasErrors)
        {
            return null;
        }

        if (root is not MapNode map)
        {
            string found = root is null or ScalarNode { Kind: ScalarKind.Null } ? "the file is empty" : $"the file holds {root.Noun}";
            problems.Error(root?.At ?? new(1, 1), $"{found}, where a map is expected", "begin it with `catalog: 1`");
            return null;
        }

        return IsOfThisFormat(map, problems) ? map : null;
    }

    /// <summary>What another format means is not known: its problems would mislead.</summary>
    private static bool IsOfThisFormat(MapNode map, ProblemList problems)
    {
        string known = Words.FormatVersion.ToString(CultureInfo.InvariantCulture);
        if (map.Find("catalog") is not ScalarNode { Kind: ScalarKind.Number } version || version.Value == known)
        {
            return true;
        }

        bool isNewer = int.TryParse(version.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > Words.FormatVersion;
        problems.Error(version.At, $"the file is of format {version.Value}, and this tool reads format {known}", isNewer ? "upgrade the tool" : $"write `catalog: {known}`");
        return false;
    }
}

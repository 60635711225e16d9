using System.Globalization;
using CatalogModel.Findings;
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
        List<CatalogProblem> problems = [];
        T? value = null;
        if (TextChecks.FirstProblem(file, text, Largest) is { } problem)
        {
            problems.Add(problem);
        }
        else if (ReadMap(file, text, problems) is { } map && shape.TryRead(map, new Reading(file, problems), out T read))
        {
            value = read;
        }

        bool isUsable = value is not null && problems.TrueForAll(p => p.Severity != Severity.Error);
        return new FileReading<T>(isUsable ? value : null, [.. problems.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
    }

    /// <summary>A file's text.</summary>
    /// <param name="value">What it holds.</param>
    public string Write(T value) => NodeWriter.Write(ToNode(value, Form.Yaml), header);

    /// <summary>The document in the form that programs take: with evidence.</summary>
    internal MapNode ToNode(T value, Form form) => (MapNode)(shape.Write(value, form) ?? MapNode.Of());

    /// <summary>The document's JSON Schema.</summary>
    internal MapNode Describe(Form form) => shape.Describe(form);

    private static MapNode? ReadMap(string file, string text, List<CatalogProblem> problems)
    {
        Node? root = NodeReader.Read(file, text, problems);
        if (problems.Exists(p => p.Severity == Severity.Error))
        {
            return null;
        }

        if (root is not MapNode map)
        {
            string found = root is null or ScalarNode { Kind: ScalarKind.Null } ? "the file is empty" : $"the file holds {root.Noun}";
            problems.Add(new(file, root?.At.Line ?? 1, root?.At.Column ?? 1, Severity.Error, $"{found}, where a map is expected", "begin it with `catalog: 1`"));
            return null;
        }

        if (map.Find("catalog") is ScalarNode { Kind: ScalarKind.Number } version && version.Value != Words.FormatVersion.ToString(CultureInfo.InvariantCulture))
        {
            problems.Add(new(file, version.At.Line, version.At.Column, Severity.Error, $"the file is of format {version.Value}, and this tool reads format {Words.FormatVersion.ToString(CultureInfo.InvariantCulture)}", "upgrade the tool"));
            return null;
        }

        return map;
    }
}

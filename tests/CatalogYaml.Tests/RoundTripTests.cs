using System.Diagnostics;
using System.Text.Json;
using CatalogModel;
using CatalogYaml.Nodes;
using CatalogYaml.Text;
using CsCheck;
using Xunit;

namespace CatalogYaml.Tests;

/// <summary>Whatever is written is read back as it was: by us, and by a reader of YAML 1.1.</summary>
public class RoundTripTests
{
    private const int NoPyYaml = 3;

    private static readonly string[] Damage = ["", "[", "\"", "\t", "\n", ": ", "- ", "{", "&a", "\0", "|", "  "];

    [Fact]
    public void Services_are_read_back_as_written() => Generators.Service.Sample(ReadsBack(FileKinds.Service), iter: 300, print: Content.Of);

    [Fact]
    public void Settings_are_read_back_as_written() => Generators.System.Sample(ReadsBack(FileKinds.System), iter: 300, print: Content.Of);

    [Fact]
    public void Notes_are_read_back_as_written() => Generators.Notes.Sample(ReadsBack(FileKinds.Notes), iter: 300, print: Content.Of);

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.String[Gen.Char[" \n\t\r:#-,[]{}'\"&*!|>%@`ab01.~?<=\\"], 0, 60].Sample(text => FileKinds.System.Read("a.yaml", "catalog: 1\nsystem: " + text) is not null, iter: 2_000);

    [Fact]
    public void A_damaged_file_is_read_without_an_exception()
    {
        string text = FileKinds.Service.Write(Samples.Analytics);
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 30], Gen.Int[0, Damage.Length - 1])
            .Sample(t => FileKinds.Service.Read("a.yaml", text.Remove(t.Item1, Math.Min(t.Item2, text.Length - t.Item1)).Insert(t.Item1, Damage[t.Item3])) is not null, iter: 1_000);
    }

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        string text = FileKinds.Notes.Write(new Notes { Service = "a\uD800b", Description = "\uDC00" });
        Notes read = FileKinds.Notes.Read("n.yaml", text).Value!;
        Assert.Equal("a\uFFFDb", read.Service);
        Assert.Equal("\uFFFD", read.Description);
    }

    /// <summary>PyYAML is the most used reader of YAML 1.1, which retypes most. It is a package of every Linux distribution (python3-yaml).</summary>
    [Fact]
    public void A_reader_of_YAML_1_1_reads_the_same()
    {
        List<string> documents = [];
        List<string> expected = [];
        Generators.Service.Sample(
            service =>
            {
                lock (documents)
                {
                    MapNode node = FileKinds.Service.ToNode(service, Shapes.Form.Yaml);
                    documents.Add(NodeWriter.Write(node, []));
                    expected.Add(NodeContent.Of(node));
                }
            },
            iter: 100,
            threads: 1);
        documents.Add(FileKinds.Service.Write(Samples.Analytics));
        expected.Add(NodeContent.Of(FileKinds.Service.ToNode(Samples.Analytics, Shapes.Form.Yaml)));

        string[] read = JsonSerializer.Deserialize<string[]>(Python(JsonSerializer.Serialize(documents)))!;
        Assert.Equal(expected.Count, read.Length);
        Assert.All(read.Zip(expected), pair => Assert.Equal(pair.Second, pair.First));
    }

    private static Func<T, bool> ReadsBack<T>(FileKind<T> kind)
        where T : class => value =>
        {
            string text = kind.Write(value);
            FileReading<T> reading = kind.Read("catalog/x.yaml", text);
            Assert.Empty(reading.Problems);
            string again = kind.Write(reading.Value!);
            Assert.Equal(text.Split('\n').Select(WithoutRemark), again.Split('\n').Select(WithoutRemark));
            Assert.Equal(Content.Of(Sorted(value)), Content.Of(reading.Value!));
            return true;
        };

    /// <summary>The remark on a proposed service is for people: it is not read.</summary>
    private static string WithoutRemark(string line) => line.StartsWith("  a-1:", StringComparison.Ordinal) ? "  a-1:" : line;

    private static IReadOnlyList<PayloadWrite> Sorted(IReadOnlyList<PayloadWrite> writes) =>
        ByText(writes, w => new Service { Name = "", Consumes = [new ConsumedEvent { Name = "", Writes = [w] }] });

    /// <summary>Lists of maps have the order of their texts; what is generated does not have it yet.</summary>
    private static object Sorted(object value) => value is Service service ? service with
    {
        Entities = [.. service.Entities.Select(e => e with { Relationships = ByText(e.Relationships, EntityOf) })],
        Consumes = [.. service.Consumes.Select(c => c with { Writes = Sorted(c.Writes) })],
        Calls = [.. service.Calls.Select(c => c with { Stores = Sorted(c.Stores) })],
        Answers = [.. service.Answers.Select(a => a with { Writes = Sorted(a.Writes) })],
        Access = ByText(service.Access, a => new Service { Name = "", Access = [a] }),
        Unresolved = ByText(service.Unresolved, u => new Service { Name = "", Unresolved = [u] }),
    } : value;

    private static Service EntityOf(Relationship relationship) =>
        new() { Name = "", Entities = [new Entity { Name = "\0none", Type = "", Store = "", Relationships = [relationship] }] };

    private static IReadOnlyList<T> ByText<T>(IReadOnlyList<T> items, Func<T, Service> alone) =>
    [
        .. items
            .Select(item => (Item: item, Key: NodeWriter.SortKey(FileKinds.Service.ToNode(alone(item), Shapes.Form.Yaml))))
            .GroupBy(x => x.Key, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.First().Item),
    ];

    /// <summary>What PyYAML reads of the documents: the system's, or that of the Python that comes first on the path.</summary>
    private static string Python(string input)
    {
        const string Script =
            """
            import json, sys
            try:
                import yaml
            except ImportError:
                sys.exit(3)
            out = [json.dumps(yaml.safe_load(text), ensure_ascii=True, sort_keys=True, separators=(",", ":")) for text in json.load(open(sys.argv[1], encoding="utf-8"))]
            json.dump(out, sys.stdout)
            """;
        foreach (string python in (string[])["/usr/bin/python3", "python3"])
        {
            (int exitCode, string output, string error) = Run(python, Script, input);
            Assert.True(exitCode is 0 or NoPyYaml, error);
            if (exitCode == 0)
            {
                return output;
            }
        }

        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "PyYAML is missing: install the package python3-yaml.");
        throw new InvalidOperationException("PyYAML is missing: install the package python3-yaml.");
    }

    /// <summary>A program that does not exist ends like one without PyYAML.</summary>
    private static (int ExitCode, string Output, string Error) Run(string program, string script, string input)
    {
        string inputFile = Path.GetTempFileName();
        try
        {
            File.WriteAllText(inputFile, input);
            ProcessStartInfo start = new(program, ["-c", script, inputFile])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return (process.ExitCode, output.Result, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (NoPyYaml, "", "");
        }
        finally
        {
            File.Delete(inputFile);
        }
    }
}

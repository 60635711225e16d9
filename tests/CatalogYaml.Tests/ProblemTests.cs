using CatalogModel.Findings;
using Xunit;

namespace CatalogYaml.Tests;

/// <summary>Each file in <c>Fixtures/err</c> is reported as the <c>.txt</c> beside it says; those in <c>Fixtures/ok</c> are read.</summary>
public class ProblemTests
{
    private const string Fixtures = "tests/CatalogYaml.Tests/Fixtures/";

    public static TheoryData<string> Bad => [.. Names("err")];

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_wrong_is_told_with_its_place(string name)
    {
        string text = File.ReadAllText(Path.Combine(Golden.Root, Fixtures, "err", name + ".yaml"));
        IReadOnlyList<CatalogProblem> problems = Problems(name, text);
        Assert.NotEmpty(problems);
        Golden.Check(Fixtures + "err/" + name + ".txt", string.Concat(problems.Select(p => ProblemText.Render(p, text))));
        Assert.Equal(problems, Problems(name, text.Replace("\n", "\r\n", StringComparison.Ordinal))); // as Windows checks it out
    }

    [Theory]
    [InlineData("system-people")]
    [InlineData("system-buses")]
    public void What_people_write_in_their_own_way_is_read(string name)
    {
        string text = File.ReadAllText(Path.Combine(Golden.Root, Fixtures, $"ok/{name}.yaml"));
        FileReading<CatalogModel.SystemSettings> reading = FileKinds.System.Read("catalog/system.yaml", text);
        Assert.Empty(reading.Problems);
        Golden.Check(Fixtures + $"ok/{name}.written.yaml", FileKinds.System.Write(reading.Value!));
    }

    [Fact]
    public void Every_part_of_the_settings_knows_its_line()
    {
        string text = File.ReadAllText(Path.Combine(Golden.Root, Fixtures, "ok/system-people.yaml"));
        CatalogModel.SystemSettings settings = FileKinds.System.Read("catalog/system.yaml", text).Value!;
        Assert.Equal("catalog/system.yaml:2", settings.At!.At);
        Assert.Equal(["billing 12", "orders 8", "stock 11"], settings.Services.Select(s => $"{s.Name} {s.At!.Line}"));
        Assert.Equal([24, 29], settings.Exceptions.Select(e => e.At.Line));
        Assert.Equal(31, settings.OwnersAt["orders.Order"].Line);
        Assert.Equal(33, settings.SeveritiesAt["OWN302"].Line);
    }

    [Fact]
    public void A_warning_leaves_the_file_usable_and_an_error_does_not()
    {
        Assert.NotNull(FileKinds.Notes.Read("n.yaml", "catalog: 1\nservice: a\nnote: {}\n").Value);
        Assert.Null(FileKinds.Notes.Read("n.yaml", "catalog: 1\nnotes: {}\n").Value);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("a: {")]
    [InlineData("? ")]
    [InlineData("a: [{b: ")]
    public void Hostile_nesting_is_refused_at_once(string opening)
    {
        string text = string.Concat(Enumerable.Repeat(opening, 100_000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Severity.Error, Assert.Single(FileKinds.System.Read("catalog/system.yaml", text).Problems).Severity);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
    }

    [Fact]
    public void Too_large_a_file_is_not_parsed()
    {
        CatalogProblem problem = Assert.Single(FileKinds.System.Read("catalog/system.yaml", "system: " + new string('x', 10_000_000)).Problems);
        Assert.Equal("the file has more than 5 million characters", problem.Message);
    }

    [Theory]
    [InlineData("k{0}: 1\n", "99900 more problems of this file are not shown")]
    [InlineData("k: 1\n", "99899 more problems of this file are not shown")]
    [InlineData("system: {{ a: [1, 2\n", null)]
    [InlineData("\"\\u0041\": \"", null)]
    public void Very_many_mistakes_cost_little(string line, string? last)
    {
        string text = "catalog: 1\nsystem: Shop\nservices: {}\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i)));
        IReadOnlyList<CatalogProblem> problems = FileKinds.System.Read("catalog/system.yaml", text).Problems;
        Assert.InRange(problems.Count, 1, 201);
        if (last is not null)
        {
            Assert.Equal(last, problems[^1].Message);
        }
    }

    [Fact]
    public void A_mark_of_byte_order_is_no_text() => Assert.Empty(FileKinds.Notes.Read("n.yaml", "\uFEFFcatalog: 1\nservice: a\n").Problems);

    [Theory]
    [InlineData("a: 1\nb: \u00FC\n", null)]
    [InlineData("caf\u00E9", null)]
    public void Utf8_is_decoded_with_and_without_a_mark(string text, string? expected)
    {
        byte[] bytes = new CatalogFile("catalog/system.yaml", text).ToBytes();
        Assert.Equal(text, CatalogFile.Decode("catalog/system.yaml", bytes, out CatalogProblem? problem).Text);
        Assert.Equal(expected, problem?.Message);
        Assert.Equal(text, CatalogFile.Decode("catalog/system.yaml", [0xEF, 0xBB, 0xBF, .. bytes], out problem).Text);
        Assert.Equal(expected, problem?.Message);
    }

    [Fact]
    public void What_is_not_UTF8_is_told_with_its_line()
    {
        CatalogFile.Decode("catalog/system.yaml", [(byte)'a', (byte)'\n', (byte)'b', 0xFF, 0xFE], out CatalogProblem? latin);
        Assert.Equal("catalog/system.yaml:2: error: a character in this line is not UTF-8 (save the file as UTF-8)", latin!.ToString());
        CatalogFile.Decode("catalog/system.yaml", [0xFF, 0xFE, (byte)'a', 0], out CatalogProblem? wide);
        Assert.Equal("catalog/system.yaml:1: error: the file is UTF-16 (save the file as UTF-8)", wide!.ToString());
    }

    private static IReadOnlyList<CatalogProblem> Problems(string name, string text) => name.Split('-')[0] switch
    {
        "system" => FileKinds.System.Read("catalog/system.yaml", text).Problems,
        "service" => FileKinds.Service.Read("catalog/services/a.yaml", text).Problems,
        "notes" => FileKinds.Notes.Read("catalog/notes/a.yaml", text).Problems,
        _ => FileKinds.Baseline.Read("catalog/baseline.yaml", text).Problems,
    };

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Path.Combine(Golden.Root, Fixtures, folder), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
}

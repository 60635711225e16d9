using System.Globalization;
using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml;
using CatalogYaml.Tests;
using Exports.Json;
using Exports.Reports;
using Xunit;

namespace Exports.Tests;

public class ReportTests
{
    private const string Goldens = "tests/Exports.Tests/Goldens/";

    [Theory]
    [InlineData("text", "findings.txt")]
    [InlineData("json", "findings.json")]
    [InlineData("github", "findings.github.txt")]
    [InlineData("markdown", "findings.md")]
    [InlineData("sarif", "findings.sarif")]
    [InlineData("gitlab", "findings.gitlab.json")]
    [InlineData("junit", "findings.junit.xml")]
    public void Findings_are_written(string format, string golden) => Golden.Check(Goldens + golden, Write(format, FindingSamples.All));

    [Theory]
    [InlineData("text", "nothing.txt")]
    [InlineData("json", "nothing.json")]
    [InlineData("github", "nothing.github.txt")]
    [InlineData("markdown", "nothing.md")]
    [InlineData("sarif", "nothing.sarif")]
    [InlineData("gitlab", "nothing.gitlab.json")]
    [InlineData("junit", "nothing.junit.xml")]
    public void No_findings_are_written(string format, string golden) => Golden.Check(Goldens + golden, Write(format, new CheckReport { Findings = [] }));

    [Fact]
    public void The_terminal_is_coloured_only_when_asked()
    {
        Golden.Check(Goldens + "findings.coloured.txt", Write("text", FindingSamples.All with { Colour = true }));
        Assert.DoesNotContain('\u001B', Write("text", FindingSamples.All));
    }

    [Fact]
    public void The_order_of_findings_does_not_change_a_report() =>
        Assert.All(ReportFormats.All, f => Assert.Equal(Write(f.Name, FindingSamples.All), Write(f.Name, FindingSamples.All with { Findings = [.. FindingSamples.All.Findings.Reverse()] })));

    [Fact]
    public void Formats_are_found_by_name()
    {
        Assert.Equal(["github", "gitlab", "json", "junit", "markdown", "sarif", "text"], ReportFormats.All.Select(f => f.Name));
        Assert.All(ReportFormats.All, f => Assert.Same(f, ReportFormats.Find(f.Name)));
        Assert.Null(ReportFormats.Find("xml"));
    }

    [Fact]
    public void Nothing_invisible_reaches_a_report()
    {
        foreach (ReportFormat format in ReportFormats.All.Where(f => f != ReportFormats.Json))
        {
            string text = Write(format.Name, FindingSamples.All);
            Assert.DoesNotContain(text, c => c is not '\n' && (char.IsControl(c) || char.IsLowSurrogate(c) || char.IsHighSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format));
        }
    }

    [Fact]
    public void No_secret_reaches_a_report() => Assert.All(ReportFormats.All, f => Assert.DoesNotContain(FindingSamples.Canary, Write(f.Name, FindingSamples.All), StringComparison.Ordinal));

    [Theory]
    [InlineData("options.UseSqlServer(\"Server=db;User Id=sa;Pwd=hunter2\");")]
    [InlineData("var url = \"amqp://guest:guest@rabbit\";")]
    [InlineData("builder.Configuration[\"Jwt:Secret\"] = \"abc\";")]
    [InlineData("AccountKey=abc==")]
    [InlineData("SharedAccessKeyName=Root;SharedAccessKey=abc")]
    [InlineData("var key = \"AKIAIOSFODNN7EXAMPLE\";")]
    [InlineData("client.Use(\"eyJhbGciOiJIUzI1NiJ9.e30\");")]
    [InlineData("Password: hunter2")]
    [InlineData("var blob = \"https://x/?sv=1&sig=abc\";")]
    [InlineData("Use(\"0123456789abcdef0123456789abcdef0123456789abcdef\");")]
    public void Code_that_may_hold_a_secret_is_not_shown(string line) => Assert.Equal("(not shown: the line may hold a secret)", Excerpt.Of(line, 1));

    [Theory]
    [InlineData("await context.SaveChangesAsync(cancellationToken);")]
    [InlineData("public Task Handle(OrderPlaced message, CancellationToken cancellationToken = default)")]
    [InlineData("SELECT id FROM ordering.orders WHERE status = 'new'")]
    [InlineData("entity.Property(x => x.PasswordHash).HasMaxLength(200);")]
    public void Other_code_is_shown(string line) => Assert.Equal(line, Excerpt.Of(line, 1));

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, null)]
    [InlineData(3, "b")]
    [InlineData(4, null)]
    public void Only_lines_that_exist_are_shown(int line, string? expected)
    {
        if (line > 0)
        {
            Assert.Equal(expected, Excerpt.Of("a\r\n\r\n  b  ", line));
        }

        Assert.DoesNotContain(" | ", Write("text", new CheckReport { Findings = [FindingSamples.RawSql with { At = new Evidence("a.cs", 0) }], SourceOf = _ => "a" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_of_no_service_names_none() => Assert.Contains(
        "\n  about orders, owned by ordering\n",
        Write("text", new CheckReport { Findings = [FindingSamples.RawSql with { Service = "", Address = "orders" }] }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("`redirector` reads `a|b`.", "<code>redirector</code> reads <code>a&#124;b</code>.")]
    [InlineData("*x* `<img src=x>` |", "\\*x\\* <code>&#60;img src=x&#62;</code> \\|")]
    [InlineData("`https://evil.example` and `www.evil.example`", "<code>https&#58;//evil.example</code> and <code>www&#46;evil.example</code>")]
    [InlineData("One ` alone", "One \\` alone")]
    [InlineData("`` *nothing*", "\\`\\` \\*nothing\\*")]
    public void Names_between_backticks_are_code_in_Markdown(string message, string cell) =>
        Assert.EndsWith($"| {cell} |\n", Write("markdown", new CheckReport { Findings = [FindingSamples.RawSql with { Message = message }] }), StringComparison.Ordinal);

    [Fact]
    public void GitHub_gets_ten_of_each_and_the_number_of_the_others()
    {
        IReadOnlyList<Finding> many =
        [
            .. Many(FindingSamples.SharedDatabase, 13),
            .. Many(FindingSamples.RawSql, 12),
            .. Many(FindingSamples.Unconsumed, 10),
        ];
        string[] lines = Write("github", new CheckReport { Findings = many }).TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.StartsWith("::error ", lines[0], StringComparison.Ordinal);
        Assert.Equal("::notice title=catalog check::6 more: run `catalog check` to see all", lines[^1]);
    }

    [Fact]
    public void Every_line_for_GitHub_is_one_annotation() =>
        Assert.All(Write("github", FindingSamples.All).TrimEnd('\n').Split('\n'), line => Assert.Matches("^::(error|warning|notice) ", line));

    [Fact]
    public void A_summary_stays_below_what_GitHub_takes()
    {
        string text = Write("markdown", new CheckReport { Findings = [.. Many(FindingSamples.RawSql with { Message = new string('ä', 3000) }, 1000)] });
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 900_000, 1_048_576);
        Assert.EndsWith(" more: run `catalog check` to see all.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_forms_keep_to_their_schemas()
    {
        await JsonFormTests.KeepsTo("check-output.json", Write("json", FindingSamples.All));
        await JsonFormTests.KeepsTo("check-output.json", Write("json", new CheckReport { Findings = [] }));
        await JsonFormTests.KeepsTo("error-output.json", FailureJson.Write(Broken));
    }

    [Fact]
    public void A_failure_is_JSON_where_JSON_is_awaited() => Golden.Check(Goldens + "failure.json", FailureJson.Write(Broken));

    private static Failure Broken { get; } = new("catalog/system.yaml cannot be used: mend it and run again.", FileKinds.System.Read("catalog/system.yaml", "catalog: 1\nsystm: Shop\n").Problems);

    private static IEnumerable<Finding> Many(Finding finding, int count) =>
        Enumerable.Range(1, count).Select(i => finding with { Address = string.Create(CultureInfo.InvariantCulture, $"{finding.Address}{i:00}") });

    private static string Write(string format, CheckReport report)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        ReportFormats.Find(format)!.Write(report, output);
        return output.ToString();
    }
}

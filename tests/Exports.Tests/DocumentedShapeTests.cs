using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Exports.Reports;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Exports.Tests;

/// <summary>Reports held against what their readers document, with many findings in them and with none.</summary>
public sealed class DocumentedShapeTests
{
    private static readonly CheckReport[] Reports = [ManyFindings.Report, FindingSamples.All, new CheckReport { Findings = [] }];

    [Fact]
    public void JUnit_keeps_to_its_schema() => Assert.All(Reports, report => Assert.Empty(XmlProblems(Write("junit", report))));

    [Theory]
    [InlineData("<testsuites skipped='0'/>")]
    [InlineData("<testsuites><testsuite name='a' tests='1' failures='0'/></testsuites>")]
    [InlineData("<testsuites><testsuite name='a' tests='-1' failures='0' errors='0'/></testsuites>")]
    [InlineData("<testsuites><testsuite name='a' tests='1' failures='0' errors='0'><testcase classname='b'/></testsuite></testsuites>")]
    [InlineData("<testsuites><testsuite name='a' tests='1' failures='0' errors='0'><testcase name='b'><passed/></testcase></testsuite></testsuites>")]
    [InlineData("<results/>")]
    public void The_schema_of_JUnit_refuses_what_is_not_documented(string xml) => Assert.NotEmpty(XmlProblems(xml));

    [Fact]
    public async Task GitLab_keeps_to_its_schema()
    {
        JsonSchema schema = await GitLabSchema();
        foreach (CheckReport report in Reports)
        {
            string json = Write("gitlab", report);
            Assert.Empty(schema.Validate(json).Select(e => e.ToString()));
            using JsonDocument entries = JsonDocument.Parse(json);
            Assert.Equal(report.Findings.Count, entries.RootElement.EnumerateArray().Select(e => e.GetProperty("fingerprint").GetString()).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("description", "")]
    [InlineData("severity", "error")]
    [InlineData("severity", null)]
    [InlineData("path", "/src/a.cs")]
    [InlineData("path", "./a.cs")]
    [InlineData("begin", "0")]
    [InlineData("fingerprint", null)]
    public async Task The_schema_of_GitLab_refuses_what_is_not_documented(string field, string? value)
    {
        JsonSchema schema = await GitLabSchema();
        Assert.Empty(schema.Validate(Entry("", null)));
        ICollection<ValidationError> problems = schema.Validate(Entry(field, value));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Annotations_of_every_rule_say_what_was_found()
    {
        foreach (IGrouping<string, Finding> rule in ManyFindings.Report.Findings.GroupBy(f => f.Rule))
        {
            IReadOnlyList<WorkflowCommand> commands = WorkflowCommand.ReadAll(Write("github", new CheckReport { Findings = [.. rule] }));
            Assert.Equal([10, 10, 10], commands.GroupBy(c => c.Name).Select(g => g.Count()));
            Assert.All(commands.SkipLast(1), command => Assert.StartsWith(rule.Key + " ", command.Properties["title"], StringComparison.Ordinal));
            Assert.Contains("10 more", commands[^1].Data, StringComparison.Ordinal);
        }

        Assert.Equal(RuleSet.All.Select(r => r.Description.Id), ManyFindings.Report.Findings.Select(f => f.Rule).Distinct());
        Assert.Empty(WorkflowCommand.ReadAll(Write("github", new CheckReport { Findings = [] })));
    }

    [Theory]
    [InlineData("100%, a::b, x=y")]
    [InlineData("%0A%3A%2C%25")]
    [InlineData("a\nb\n::error::c")]
    [InlineData("a\rb")]
    [InlineData("ação 名前 😀")]
    public void What_is_escaped_in_an_annotation_is_read_as_it_was(string text)
    {
        Finding finding = FindingSamples.RawSql with { Address = text, Message = text, Owner = null, At = new Evidence($"src/{text}.cs", 3) };
        WorkflowCommand command = Assert.Single(WorkflowCommand.ReadAll(Write("github", new CheckReport { Findings = [finding] })));
        Assert.Equal(("error", text), (command.Name, command.Data));
        Assert.Equal(new Dictionary<string, string> { ["file"] = $"src/{text}.cs", ["line"] = "3", ["title"] = $"OWN005 {text}" }, command.Properties);
    }

    [Theory]
    [InlineData("::error file=a,line=0::m\n")]
    [InlineData("::error file=a:b::m\n")]
    [InlineData("::error file=a,b::m\n")]
    [InlineData("::error title=a%::m\n")]
    [InlineData("::error title=a::100%\n")]
    [InlineData("::error title=a::m\rn\n")]
    [InlineData("::error title=a::%3A\n")]
    [InlineData("::fault title=a::m\n")]
    [InlineData("::error title=a::m")]
    public void What_is_not_escaped_is_no_annotation(string output) => Assert.Throws<FormatException>(() => WorkflowCommand.ReadAll(output));

    private static List<string> XmlProblems(string xml)
    {
        List<string> problems = [];
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.Schemas.Add(null, Schema("junit.xsd"));
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using XmlReader reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }

        return problems;
    }

    private static Task<JsonSchema> GitLabSchema() => JsonSchema.FromFileAsync(Schema("gitlab-code-quality.json"));

    /// <summary>A good entry, but for one field: another value, or none.</summary>
    private static string Entry(string field, string? value)
    {
        string json = """[{"description":"d","check_name":"c","fingerprint":"f","severity":"major","location":{"path":"src/a.cs","lines":{"begin":1}}}]""";
        return field switch
        {
            "" => json,
            "begin" => json.Replace("\"begin\":1", $"\"begin\":{value}", StringComparison.Ordinal),
            _ => json.Replace($"\"{field}\":\"{Good(field)}\"", value is null ? "\"other\":\"x\"" : $"\"{field}\":\"{value}\"", StringComparison.Ordinal),
        };
    }

    private static string Good(string field) => field switch { "severity" => "major", "path" => "src/a.cs", _ => field[..1] };

    private static string Schema(string name) => Path.Combine(RepositoryRoot.Folder, "tests/Exports.Tests/Schemas", name);

    private static string Write(string format, CheckReport report)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        ReportFormats.Find(format)!.Write(report, output);
        return output.ToString();
    }
}

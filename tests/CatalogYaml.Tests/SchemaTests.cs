using CatalogYaml.Nodes;
using CatalogYaml.Text;
using CsCheck;
using NJsonSchema;
using Xunit;

namespace CatalogYaml.Tests;

/// <summary>An editor with the schemas says the same of a file as the tool that reads it.</summary>
public class SchemaTests
{
    [Fact]
    public async Task What_is_written_keeps_to_its_schema()
    {
        Assert.Empty(await Mistakes("service", FileKinds.Service.Write(Samples.Analytics)));
        Assert.Empty(await Mistakes("service", FileKinds.Service.Write(Samples.Shortener)));
        Assert.Empty(await Mistakes("system", FileKinds.System.Write(Samples.System)));
        Assert.Empty(await Mistakes("notes", FileKinds.Notes.Write(Samples.Notes)));
        Assert.Empty(await Mistakes("baseline", FileKinds.Baseline.Write(Samples.Baseline)));
    }

    [Fact]
    public async Task What_people_write_in_their_own_way_keeps_to_its_schema() =>
        Assert.Empty(await Mistakes("system", File.ReadAllText(Path.Combine(Golden.Root, "tests/CatalogYaml.Tests/Fixtures/ok/system-people.yaml"))));

    [Fact]
    public async Task Whatever_is_written_keeps_to_its_schema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(CatalogSchemas.Text("service"));
        Generators.Service.Sample(service => Assert.Empty(schema.Validate(NodeContent.Of(FileKinds.Service.ToNode(service, Shapes.Form.Yaml)))), iter: 30);
    }

    [Theory]
    [InlineData("system", "system-unknown-keys")]
    [InlineData("system", "system-missing-keys")]
    [InlineData("system", "system-no-version")]
    [InlineData("system", "system-version-text")]
    [InlineData("system", "system-wrong-types")]
    [InlineData("service", "service-at")]
    [InlineData("service", "service-words")]
    [InlineData("notes", "notes-list")]
    [InlineData("baseline", "baseline-fingerprint")]
    public async Task What_the_reader_does_not_like_does_not_keep_to_the_schema(string kind, string fixture) =>
        Assert.NotEmpty(await Mistakes(kind, File.ReadAllText(Path.Combine(Golden.Root, "tests/CatalogYaml.Tests/Fixtures/err", fixture + ".yaml"))));

    private static async Task<IEnumerable<string>> Mistakes(string kind, string yaml)
    {
        ProblemList problems = new("a.yaml");
        Node document = NodeReader.Read(yaml, problems)!;
        Assert.Empty(problems.InOrder());
        JsonSchema schema = await JsonSchema.FromJsonAsync(CatalogSchemas.Text(kind));
        return schema.Validate(NodeContent.Of(document)).Select(e => e.ToString());
    }
}

using CatalogYaml.Tests;
using Exports.Json;
using NJsonSchema;
using Xunit;

namespace Exports.Tests;

public class JsonFormTests
{
    [Fact]
    public void The_catalog_is_written_with_its_evidence() => Golden.Check("tests/Exports.Tests/Goldens/scan-output.json", CatalogJson.Write(Samples.Catalog));

    [Fact]
    public async Task The_catalog_keeps_to_its_schema() => await KeepsTo("scan-output.json", CatalogJson.Write(Samples.Catalog));

    [Fact]
    public void The_schemas_in_git_are_those_of_the_reader()
    {
        IReadOnlyDictionary<string, string> schemas = JsonSchemas.Make();
        foreach ((string name, string text) in schemas)
        {
            Golden.Check("schemas/" + name, text);
        }

        Assert.Equal(schemas.Keys, Directory.GetFiles(Path.Combine(Golden.Root, "schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    internal static async Task KeepsTo(string schemaFile, string json)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(JsonSchemas.Make()[schemaFile], TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json));
    }
}

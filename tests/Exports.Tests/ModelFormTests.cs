using System.Globalization;
using CatalogModel;
using CatalogModel.Facts;
using CatalogYaml.Tests;
using Exports.Json;
using Exports.Models;
using Xunit;

namespace Exports.Tests;

public class ModelFormTests
{
    private const string Goldens = "tests/Exports.Tests/Goldens/";

    [Fact]
    public void Models_are_written_as_text() => Golden.Check(Goldens + "models.txt", Text(ModelText.Write, ModelSamples.Contexts));

    [Fact]
    public void Comparisons_are_written_as_text() => Golden.Check(Goldens + "comparisons.txt", Text(ComparisonText.Write, ModelSamples.Comparisons));

    [Fact]
    public void Models_are_written_as_JSON() => Golden.Check(Goldens + "models.json", ModelJson.Write(ModelSamples.Contexts));

    [Fact]
    public void Comparisons_are_written_as_JSON() => Golden.Check(Goldens + "comparisons.json", ModelJson.Write(ModelSamples.Comparisons));

    [Fact]
    public async Task The_JSON_forms_keep_to_their_schemas()
    {
        await JsonFormTests.KeepsTo("model-output.json", ModelJson.Write(ModelSamples.Contexts));
        await JsonFormTests.KeepsTo("model-output.json", ModelJson.Write((IReadOnlyList<ServedContext>)[]));
        await JsonFormTests.KeepsTo("model-comparison-output.json", ModelJson.Write(ModelSamples.Comparisons));
        await JsonFormTests.KeepsTo("model-comparison-output.json", ModelJson.Write((IReadOnlyList<ModelComparison>)[]));
    }

    [Fact]
    public void Nothing_invisible_reaches_the_terminal() =>
        Assert.DoesNotContain(Text(ModelText.Write, ModelSamples.Contexts) + Text(ComparisonText.Write, ModelSamples.Comparisons), c => c != '\n' && char.IsControl(c));

    [Fact]
    public void All_comparisons_in_one_line()
    {
        Assert.Equal("2 models compared with their snapshots: 1 the same, 1 different, 3 without anything to compare.", ComparisonText.Summary(ModelSamples.Comparisons));
        Assert.Equal(
            "2 models compared with their design-time models: 1 the same, 1 different, 3 without anything to compare.",
            ComparisonText.Summary([.. ModelSamples.Comparisons.Select(c => c with { With = ModelSource.DesignTime })]));
        Assert.Equal("1 model compared with its snapshot: 1 the same, 0 different.", ComparisonText.Summary([ModelSamples.Comparisons[3]]));
        Assert.Equal("1 pending migration, 1 removed in the code, 1 names in the code only, 1 written by an older EF, 1 known only here, 1 not read", ComparisonText.Counts(ModelSamples.Comparisons[4]));
    }

    private static string Text<T>(Action<T, TextWriter> write, T value)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        write(value, output);
        return output.ToString();
    }
}

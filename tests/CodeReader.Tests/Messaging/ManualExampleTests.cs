using CatalogModel;
using CatalogModel.Facts;
using CatalogYaml;

namespace CodeReader.Tests.Messaging;

/// <summary>The example of a described bus in <c>docs/how-to-extend.md</c> does what the page says.</summary>
public sealed class ManualExampleTests
{
    [Fact]
    public void The_described_bus_is_read_as_the_page_says()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs/how-to-extend.md"));
        FileReading<SystemSettings> settings = FileKinds.System.Read("catalog/system.yaml", Block(page, "yaml"));
        Assert.Empty(settings.Problems);

        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            new FactsOptions { Buses = settings.Value!.Buses },
            Messages.Of("Shop", Block(page, "csharp")));

        Assert.Equal(["Paid@paid", "Shipped@shipped"], facts.Published("Shop"));
        Assert.Equal(["OnPaid", "Mail.Send"], facts[0].Consumed.Select(c => c.Handler));
        Assert.All(facts[0].Consumed, c => Assert.Equal("acme", c.Bus));
    }

    private static string Block(string page, string language)
    {
        string start = "```" + language + "\n";
        string rest = page[(page.IndexOf(start, StringComparison.Ordinal) + start.Length)..];
        return rest[..rest.IndexOf("\n```", StringComparison.Ordinal)];
    }
}

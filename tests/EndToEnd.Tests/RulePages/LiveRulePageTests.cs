using CatalogModel.Rules;

namespace EndToEnd.Tests.RulePages;

/// <summary>The examples of live rules in the compiler: it says what <c>catalog check</c> says, word for word and line for line.</summary>
public class LiveRulePageTests
{
    /// <summary>The live rules, but for the one on the catalog's own files: its place is no code.</summary>
    public static TheoryData<string> Ids { get; } = [.. RuleSet.All.Select(r => r.Description).Where(d => d.Scope == RuleScope.Live && d.Id != "OWN402").Select(d => d.Id)];

    // What mends these stands in another service, or in configuration: an editor learns of it by the next scan. All others are silent at once.
    private static readonly string[] ScannedAgain = ["OWN002", "OWN105"];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_compiler_says_what_the_command_line_says(string id)
    {
        ExampleReading reading = ExampleSystem.Read(RulePage.Read(id).Reported);

        IEnumerable<LiveFinding> expected = reading.Findings.Where(f => f.Rule == id).Select(LiveFinding.Of);

        Assert.Equal(Sorted(expected), Sorted((await LiveExample.Check(reading, reading)).Where(f => f.Rule == id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_mended_is_silent(string id)
    {
        RulePage page = RulePage.Read(id);
        ExampleReading mended = ExampleSystem.Read(page.Mended);
        ExampleReading scanned = ScannedAgain.Contains(id) ? mended : ExampleSystem.Read(page.Reported);

        Assert.DoesNotContain(id, (await LiveExample.Check(mended, scanned)).Select(f => f.Rule));
    }

    private static IEnumerable<LiveFinding> Sorted(IEnumerable<LiveFinding> findings) => findings.OrderBy(f => f.At, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal);
}

using CatalogModel.Findings;

namespace CatalogModel.Tests.Findings;

public class BaselineComparisonTests
{
    [Fact]
    public void What_is_found_is_accepted_or_new_and_what_is_not_found_is_stale()
    {
        Finding known = Found("orders.Order"), fresh = Found("orders.Buyer");
        BaselineEntry mended = Entry(Found("orders.Line"));
        BaselineComparison comparison = BaselineComparison.Of([fresh, known], [], new([Entry(known), mended]));

        Assert.Equal([fresh], comparison.New);
        Assert.Equal([known], comparison.Accepted);
        Assert.Equal([mended], comparison.Stale);
    }

    [Fact]
    public void Lines_files_and_words_of_a_finding_do_not_matter()
    {
        Finding known = Found("orders.Order");
        BaselineComparison comparison = BaselineComparison.Of([known with { At = new("moved/Other.cs", 99), Message = "Said anew.", Severity = Severity.Info }], [], new([Entry(known)]));

        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Stale);
    }

    [Fact]
    public void A_shrunk_baseline_loses_what_is_mended_and_takes_in_nothing_new()
    {
        Finding known = Found("orders.Order");
        Baseline before = new([Entry(Found("orders.Line")), Entry(known) with { Reason = "Until spring." }]);
        Baseline after = BaselineComparison.Of([known, Found("orders.Buyer")], [], before).Shrunk(before);

        Assert.Equal([before.Entries[1]], after.Entries);
    }

    [Fact]
    public void An_entry_whose_rule_is_switched_off_is_neither_stale_nor_reported()
    {
        Finding silent = Found("orders.Order") with { Severity = Severity.None };
        Baseline before = new([Entry(silent)]);
        BaselineComparison comparison = BaselineComparison.Of([], [silent], before);

        Assert.Empty(comparison.Stale);
        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Accepted);
        Assert.Equal(before.Entries, comparison.Shrunk(before).Entries);
    }

    private static Finding Found(string address) => new()
    {
        Rule = "OWN005",
        Severity = Severity.Error,
        Service = "orders",
        Address = address,
        Message = "Something is wrong.",
        At = new("src/Orders/Code.cs", 7),
    };

    private static BaselineEntry Entry(Finding finding) => new(finding.Rule, finding.Service, finding.Address, finding.Fingerprint, null, new("catalog/baseline.yaml", 4));
}

using System.Globalization;
using CatalogModel;
using CatalogModel.Tracing;
using CatalogYaml.Tests;
using Exports.Traces;
using Xunit;

namespace Exports.Tests;

public class TraceReportTests
{
    private const string Goldens = "tests/Exports.Tests/Goldens/";

    [Theory]
    [InlineData("shortener.ShortUrl.TargetUrl", "trace.field.txt")]
    [InlineData("analytics.UrlStats.TargetUrl", "trace.replica.txt")]
    [InlineData("analytics.Visit", "trace.entity.txt")]
    [InlineData("UrlCreated", "trace.event.txt")]
    [InlineData("UrlCreated.When", "trace.payload.txt")]
    public void A_trace_is_written(string address, string golden) => Golden.Check(Goldens + golden, Text(Of(address)));

    [Fact]
    public void A_trace_is_coloured_only_when_asked()
    {
        Golden.Check(Goldens + "trace.coloured.txt", Text(Of("UrlCreated.TargetUrl"), colour: true));
        Assert.DoesNotContain('\u001B', Text(Of("UrlCreated.TargetUrl")));
    }

    [Fact]
    public async Task A_trace_for_programs_keeps_to_its_schema()
    {
        Golden.Check(Goldens + "trace.json", TraceReport.WriteJson(Of("shortener.ShortUrl")));
        foreach (string address in (string[])["shortener.ShortUrl", "UrlCreated", "analytics.Visit.Owner", "UrlCreated.When"])
        {
            await JsonFormTests.KeepsTo("trace-output.json", TraceReport.WriteJson(Of(address)));
        }
    }

    [Fact]
    public void Nothing_invisible_reaches_a_trace()
    {
        const string Hostile = "a\u001B[31m\u202E\n::error::x";
        Catalog catalog = new(Samples.System, [Samples.Shortener, Samples.Analytics with { Consumes = [Samples.Analytics.Consumes[0] with { Handlers = [Hostile], Reads = [Hostile] }] }]);
        string text = Text(Of("UrlCreated", catalog));
        Assert.Contains("a\\u001B[31m\\u202E ::error::x", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c is not '\n' && (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format));
    }

    private static Trace Of(string address, Catalog? catalog = null)
    {
        catalog ??= Samples.Catalog;
        FlowGraph graph = FlowGraph.Of(catalog);
        return Trace.Of(catalog, graph, new AddressBook(catalog, graph).Find(address).Thing!, new TraceOptions());
    }

    private static string Text(Trace trace, bool colour = false)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        TraceReport.WriteText(trace, new TraceOptions(), colour, output);
        return output.ToString();
    }
}

using Docs.Publishing;

namespace Docs.Tests.Publishing;

public class PageManifestTests
{
    [Fact]
    public void A_manifest_is_read_as_it_was_written()
    {
        string text = new PageManifest(["services/a.md", "README.md"]).Write();
        Assert.Equal("{\n  \"catalog\": 1,\n  \"pages\": [\n    \"README.md\",\n    \"services/a.md\"\n  ]\n}\n", text);
        Assert.Equal(["README.md", "services/a.md"], PageManifest.Read(text).Pages);
    }

    [Theory]
    [InlineData("../README.md")]
    [InlineData("/etc/x.md")]
    [InlineData("a/../../b.md")]
    [InlineData("a//b.md")]
    [InlineData("C:/b.md")]
    [InlineData("a\\\\b.md")]
    [InlineData("system.yaml")]
    [InlineData(".git/x.md")]
    [InlineData("")]
    public void Paths_that_could_not_be_pages_of_ours_are_dropped(string path) =>
        Assert.Equal(["a.md"], PageManifest.Read($$"""{ "catalog": 1, "pages": ["{{path}}", null, "a.md", "a.md"] }""").Pages);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "catalog": 2, "pages": [] }""")]
    [InlineData("""{ "catalog": 1 }""")]
    [InlineData("<<<<<<< HEAD")]
    public void What_is_no_manifest_is_refused(string text) => Assert.Throws<FormatException>(() => PageManifest.Read(text));
}

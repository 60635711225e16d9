using System.Text.RegularExpressions;
using Docs.Pages;
using Docs.Publishing;
using Docs.Tests.Markdown;

namespace Docs.Tests.Pages;

public partial class HostileNamesTests
{
    public static TheoryData<string, string> Pairs { get; } = new(Hostile.Texts.Zip(Hostile.Texts.Skip(1).Append(Hostile.Texts[0])));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Nothing_from_the_code_becomes_markup(string text, string other)
    {
        foreach (Page page in Render(text, other))
        {
            Rendered rendered = new(page.Text);
            Assert.All(rendered.Html, h => Assert.Matches(OurHtml(), h.Trim()));
            Assert.Empty(rendered.Images);
            Assert.All(rendered.Links, l => Assert.Matches(OurLinks(), l));
            Assert.All(rendered.Tables, t => Assert.All(t, row => Assert.Equal(t.ColumnDefinitions.Count(c => c is not null), ((Markdig.Extensions.Tables.TableRow)row).Count)));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_link_of_every_page_leads_somewhere(string text, string other) => LinkCheck.FindsNothingBroken(Render(text, other), new PageOptions());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_page_has_a_path_that_every_file_system_keeps(string text, string other)
    {
        IReadOnlyList<Page> pages = Render(text, other);
        Assert.All(pages, p => Assert.True(PageManifest.IsPagePath(p.Path), p.Path));
        Assert.All(pages, p => Assert.All(p.Path.Split('/'), s => Assert.InRange(s.Length, 1, 120)));
        Assert.Equal(pages.Count, pages.Select(p => p.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static IReadOnlyList<Page> Render(string text, string other)
    {
        var (catalog, findings) = HostileCatalog.Of(text, other);
        return MarkdownPages.Render(catalog, findings, new PageOptions());
    }

    [GeneratedRegex("""^(<a id="([a-z0-9-]+)" name="\2">|</a>|<!-- Written by `catalog docs`; changes by hand are lost. -->)$""")]
    private static partial Regex OurHtml();

    /// <summary>Relative, percent-encoded, without a scheme.</summary>
    [GeneratedRegex(@"^(\.\./)*([A-Za-z0-9._~%-]+/)*[A-Za-z0-9._~%-]*(#[a-z0-9-]+)?$")]
    private static partial Regex OurLinks();
}

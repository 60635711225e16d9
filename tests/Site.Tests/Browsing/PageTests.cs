using Docs.Documents;
using Docs.Site;

namespace Site.Tests.Browsing;

/// <summary>What holds for every kind of page.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageTests(Browser browser, ShopSite shop)
{
    private const string FitsTheWindow = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    public static TheoryData<string> Pages { get; } =
    [
        "index.html", "services/ordering.html", "services/gateway.html", "entities/ordering/order-line.html", "entities/catalogue/product.html", "entities/ordering/order-line/field-product-name.html", "events/price-changed.html", "findings.html", "open-questions.html",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_loads_without_a_problem_and_can_be_used_by_everybody_in_both_themes(string page)
    {
        foreach (bool dark in new[] { false, true })
        {
            browser.Open(shop.Address(page), dark: dark);
            Assert.Empty(Axe.Violations(browser.Driver));
            Assert.Empty(browser.Problems());
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_fits_a_telephone(string page)
    {
        browser.Open(shop.Address(page), width: 390);
        Assert.True(browser.Value<bool>(FitsTheWindow));
        Assert.Empty(browser.Problems());
    }

    [Fact]
    public void A_page_on_a_telephone_can_be_used_by_everybody()
    {
        browser.Open(shop.Address("entities/ordering/order-line.html"), width: 390);
        Assert.Empty(Axe.Violations(browser.Driver));
    }

    [Fact]
    public void Names_that_want_to_be_more_are_only_text()
    {
        using TestSite site = new(Systems.Hostile("<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>"));
        foreach (string page in site.Files.Select(f => f.Path).Where(p => p.EndsWith(".html", StringComparison.Ordinal)))
        {
            browser.Open(site.Address(page));
            Assert.Equal(0, browser.Value<int>("document.querySelectorAll('main img, main script, body > script').length"));
            Assert.Empty(browser.Problems());
        }

        browser.Open(site.Address("index.html"));
        browser.Press("/");
        browser.Press("img");
        browser.Until("document.querySelectorAll('.result').length > 0");
        Assert.Equal(0, browser.Value<int>("document.querySelectorAll('.result img').length"));
        Assert.Empty(browser.Problems());
    }

    [Fact]
    public void A_system_without_anything_and_a_tiny_one_look_right_too()
    {
        foreach (TestSite made in new[] { new TestSite(Systems.Nothing()), new TestSite(Systems.Tiny()) })
        {
            using TestSite site = made;
            foreach (int width in new[] { 390, 1440 })
            {
                browser.Open(site.Address("index.html"), width);
                Assert.True(browser.Value<bool>(FitsTheWindow));
                Assert.Empty(Axe.Violations(browser.Driver));
                Assert.Empty(browser.Problems());
            }
        }
    }

    [Fact]
    public void Every_meaning_has_an_icon_and_copies_references_and_errors_a_colour_of_their_own()
    {
        browser.Open(shop.Address("services/ordering.html"));
        string[] tones = [.. Enum.GetValues<BadgeKind>().Select(Tones.Of).Distinct()];
        browser.Driver.ExecuteScript(
            "arguments[0].forEach((tone) => document.querySelector('main').append(Object.assign(document.createElement('span'), { className: `badge ${tone}`, textContent: tone })))",
            (object)tones);
        const string badges = "[...document.querySelectorAll('main > .badge')]";
        Assert.Equal(tones.Length, browser.Value<int>($"{badges}.length"));
        Assert.Equal("", browser.Value<string>($"{badges}.filter(b => !getComputedStyle(b, '::before').maskImage.startsWith('url(')).map(b => b.textContent).join()"));
        Assert.Equal(3, browser.Value<int>("new Set(['replica', 'reference', 'error'].map(t => getComputedStyle(document.querySelector(`main > .tone-${t}`)).color)).size"));
    }

    [Fact]
    public void Pages_speak_the_language_of_the_system()
    {
        using TestSite site = new(Systems.Shop("pt-BR"));
        browser.Open(site.Address("services/ordering.html"));
        Assert.Equal("pt-BR", browser.Value<string>("document.documentElement.lang"));
        Assert.Equal("Tema escuro", browser.Value<string>("document.querySelector('[data-theme-button]').title"));
        Assert.Equal("Serviço", browser.Value<string>("document.querySelector('.page-kind').textContent"));
        Assert.Empty(browser.Problems());
    }
}

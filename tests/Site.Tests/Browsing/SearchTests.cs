using OpenQA.Selenium;

namespace Site.Tests.Browsing;

/// <summary>Search as people use it.</summary>
[Collection(BrowserTests.Name)]
public sealed class SearchTests(Browser browser, ShopSite shop)
{
    private const string Loaded = "document.querySelectorAll('script[src*=\"search/\"]').length";

    [Fact]
    public void A_field_is_found_by_its_words_and_opened_with_the_keyboard()
    {
        browser.Open(shop.Address("services/gateway.html"));
        browser.Press("/");
        Assert.Equal("combobox", browser.Value<string>("document.activeElement.getAttribute('role')"));
        Type("prod nam orderl");
        Assert.Equal("ProductName", Selected("result-name"));
        Assert.Equal("ordering.OrderLine", Selected("result-where"));
        Assert.Equal("Prod|Nam", browser.Value<string>("[...document.querySelectorAll('[aria-selected=true] .result-name mark')].map(m => m.textContent).join('|')"));
        browser.Press(Keys.Enter);
        browser.Until("location.href.endsWith('entities/ordering/order-line/field-product-name.html')");
        Assert.Empty(browser.Problems());
    }

    [Theory]
    [InlineData("ordering", "ordering", "Service")]
    [InlineData("order", "Order", "Entity")]
    [InlineData("PriceChanged", "PriceChanged", "Event")]
    [InlineData("catalogue brand", "Brand", "Entity")]
    public void What_fits_best_comes_first(string typed, string name, string kind)
    {
        browser.Open(shop.Address("index.html"));
        browser.Press("/");
        Type(typed);
        Assert.Equal(name, Selected("result-name"));
        Assert.Equal(kind, Selected("result-kind"));
    }

    [Fact]
    public void The_list_follows_arrows_and_closes_with_escape_and_is_read_out()
    {
        browser.Open(shop.Address("index.html"));
        browser.Press(Keys.Control, "k");
        Type("product");
        string first = browser.Value<string>("document.activeElement.getAttribute('aria-activedescendant')");
        browser.Press(Keys.ArrowDown);
        Assert.NotEqual(first, browser.Value<string>("document.activeElement.getAttribute('aria-activedescendant')"));
        browser.Press(Keys.ArrowUp);
        Assert.Equal(first, browser.Value<string>("document.activeElement.getAttribute('aria-activedescendant')"));
        Assert.EndsWith("results", browser.Value<string>("document.querySelector('[role=status]').textContent"), StringComparison.Ordinal);
        Assert.Empty(Axe.Violations(browser.Driver));
        browser.Press(Keys.Escape);
        Assert.Equal("false", browser.Value<string>("document.activeElement.getAttribute('aria-expanded')"));
        Assert.True(browser.Value<bool>("document.querySelector('.results').hidden"));
    }

    [Fact]
    public void What_is_not_there_is_said_to_be_not_there()
    {
        browser.Open(shop.Address("index.html"));
        browser.Press("/");
        browser.Press("zebra<b>");
        browser.Until("document.querySelector('.no-results')?.checkVisibility()");
        Assert.Equal("Nothing is called “zebra<b>”.", browser.Value<string>("document.querySelector('.no-results').textContent"));
        Assert.Empty(Axe.Violations(browser.Driver));
    }

    [Fact]
    public void A_slash_in_a_field_is_a_slash()
    {
        browser.Open(shop.Address("findings.html"));
        browser.Driver.FindElement(By.CssSelector(".filters input")).SendKeys("a/b");
        Assert.Equal("a/b", browser.Value<string>("document.activeElement.value"));
    }

    [Fact]
    public void In_a_large_system_only_the_parts_that_are_needed_are_loaded()
    {
        using TestSite site = new(Systems.Large(60, 20));
        browser.Open(site.Address("services/service-7.html"));
        Assert.Equal(0, browser.Value<int>(Loaded));
        browser.Press("/");
        Type("voucherledger");
        int all = site.Files.Count(f => f.Path.StartsWith("search/", StringComparison.Ordinal));
        Assert.True(all > 20, $"{all} parts");
        Assert.InRange(browser.Value<int>(Loaded), 2, 3);
        Assert.Contains("VoucherLedger", Selected("result-name"), StringComparison.Ordinal);
        browser.Press(Keys.Control, "a");
        Type("id service-33");
        Assert.Equal("Id", Selected("result-name"));
        Assert.StartsWith("service-33.", Selected("result-where"), StringComparison.Ordinal);
        Assert.Empty(browser.Problems());
    }

    private string Selected(string part) => browser.Value<string>($"document.querySelector('[aria-selected=true] .{part}').textContent");

    private void Type(string text)
    {
        browser.Press(text);
        browser.Until($"document.activeElement.value === {System.Text.Json.JsonSerializer.Serialize(text)} && document.querySelector('[aria-selected=true]')");
        browser.Until("!document.querySelector('#results').hasAttribute('aria-busy')");
    }
}

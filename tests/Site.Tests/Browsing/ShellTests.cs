using OpenQA.Selenium;

namespace Site.Tests.Browsing;

/// <summary>Getting around: links, themes, keys, narrow windows, and browsers that run no scripts.</summary>
[Collection(BrowserTests.Name)]
public sealed class ShellTests(Browser browser, ShopSite shop)
{
    [Fact]
    public void From_the_overview_to_a_field_and_back()
    {
        browser.Open(shop.Address("index.html"));
        Click("main table a[href='services/ordering.html']");
        Assert.Equal("ordering", Title());
        Click("main table a[href='../entities/ordering/order-line.html']");
        Assert.Equal("OrderLine", Title());
        Click("main table a[href$='product/field-name.html']");
        Assert.Equal("Product.Name", Title());
        Click(".crumbs li:last-child a");
        Assert.Equal("Product", Title());
        Click(".crumbs a");
        Assert.Equal("Shop", Title());
        Assert.Empty(browser.Problems());
    }

    [Fact]
    public void A_field_is_linked_to_and_seen_below_the_bar()
    {
        browser.Open(shop.Address("entities/catalogue/product.html#field-name"));
        Assert.Equal("field-name", browser.Value<string>("document.querySelector('tr:target').id"));
        Assert.InRange(browser.Value<double>("document.querySelector('tr:target').getBoundingClientRect().top"), 56, 850);
    }

    [Fact]
    public void A_chosen_theme_stays_until_another_is_chosen()
    {
        browser.Open(shop.Address("index.html"));
        string light = Background();
        Click("[data-theme-button]");
        Assert.NotEqual(light, Background());
        browser.Driver.Navigate().GoToUrl(shop.Address("services/ordering.html"));
        Assert.Equal("dark", browser.Value<string>("document.documentElement.dataset.theme"));
        Assert.NotEqual(light, Background());
        Click("[data-theme-button]");
        Assert.Equal(light, Background());
        browser.Driver.Navigate().Refresh();
        Assert.Equal(light, Background());
    }

    [Fact]
    public void Without_a_choice_the_theme_is_the_systems()
    {
        browser.Open(shop.Address("index.html"));
        string light = Background();
        browser.Open(shop.Address("index.html"), dark: true);
        Assert.NotEqual(light, Background());
    }

    [Fact]
    public void Everything_can_be_reached_with_the_keyboard_and_is_seen_when_it_is()
    {
        browser.Open(shop.Address("entities/ordering/order-line.html"));
        browser.Press(Keys.Tab);
        Assert.Equal("#content", browser.Value<string>("document.activeElement.getAttribute('href')"));
        browser.Press(Keys.Enter);
        Assert.Equal("content", browser.Value<string>("document.activeElement.id"));

        browser.Open(shop.Address("entities/ordering/order-line.html"));
        int reachable = browser.Value<int>("[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')].filter(e => e.tabIndex >= 0 && e.checkVisibility()).length");
        HashSet<string> reached = [];
        for (int i = 0; i < reachable; i++)
        {
            browser.Press(Keys.Tab);
            reached.Add(browser.Value<string>("[...document.querySelectorAll('*')].indexOf(document.activeElement).toString()"));
            Assert.True(
                browser.Value<bool>("(() => { const e = document.activeElement; const shown = [e, e.parentElement].some(x => getComputedStyle(x).outlineStyle !== 'none'); return shown; })()"),
                browser.Value<string>("document.activeElement.outerHTML"));
        }

        Assert.Equal(reachable, reached.Count);
    }

    [Fact]
    public void On_a_telephone_the_navigation_opens_and_closes()
    {
        browser.Open(shop.Address("index.html"), width: 390);
        Assert.False(Displayed("#navigation"));
        Click(".menu");
        Assert.True(Displayed("#navigation"));
        Assert.Equal("true", browser.Value<string>("document.querySelector('.menu').getAttribute('aria-expanded')"));
        Assert.Empty(Axe.Violations(browser.Driver));
        browser.Press(Keys.Escape);
        Assert.False(Displayed("#navigation"));
        Assert.True(browser.Value<bool>("document.activeElement.classList.contains('menu')"));
    }

    [Fact]
    public void Without_scripts_everything_can_be_read_and_reached()
    {
        browser.Open(shop.Address("index.html"), width: 390);
        browser.Scripts(on: false);
        try
        {
            browser.Driver.Navigate().GoToUrl(shop.Address("entities/ordering/order-line.html#field-product-name"));
            Assert.False(Displayed(".search"));
            Assert.False(Displayed("[data-theme-button]"));
            Assert.True(Displayed("tr#field-product-name"));
            Assert.True(Displayed(".canvas svg"));
            Click(".menu");
            Assert.True(Displayed("#navigation"));
            Click("#navigation a[href='../../index.html']");
            Assert.Equal("Shop", browser.Driver.FindElement(By.TagName("h1")).Text);
        }
        finally
        {
            browser.Scripts(on: true);
        }
    }

    [Fact]
    public void On_paper_there_is_the_page_alone()
    {
        browser.Open(shop.Address("services/ordering.html"), dark: true);
        browser.Command("Emulation.setEmulatedMedia", ("media", "print"));
        Assert.False(Displayed(".bar"));
        Assert.False(Displayed("#navigation"));
        Assert.True(Displayed(".canvas svg"));
        Assert.Equal("rgb(255, 255, 255)", Background());
        browser.Command("Emulation.setEmulatedMedia", ("media", ""));
    }

    private void Click(string selector)
    {
        browser.Driver.ExecuteScript("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector);
        browser.Driver.FindElement(By.CssSelector(selector)).Click();
    }

    private bool Displayed(string selector) => browser.Driver.FindElement(By.CssSelector(selector)).Displayed;

    private string Title() => browser.Driver.FindElement(By.TagName("h1")).Text;

    private string Background() => browser.Value<string>("getComputedStyle(document.body).backgroundColor");
}

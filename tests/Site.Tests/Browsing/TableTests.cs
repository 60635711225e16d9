using OpenQA.Selenium;

namespace Site.Tests.Browsing;

/// <summary>Filters, links that are copied, and drawings that move.</summary>
[Collection(BrowserTests.Name)]
public sealed class TableTests(Browser browser, ShopSite shop)
{
    private const string ShownRows = "[...document.querySelectorAll('.filters')].at(-1).nextElementSibling.querySelectorAll('tbody tr:not([hidden])').length";

    [Fact]
    public void What_is_filtered_stands_in_the_address_and_comes_back()
    {
        browser.Open(shop.Address("services/ordering.html"));
        int all = browser.Value<int>(ShownRows);
        IWebElement rule = browser.Driver.FindElements(By.CssSelector(".filters select[data-key='rule']"))[^1];
        rule.SendKeys("OWN101");
        browser.Until($"{ShownRows} === 3");
        Assert.True(all > 3);
        Assert.Contains("findings.rule=OWN101", browser.Value<string>("location.search"), StringComparison.Ordinal);
        browser.Driver.Navigate().Refresh();
        Assert.Equal(3, browser.Value<int>(ShownRows));
        browser.Driver.FindElements(By.CssSelector(".filters input"))[^1].SendKeys("number 6");
        browser.Until($"{ShownRows} === 1");
        Assert.Equal($"1 of {all} rows", browser.Value<string>("[...document.querySelectorAll('.filters output')].at(-1).textContent"));
        Assert.Empty(Axe.Violations(browser.Driver));
        Assert.Empty(browser.Problems());
    }

    [Fact]
    public void The_link_to_a_field_can_be_copied()
    {
        browser.Open(shop.Address("entities/ordering/order-line.html"));
        browser.Driver.ExecuteScript("document.querySelector('#field-product-name .anchor').focus()");
        browser.Press(Keys.Enter);
        browser.Until("document.activeElement.title === 'Copied'");
        Assert.EndsWith("#field-product-name", browser.Value<string>("location.href"), StringComparison.Ordinal);
        Assert.Empty(browser.Problems());
    }

    [Fact]
    public void A_drawing_is_moved_and_zoomed_by_buttons_keys_and_the_wheel_with_control_and_never_by_the_wheel_alone()
    {
        browser.Open(shop.Address("index.html"));
        const string view = "document.querySelector('.canvas svg').getAttribute('viewBox')";
        string whole = browser.Value<string>(view);
        browser.Driver.FindElement(By.CssSelector("[aria-label='Zoom in']")).Click();
        string closer = browser.Value<string>(view);
        Assert.NotEqual(whole, closer);
        browser.Driver.FindElement(By.CssSelector("[aria-label='Show everything']")).Click();
        Assert.Equal(whole, browser.Value<string>(view));
        browser.Driver.ExecuteScript("document.querySelector('.canvas').focus()");
        browser.Press("+");
        Assert.Equal(closer, browser.Value<string>(view));
        browser.Press(Keys.ArrowRight);
        Assert.NotEqual(closer, browser.Value<string>(view));
        browser.Press("0");
        Assert.Equal(whole, browser.Value<string>(view));
        Wheel(ctrl: false);
        Assert.Equal(whole, browser.Value<string>(view));
        Wheel(ctrl: true);
        Assert.NotEqual(whole, browser.Value<string>(view));
        Assert.Empty(browser.Problems());
    }

    [Fact]
    public void A_node_of_a_drawing_leads_to_its_page()
    {
        browser.Open(shop.Address("index.html"));
        browser.Driver.ExecuteScript("[...document.querySelectorAll('.canvas a')].find(a => a.href.baseVal === 'services/ordering.html').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        browser.Until("location.href.endsWith('services/ordering.html')");
    }

    private void Wheel(bool ctrl) => browser.Driver.ExecuteScript(
        $"document.querySelector('.canvas').dispatchEvent(new WheelEvent('wheel', {{ deltaY: -200, ctrlKey: {(ctrl ? "true" : "false")}, bubbles: true, cancelable: true, clientX: 600, clientY: 700 }}))");
}

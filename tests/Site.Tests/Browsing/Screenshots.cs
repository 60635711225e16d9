using OpenQA.Selenium;

namespace Site.Tests.Browsing;

/// <summary>
/// Takes the pictures of the README, of the site in the folder that <c>SCREENSHOTS</c> names:
/// <c>catalog docs --site artifacts/site &amp;&amp; SCREENSHOTS=artifacts/site dotnet test tests/Site.Tests --filter Screenshots</c>.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class Screenshots(Browser browser)
{
    private const int LargestPicture = 200_000;

    [Fact]
    public void Pictures_of_the_readme()
    {
        string? site = Environment.GetEnvironmentVariable("SCREENSHOTS");
        Assert.SkipWhen(site is null, "only when SCREENSHOTS names a site");
        Take(site!, "index.html", "site-overview", width: 1280, dark: false);
        Take(site!, "entities/analytics/url-stats/field-target-url.html", "site-field", width: 1280, dark: false);
        Take(site!, "services/shortener.html", "site-search", width: 1280, dark: true, typed: "url");
        Take(site!, "entities/analytics/url-stats.html", "site-telephone", width: 390, dark: true);
    }

    private void Take(string site, string page, string name, int width, bool dark, string? typed = null)
    {
        browser.Command("Emulation.setScrollbarsHidden", ("hidden", true));
        browser.Open(new Uri(Path.Combine(RepositoryRoot.Folder, site, page)).AbsoluteUri, width, dark);
        if (typed is not null)
        {
            browser.Press("/");
            browser.Press(typed);
            browser.Until("document.querySelector('[aria-selected=true]') && !document.querySelector('#results').hasAttribute('aria-busy')");
        }

        byte[] picture = ((ITakesScreenshot)browser.Driver).GetScreenshot().AsByteArray;
        Assert.InRange(picture.Length, 1, LargestPicture);
        File.WriteAllBytes(Path.Combine(RepositoryRoot.Folder, "docs", "images", name + ".png"), picture);
    }
}

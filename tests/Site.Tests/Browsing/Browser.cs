using System.Globalization;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Site.Tests.Browsing;

/// <summary>
/// Debian's Chromium, without a network. Where it is not installed the tests are skipped, but never in continuous integration. Everything that
/// goes wrong in it is remembered until somebody asks.
/// </summary>
public sealed class Browser : IDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly ChromeDriver? _driver;

    /// <summary>Starts it.</summary>
    public Browser()
    {
        string? chromium = Places.FirstOrDefault(File.Exists);
        const string driver = "/usr/bin/chromedriver";
        if (chromium is null || !File.Exists(driver))
        {
            return;
        }

        ChromeOptions options = new() { BinaryLocation = chromium };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run", "--disable-extensions",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--window-size=1440,1000");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference(LogType.Performance, LogLevel.All);
        ChromeDriverService service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(driver)!, Path.GetFileName(driver));
        service.SuppressInitialDiagnosticInformation = true;
        _driver = new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
    }

    /// <summary>The browser; skips the test when there is none.</summary>
    internal ChromeDriver Driver
    {
        get
        {
            if (_driver is null)
            {
                Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "install chromium and chromium-driver");
                Assert.Fail("Chromium is missing: install the packages chromium and chromium-driver.");
            }

            return _driver!;
        }
    }

    /// <summary>Opens a page as somebody sees it who has never been here.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="width">The window's width in pixels.</param>
    /// <param name="dark">What the system prefers.</param>
    internal ChromeDriver Open(string address, int width = 1440, bool dark = false)
    {
        Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", 900), ("deviceScaleFactor", 1), ("mobile", false));
        Command("Emulation.setEmulatedMedia", ("features", new object[] { Features("prefers-color-scheme", dark ? "dark" : "light") }));
        Driver.Navigate().GoToUrl(address);
        Driver.ExecuteScript("try { localStorage.clear(); } catch { }");
        Driver.Navigate().GoToUrl("about:blank");
        Problems();
        Driver.Navigate().GoToUrl(address);
        return Driver;
    }

    /// <summary>Turns scripts off or on.</summary>
    internal void Scripts(bool on) => Command("Emulation.setScriptExecutionDisabled", ("value", !on));

    /// <summary>Everything that went wrong since the last time: messages of the console, requests that failed, and requests for anything but files.</summary>
    internal IReadOnlyList<string> Problems() =>
    [
        .. Driver.Manage().Logs.GetLog(LogType.Browser).Where(e => e.Level >= LogLevel.Warning).Select(e => $"console: {e.Message}"),
        .. Driver.Manage().Logs.GetLog(LogType.Performance).Select(e => Network(e.Message)).OfType<string>(),
    ];

    /// <summary>A value that a script returns.</summary>
    internal T Value<T>(string script) => (T)Convert.ChangeType(Driver.ExecuteScript("return " + script)!, typeof(T), CultureInfo.InvariantCulture);

    /// <summary>Waits until something is so.</summary>
    internal void Until(string script)
    {
        DateTime end = DateTime.UtcNow.AddSeconds(20);
        while (!Value<bool>($"Boolean({script})"))
        {
            Assert.True(DateTime.UtcNow < end, $"never: {script}");
            Thread.Sleep(30);
        }
    }

    /// <summary>Presses keys wherever the focus is.</summary>
    internal void Press(string keys) => new OpenQA.Selenium.Interactions.Actions(Driver).SendKeys(keys).Perform();

    /// <summary>Presses a key while another is held.</summary>
    internal void Press(string held, string key) => new OpenQA.Selenium.Interactions.Actions(Driver).KeyDown(held).SendKeys(key).KeyUp(held).Perform();

    /// <summary>Sends a command to the browser's own tools.</summary>
    internal void Command(string name, params (string Name, object Value)[] arguments) =>
        Driver.ExecuteCdpCommand(name, arguments.ToDictionary(a => a.Name, a => (object?)a.Value));

    /// <inheritdoc />
    public void Dispose() => _driver?.Dispose();

    private static Dictionary<string, object> Features(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static string? Network(string message)
    {
        using JsonDocument document = JsonDocument.Parse(message);
        JsonElement happened = document.RootElement.GetProperty("message");
        JsonElement parameters = happened.GetProperty("params");
        return happened.GetProperty("method").GetString() switch
        {
            "Network.loadingFailed" => $"failed: {parameters.GetProperty("errorText")}",
            "Network.requestWillBeSent" when parameters.GetProperty("request").GetProperty("url").GetString() is { } url && !IsOwn(url) => $"request: {url}",
            _ => null,
        };
    }

    private static bool IsOwn(string url) => url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("about:", StringComparison.Ordinal);
}

/// <summary>All tests share one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>, ICollectionFixture<ShopSite>
{
    public const string Name = "browser";
}

/// <summary>The site that most tests open.</summary>
public sealed class ShopSite : IDisposable
{
    private readonly TestSite _site = new(Systems.Shop());

    /// <summary>The address of one of its pages.</summary>
    public string Address(string path) => _site.Address(path);

    /// <inheritdoc />
    public void Dispose() => _site.Dispose();
}

using OpenQA.Selenium.Chrome;

namespace Site.Tests.Browsing;

/// <summary>The accessibility checks of axe-core, out of <c>tests/axe</c> (<c>npm ci</c> there installs it).</summary>
internal static class Axe
{
    private static readonly Lazy<string?> Script = new(() =>
    {
        string path = Path.Combine(RepositoryRoot.Folder, "tests", "axe", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    });

    /// <summary>What is wrong with the page that is open, a line each.</summary>
    public static IReadOnlyList<string> Violations(ChromeDriver driver)
    {
        if (Script.Value is not { } script)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "run npm ci in tests/axe");
            Assert.Fail("axe-core is missing: run npm ci in tests/axe.");
            return [];
        }

        driver.ExecuteScript(script);
        object? found = driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'], preload: false }).then(
              (results) => done(results.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`))),
              (error) => done([String(error)]));
            """);
        return [.. ((IEnumerable<object>)found!).Select(v => v.ToString()!)];
    }
}

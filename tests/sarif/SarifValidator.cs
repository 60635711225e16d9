using System.Diagnostics;
using System.Text.Json;

namespace Tests;

/// <summary>Microsoft's validator with the rules of GitHub's code scanning; <c>npm ci</c> in <c>tests/sarif</c> installs it.</summary>
internal static class SarifValidator
{
    private static readonly string Tool = Path.Combine(RepositoryRoot.Folder, "tests/sarif/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");

    /// <summary>Fails when the validator has an error or a warning to say of a log; skips the test where there is no validator.</summary>
    public static async Task Accepts(string sarif)
    {
        Require();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-sarif");
        try
        {
            string log = Path.Combine(folder.FullName, "log.sarif");
            string said = log + ".out";
            await File.WriteAllTextAsync(log, sarif, TestContext.Current.CancellationToken);
            using Process validator = Process.Start(new ProcessStartInfo(Tool, ["validate", log, "--rule-kind", "Sarif;Gh", "--level", "Error;Warning", "-o", said]) { RedirectStandardOutput = true })!;
            Task<string> output = validator.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.True(validator.WaitForExit(TimeSpan.FromMinutes(2)));
            Assert.Contains("Analysis completed successfully", await output, StringComparison.Ordinal);
            using JsonDocument found = JsonDocument.Parse(await File.ReadAllTextAsync(said, TestContext.Current.CancellationToken));

            // SARIF2005 asks for the product's address on the web, which a build from source does not have.
            Assert.Empty(found.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(r => r.GetProperty("ruleId").GetString() != "SARIF2005").Select(r => r.ToString()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Require()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("the validator is installed on Linux only");
            return;
        }

        if (!File.Exists(Tool))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "run npm ci in tests/sarif");
            Assert.Fail("The validator of SARIF is missing: run npm ci in tests/sarif.");
        }

        File.SetUnixFileMode(Tool, File.GetUnixFileMode(Tool) | UnixFileMode.UserExecute);
    }
}

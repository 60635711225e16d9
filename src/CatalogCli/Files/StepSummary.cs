using System.Text;
using Exports.Reports;

namespace CatalogCli.Files;

/// <summary>The summary of a job's step, where GitHub Actions wants one: it names a file that each step may add to.</summary>
internal static class StepSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    /// <summary>Adds the findings as Markdown; nothing happens outside of GitHub Actions.</summary>
    /// <exception cref="CatalogFailure">The file cannot be written.</exception>
    public static void Append(CheckReport report)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file)
        {
            return;
        }

        using StringWriter text = new(System.Globalization.CultureInfo.InvariantCulture);
        ReportFormats.Find("markdown")!.Write(report, text);
        try
        {
            File.AppendAllText(file, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CatalogFailure($"the file that {Variable} names cannot be written ({e.Message}).", e);
        }
    }
}

using System.Globalization;
using CatalogModel;
using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>Findings for people: one block each, with the code, the owner and the chain of facts.</summary>
internal sealed class TextReport
{
    private const string Bold = "1";

    private const string Dim = "2";

    private readonly CheckReport report;
    private readonly TextWriter output;

    private TextReport(CheckReport report, TextWriter output)
    {
        this.report = report;
        this.output = output;
    }

    public static void Write(CheckReport report, TextWriter output)
    {
        TextReport text = new(report, output);
        foreach (Finding finding in report.MostSevereFirst())
        {
            text.Write(finding);
        }
    }

    private void Write(Finding finding)
    {
        string place = finding.At.File.Length > 0 ? finding.At.At : finding.Address;
        Line($"{Coloured(SeverityWords.Of(finding.Severity), ColourOf(finding.Severity))} {Coloured(finding.Rule, Bold)} {SafeText.OneLine(place)}");
        Line("  " + SafeText.OneLine(finding.Message));
        Line("  " + SafeText.OneLine($"{(finding.Service.Length > 0 ? $"in {finding.Service}, " : "")}about {finding.Address}{(finding.Owner is null ? "" : ", owned by " + finding.Owner)}"));
        WriteCode(finding.At, ColourOf(finding.Severity));
        string label = "because";
        foreach (Evidence fact in finding.Evidence)
        {
            Line($"  {label,-7} {SafeText.OneLine(fact.At + (fact.Symbol is null ? "" : " in " + fact.Symbol))}");
            label = "";
        }

        string help = report.HelpOf(finding.Rule) is { } page ? $", {SafeText.OneLine(page)}" : "";
        Line(Coloured($"  {(report.Explained ? "fingerprint" : "more: catalog explain")} {finding.Fingerprint}{help}", Dim));
        Line("");
    }

    private void WriteCode(Evidence at, string colour)
    {
        if (at.Line == 0 || report.SourceOf(at.File) is not { } text || Excerpt.Of(text, at.Line) is not { } code)
        {
            return;
        }

        string number = at.Line.ToString(CultureInfo.InvariantCulture);
        string gutter = new(' ', number.Length);
        Line($"    {number} | {code}");
        if (code != Excerpt.MaybeSecret)
        {
            Line($"    {gutter} | {Coloured("^" + new string('~', code.Length - 1), colour)}");
        }
    }

    private string Coloured(string text, string colour) => report.Colour ? $"\u001B[{colour}m{text}\u001B[0m" : text;

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => "31",
        Severity.Warning => "33",
        _ => "36",
    };

    private void Line(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>
/// Findings as JUnit's XML, in the dialect that Jenkins and GitLab read. Each service is a suite and each rule a test of it, so that what
/// holds is seen to pass. Errors and warnings fail; notes and accepted findings are output of a test that passes.
/// </summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };

    public static void Write(CheckReport report, TextWriter output)
    {
        Test[] tests = [.. Tests(report)];
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (XmlWriter xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, "catalog check", tests);
            foreach (IGrouping<string, Test> suite in tests.GroupBy(t => t.Service, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                xml.WriteStartElement("testsuite");
                Counts(xml, suite.Key, [.. suite]);
                foreach (Test test in suite.OrderBy(t => t.Rule, StringComparer.Ordinal))
                {
                    Write(xml, test);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        output.Write("\n");
    }

    /// <summary>Every rule on every service; rules and services that only a finding names are added.</summary>
    private static IEnumerable<Test> Tests(CheckReport report)
    {
        ILookup<(string, string), Finding> found = report.Findings.ToLookup(f => (f.Service, f.Rule));
        ILookup<(string, string), SuppressedFinding> accepted = report.Suppressed.ToLookup(f => (f.Finding.Service, f.Finding.Rule));
        return (from service in report.Services from rule in report.Rules select (service, rule.Description.Id))
            .Concat(found.Select(f => f.Key)).Concat(accepted.Select(f => f.Key)).Distinct()
            .Select(key => new Test(
                key.Item1, key.Item2, report.Rules.FirstOrDefault(r => r.Description.Id == key.Item2),
                [.. found[key].OrderByDescending(f => f.Severity).ThenBy(f => f.Address, StringComparer.Ordinal).ThenBy(f => f.Fingerprint, StringComparer.Ordinal)],
                [.. accepted[key].OrderBy(f => f.Finding.Fingerprint, StringComparer.Ordinal)]));
    }

    private static void Counts(XmlWriter xml, string name, Test[] tests)
    {
        xml.WriteAttributeString("name", Text(name.Length == 0 ? "system" : name));
        xml.WriteAttributeString("tests", tests.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", tests.Count(t => t.Failures.Any()).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        if (name != "catalog check")
        {
            xml.WriteAttributeString("skipped", tests.Count(t => t.Skipped).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Write(XmlWriter xml, Test test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Text(test.Service.Length == 0 ? "system" : test.Service));
        xml.WriteAttributeString("name", Text(test.Help is null ? test.Rule : $"{test.Rule} {test.Help.Description.Title}"));
        if (test.Skipped)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", "The rule is switched off in catalog/system.yaml.");
            xml.WriteEndElement();
        }

        foreach (Finding finding in test.Failures)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", Text(finding.Rule));
            xml.WriteAttributeString("message", Text(finding.Message));
            xml.WriteString(Text($"{SeverityWords.Of(finding.Severity)} {FindingPlace.Of(finding).At} about {finding.Address}{(finding.Owner is null ? "" : ", owned by " + finding.Owner)}, fingerprint {finding.Fingerprint}"));
            xml.WriteEndElement();
        }

        string[] said = [.. test.Found.Except(test.Failures).Select(f => $"{SeverityWords.Of(f.Severity)} {FindingPlace.Of(f).At}: {f.Message}"), .. test.Accepted.Select(a => $"accepted {FindingPlace.Of(a.Finding).At}: {a.Finding.Message}")];
        if (said.Length > 0)
        {
            xml.WriteElementString("system-out", string.Join("\n", said.Select(Text)));
        }

        xml.WriteEndElement();
    }

    /// <summary>Visible text on one line; two characters are visible and may not stand in XML.</summary>
    private static string Text(string text) => SafeText.OneLine(text).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    private sealed record Test(string Service, string Rule, RuleHelp? Help, IReadOnlyList<Finding> Found, IReadOnlyList<SuppressedFinding> Accepted)
    {
        public bool Skipped => Help?.Severity == Severity.None && Found.Count == 0;

        public IEnumerable<Finding> Failures => Found.Where(f => f.Severity >= Severity.Warning);
    }
}

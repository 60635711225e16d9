using System.CommandLine;
using System.Text.RegularExpressions;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Exports.Explanations;
using Exports.Reports;

namespace CatalogCli.Commands;

/// <summary><c>catalog explain</c>: why a finding is one, and how to mend it; or what a rule looks for.</summary>
internal static partial class ExplainCommand
{
    private static readonly Argument<string> What = new("FINDING|RULE")
    {
        Description = "A finding's fingerprint or its first digits (`catalog check` prints them), or a rule's id (OWN005).",
    };

    public static Command Create(Streams streams)
    {
        Command command = CatalogCommands.Reading(
            "explain",
            "Say why a finding is one - the chain of facts with their places - and how to mend it; or what a rule looks for.",
            streams,
            (parsed, options, talk, cancellation) => Run(parsed, options, talk, streams, cancellation),
            DesignTimeChoice.Options);
        command.Arguments.Insert(0, What);
        return command;
    }

    private static int Run(ParseResult parsed, RunOptions options, Talk talk, Streams streams, CancellationToken cancellation)
    {
        string what = parsed.GetValue(What)!;
        CatalogLocation location = CatalogLocation.Find(options.Path);
        if (RuleSet.Find(what.ToUpperInvariant()) is { } rule)
        {
            SystemSettings settings = PeopleFiles.Read(location, talk, options.Strict).Settings ?? new() { Name = "" };
            streams.Out.Write(Explanation.OfRule(FindingFormats.Help(rule.Description, settings), ProductPages.OfRule(rule.Description.Id)));
            return ExitCodes.Clean;
        }

        if (!Digits().IsMatch(what))
        {
            throw new CatalogFailure($"`{what}` is neither a rule ({RuleSet.All[0].Description.Id} to {RuleSet.All[^1].Description.Id}) nor the beginning of a fingerprint; `catalog check` prints fingerprints.");
        }

        ScanResult scan = new Scanner(talk, options.Strict, options.Packages, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, cancellation);
        CheckResult check = talk.Step("check rules", () => Checker.Check(scan));
        Finding finding = Find(check, what.ToLowerInvariant());
        new Explanation(scan.Catalog, FindingFormats.Report(scan, check, streams)).Write(finding, streams.Out);
        return ExitCodes.Clean;
    }

    private static Finding Find(CheckResult check, string digits)
    {
        Finding[] found = [.. check.All.Concat(check.Findings).Concat(check.Excepted.Select(e => e.Finding)).Where(f => f.Fingerprint.StartsWith(digits, StringComparison.Ordinal)).DistinctBy(f => f.Fingerprint)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new CatalogFailure($"no finding's fingerprint begins with `{digits}`; it may be mended by now. See `catalog check`."),
            _ => throw new CatalogFailure($"`{digits}` can mean {string.Join(", ", found.Select(f => $"{f.Fingerprint} ({f.Rule} {f.Address})"))}; write more digits."),
        };
    }

    [GeneratedRegex("^[0-9a-fA-F]{3,16}$")]
    private static partial Regex Digits();
}

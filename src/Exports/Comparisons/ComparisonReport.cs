using System.Globalization;
using System.Text;
using CatalogModel.Comparison;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;
using Exports.Json;
using Exports.Reports;

namespace Exports.Comparisons;

/// <summary>What changed between two catalogs: for people, for programs, and for a pull request.</summary>
public static class ComparisonReport
{
    /// <summary>GitHub refuses a comment of more than 65,536 characters.</summary>
    private const int LongestComment = 60_000;

    /// <summary>The changes as JSON: <c>schemas/diff-output.json</c>.</summary>
    public static string WriteJson(IReadOnlyList<CatalogChange> changes) => NodeJson.Write(ComparisonShape.Shape.Write(changes, Form.Json) ?? new MapNode([]));

    /// <summary>The changes for people, each with who is hit.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="colour">Whether ANSI colours are wanted.</param>
    public static string WriteText(IReadOnlyList<CatalogChange> changes, bool colour)
    {
        StringBuilder text = new();
        foreach (CatalogChange change in changes)
        {
            string word = change.Breaking ? "breaking" : "change";
            string shown = colour ? $"\u001B[{(change.Breaking ? "31" : "36")}m{word}\u001B[0m" : word;
            text.Append(shown).Append(' ', 9 - word.Length).Append(SafeText.OneLine(Plain($"{change.Address}: {change.What}"))).Append('\n');
            foreach (ChangeHit hit in change.Hits)
            {
                text.Append("         hits ").Append(SafeText.OneLine($"{hit.Service}: {hit.Address} ({hit.How})")).Append('\n');
            }
        }

        return text.Append(Count(changes)).Append(".\n").ToString();
    }

    /// <summary>The changes as a comment on a pull request.</summary>
    public static string WriteMarkdown(IReadOnlyList<CatalogChange> changes)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"## Data ownership: {Count(changes)}\n");
        int shown = 0;
        foreach (CatalogChange change in changes)
        {
            string row = Row(change);
            if (text.Length + row.Length > LongestComment)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{changes.Count - shown} more: run `catalog diff` to see all.\n");
                break;
            }

            text.Append(shown++ == 0 ? "\n| | Where | What | Who is hit |\n|---|---|---|---|\n" : "").Append(row);
        }

        return text.ToString();
    }

    /// <summary><c>3 changes, 1 breaking</c>.</summary>
    public static string Count(IReadOnlyList<CatalogChange> changes)
    {
        int breaking = changes.Count(c => c.Breaking);
        string all = changes.Count switch { 0 => "no changes", 1 => "1 change", int many => string.Create(CultureInfo.InvariantCulture, $"{many} changes") };
        return breaking == 0 ? all : string.Create(CultureInfo.InvariantCulture, $"{all}, {breaking} breaking");
    }

    private static string Row(CatalogChange change)
    {
        string hits = string.Join("<br>", change.Hits.Select(h => $"{MarkdownCells.Text(h.Service)}: <code>{MarkdownCells.Code(h.Address)}</code> ({MarkdownCells.Text(h.How)})"));
        return $"| {(change.Breaking ? "**breaking**" : "")} | <code>{MarkdownCells.Code(change.Address)}</code> | {MarkdownCells.Message(change.What)} | {hits} |\n";
    }

    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}

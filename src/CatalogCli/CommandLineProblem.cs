using System.CommandLine;
using CatalogCli.Terminal;

namespace CatalogCli;

/// <summary>A command line that cannot be read: what is wrong and where help stands, not a wall of usage.</summary>
internal static class CommandLineProblem
{
    /// <summary>Says what is wrong; returns the exit code.</summary>
    public static int Explain(ParseResult parsed, Streams streams)
    {
        bool atRoot = parsed.CommandResult.Command is RootCommand;
        streams.Error.WriteLine("catalog: " + (atRoot ? OfRoot(parsed) : parsed.Errors[0].Message));
        string? wrong = parsed.UnmatchedTokens.Concat(parsed.Tokens.Select(t => t.Value).Where(t => t.StartsWith('-'))).FirstOrDefault(t => !Words(parsed.CommandResult.Command).Contains(t));
        if (wrong is not null && Nearest(wrong, Words(parsed.CommandResult.Command)) is { } meant)
        {
            streams.Error.WriteLine($"Did you mean `{meant}`?");
        }

        string command = atRoot ? "catalog" : "catalog " + parsed.CommandResult.Command.Name;
        streams.Error.WriteLine($"See `{command} --help`.");
        return ExitCodes.CouldNotRun;
    }

    // What stands where a command should says more than that one is missing.
    private static string OfRoot(ParseResult parsed)
    {
        string? word = parsed.UnmatchedTokens.FirstOrDefault();
        string commands = string.Join(", ", parsed.CommandResult.Command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));
        return word is null ? $"name a command: {commands}."
            : word.StartsWith('-') ? $"`{word}` is no option of `catalog`."
            : $"`{word}` is no command; there are {commands}.";
    }

    private static IEnumerable<string> Words(Command command) =>
        command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)
            .Concat(command.Options.Select(o => o.Name));

    private static string? Nearest(string wrong, IEnumerable<string> words) => words
        .Select(word => (Word: word, Distance: Distance(wrong, word)))
        .Where(x => x.Distance <= Math.Max(1, x.Word.Length / 3))
        .OrderBy(x => x.Distance).ThenBy(x => x.Word, StringComparer.Ordinal)
        .Select(x => x.Word)
        .FirstOrDefault();

    // Levenshtein's distance, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}

using System.Globalization;
using System.Text;

namespace CatalogYaml;

/// <summary>Shows people what is wrong with a file, with the line and a caret under the place.</summary>
public static class ProblemText
{
    /// <summary>As much of a long line as is shown.</summary>
    private const int Window = 100;

    /// <summary>The problem, and the line it stands on when the file's text is known.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="sourceText">The text of its file; null when there is none.</param>
    /// <returns>One or more lines, each ended by <c>\n</c>.</returns>
    public static string Render(CatalogProblem problem, string? sourceText)
    {
        StringBuilder text = new();
        text.Append(Visible(problem.ToString())).Append('\n');
        if (problem.Line > 0 && sourceText is not null && LineOf(sourceText, problem.Line) is { } line)
        {
            string gutter = problem.Line.ToString(CultureInfo.InvariantCulture);
            int column = Math.Min(Math.Max(problem.Column - 1, 0), line.Length);
            int start = Math.Max(0, column - (Window * 3 / 4));
            string shown = line.Substring(start, Math.Min(Window, line.Length - start));
            text.Append(' ').Append(gutter).Append(" | ").Append(Visible(shown)).Append('\n');
            if (problem.Column > 0)
            {
                text.Append(' ', gutter.Length + 1).Append(" | ").Append(' ', column - start).Append("^\n");
            }
        }

        return text.ToString();
    }

    private static string? LineOf(string text, int line)
    {
        using StringReader reader = new(text);
        for (int i = 1; i < line && reader.ReadLine() is not null; i++)
        {
        }

        return reader.ReadLine();
    }

    /// <summary>A file is data: nothing in it may steer the terminal. One character stays one character, so that the caret fits.</summary>
    private static string Visible(string text) => new([.. text.Select(c => c switch
    {
        '\t' => ' ',
        _ when char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
        _ => c,
    })]);
}

using System.Globalization;
using CatalogModel.Findings;

namespace CatalogYaml;

/// <summary>What is wrong with a catalog file.</summary>
/// <param name="File">The file, relative to the root.</param>
/// <param name="Line">One-based line; 0 when the whole file is meant.</param>
/// <param name="Column">One-based column; 0 when the whole line is meant.</param>
/// <param name="Severity"><see cref="Severity.Error"/> when the file cannot be used, else <see cref="Severity.Warning"/>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do about it; null when the message says it.</param>
public sealed record CatalogProblem(string File, int Line, int Column, Severity Severity, string Message, string? Hint)
{
    /// <summary>The place as <c>file:line:column</c>, as far as it is known.</summary>
    public string At => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", File, Line),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", File, Line, Column),
    };

    /// <summary>The problem on one line: place, severity, message, hint.</summary>
    public override string ToString() =>
        $"{At}: {(Severity == Severity.Error ? "error" : "warning")}: {Message}{(Hint is null ? "" : " (" + Hint + ")")}";
}

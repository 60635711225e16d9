using System.Globalization;
using CatalogModel;
using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>Where the reading of a file stands, and what was found wrong so far.</summary>
internal sealed class Reading
{
    private readonly Reading? outer;
    private readonly string step;
    private readonly ProblemList problems;

    /// <summary>At the root of a file.</summary>
    public Reading(string file, ProblemList problems)
        : this(file, problems, null, "")
    {
    }

    private Reading(string file, ProblemList problems, Reading? outer, string step)
    {
        File = file;
        this.problems = problems;
        this.outer = outer;
        this.step = step;
    }

    /// <summary>The file that is read.</summary>
    public string File { get; }

    /// <summary>The way from the root to here: <c>services.orders.prefix</c>, <c>exceptions[2].rule</c>.</summary>
    public string Path => outer is null ? step : outer.Path.Length == 0 ? step : step.StartsWith("[", StringComparison.Ordinal) ? outer.Path + step : outer.Path + "." + step;

    /// <summary>The reading of a key's value.</summary>
    public Reading Into(string key) => new(File, problems, this, key);

    /// <summary>The reading of a list's item.</summary>
    public Reading Into(int index) => new(File, problems, this, "[" + index.ToString(CultureInfo.InvariantCulture) + "]");

    /// <summary>The place as evidence.</summary>
    public Evidence Place(Position at) => new(File, at.Line);

    /// <summary>Tells that a node is of the wrong shape. Always false, for <c>return</c>.</summary>
    public bool Wrong(Node node, string expected, string? hint = null)
    {
        Error(node.At, $"`{Path}` must be {expected}, and is {node.Noun}", hint);
        return false;
    }

    /// <summary>Tells what makes the file unusable.</summary>
    public void Error(Position at, string message, string? hint) => problems.Error(at, message, hint);

    /// <summary>Whether another warning would be kept; else there is no use in looking for a hint.</summary>
    public bool TakesWarnings => problems.TakesWarnings;

    /// <summary>Tells what is probably not meant.</summary>
    public void Warn(Position at, string message, string? hint) => problems.Warn(at, message, hint);
}

using System.Globalization;
using CatalogModel.Findings;
using CatalogYaml.Nodes;

namespace CatalogYaml;

/// <summary>What is wrong with one file so far. Of very many problems the first are kept and the others counted.</summary>
internal sealed class ProblemList(string file)
{
    private const int Most = 100;

    private readonly List<CatalogProblem> errors = [];

    private readonly List<CatalogProblem> warnings = [];

    private int notKept;

    /// <summary>Whether the file cannot be used.</summary>
    public bool HasErrors => errors.Count > 0;

    /// <summary>Whether another warning would be kept.</summary>
    public bool TakesWarnings => warnings.Count < Most;

    /// <summary>Tells what makes the file unusable.</summary>
    public void Error(Position at, string message, string? hint) => Add(errors, new(file, at.Line, at.Column, Severity.Error, message, hint));

    /// <summary>Tells what is probably not meant.</summary>
    public void Warn(Position at, string message, string? hint) => Add(warnings, new(file, at.Line, at.Column, Severity.Warning, message, hint));

    /// <summary>The problems in the order of their places.</summary>
    public IReadOnlyList<CatalogProblem> InOrder()
    {
        List<CatalogProblem> all = [.. errors.Concat(warnings).OrderBy(p => p.Line).ThenBy(p => p.Column)];
        if (notKept > 0)
        {
            all.Add(new(file, 0, 0, HasErrors ? Severity.Error : Severity.Warning, notKept.ToString(CultureInfo.InvariantCulture) + " more problems of this file are not shown", null));
        }

        return all;
    }

    private void Add(List<CatalogProblem> list, CatalogProblem problem)
    {
        if (list.Count < Most)
        {
            list.Add(problem);
        }
        else
        {
            notKept++;
        }
    }
}

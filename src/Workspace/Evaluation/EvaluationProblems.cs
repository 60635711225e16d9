using System.Xml;
using System.Xml.Linq;
using CatalogModel;

namespace Workspace.Evaluation;

/// <summary>Collects what a project says that could not be worked out, each thing once and with its line.</summary>
internal sealed class EvaluationProblems(string project)
{
    private readonly List<UnresolvedItem> problems = [];

    /// <summary>The problems, in the order they were met.</summary>
    public IReadOnlyList<UnresolvedItem> All => problems;

    /// <summary>Adds a problem.</summary>
    public void Add(string why, Evidence at)
    {
        UnresolvedItem problem = new("project", project, why, at);
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    /// <summary>Reads an element; when it is not understood, it is named and passed over.</summary>
    public void Guard(XElement element, string file, Action read)
    {
        try
        {
            read();
        }
        catch (NotUnderstoodException exception)
        {
            Add(exception.Message, At(element, file));
        }
    }

    /// <summary>Where an element stands.</summary>
    public static Evidence At(XElement element, string file) =>
        new(file, element is IXmlLineInfo line && line.HasLineInfo() ? line.LineNumber : 0);
}

using CatalogModel;

namespace Workspace.Evaluation;

/// <summary>A project file after evaluation.</summary>
/// <param name="Path">The project file, relative to the root.</param>
/// <param name="Sdks">The SDKs it names, without versions; empty for projects in the old style.</param>
/// <param name="Properties">Its final properties.</param>
/// <param name="Items">Its items of the kinds that matter, by kind.</param>
/// <param name="Problems">What it says that could not be worked out.</param>
internal sealed record EvaluatedProject(
    string Path,
    IReadOnlyList<string> Sdks,
    PropertyBag Properties,
    IReadOnlyDictionary<string, List<ProjectItem>> Items,
    IReadOnlyList<UnresolvedItem> Problems)
{
    /// <summary>The items of a kind, in the order of evaluation.</summary>
    public IReadOnlyList<ProjectItem> Of(string kind) => Items.TryGetValue(kind, out List<ProjectItem>? items) ? items : [];

    /// <summary>True when a property says <c>true</c> or <c>enable</c>.</summary>
    public bool Is(string property) => Properties.Known(property).Trim().ToLowerInvariant() is "true" or "enable";
}

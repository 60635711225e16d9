using CatalogModel;

namespace Workspace.Evaluation;

/// <summary>One item of a project.</summary>
/// <param name="Include">A path relative to the root for files, else the name.</param>
/// <param name="Metadata">Its metadata, by name without case.</param>
/// <param name="At">Where it was written.</param>
internal sealed record ProjectItem(string Include, IReadOnlyDictionary<string, string> Metadata, Evidence At)
{
    /// <summary>A metadata value; empty when it was never set.</summary>
    public string this[string name] => Metadata.GetValueOrDefault(name, "");

    /// <summary>True when a metadata value is <c>true</c>.</summary>
    public bool Is(string name) => this[name].Equals("true", StringComparison.OrdinalIgnoreCase);
}

using Workspace.Projects;

namespace Workspace.Services;

/// <summary>What may be proposed as a service.</summary>
/// <param name="Name">What it is called before it becomes a slug: a project's name, or a module's.</param>
/// <param name="Roots">The projects that make it one: its deployables, or all projects of a module. Sorted by path.</param>
/// <param name="Folder">The folder that is all its own, for a module that has one; null otherwise.</param>
/// <param name="Because">Why it is proposed.</param>
internal sealed record ServiceCandidate(string Name, IReadOnlyList<ReadProject> Roots, string? Folder, string Because)
{
    /// <summary>What its own libraries are named after.</summary>
    public string Stem => ProjectName.Stem(Name);
}

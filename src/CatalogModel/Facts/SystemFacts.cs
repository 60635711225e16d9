namespace CatalogModel.Facts;

/// <summary>All facts of one system: what <c>Resolution</c> makes a catalog of.</summary>
public sealed record SystemFacts
{
    /// <summary>The services and rules people set, or those proposed.</summary>
    public required SystemSettings Settings { get; init; }

    /// <summary>People's notes, sorted by service.</summary>
    public IReadOnlyList<Notes> Notes { get; init; } = [];

    /// <summary>The projects, sorted by path.</summary>
    public IReadOnlyList<ProjectInfo> Projects { get; init; } = [];

    /// <summary>The facts of each project, sorted by project.</summary>
    public IReadOnlyList<ProjectFacts> Facts { get; init; } = [];

    /// <summary>The EF models, sorted by project and context.</summary>
    public IReadOnlyList<ContextModel> Contexts { get; init; } = [];

    /// <summary>Foreign keys that SQL migrations or scripts declare, and everything else that belongs to no project.</summary>
    public IReadOnlyList<UnresolvedItem> Unresolved { get; init; } = [];
}

/// <summary>A project as far as resolution needs to know it.</summary>
/// <param name="Path">The project file, relative to the scanned root, with <c>/</c>.</param>
/// <param name="Name">Its assembly's name.</param>
/// <param name="References">The project files it references directly, sorted.</param>
/// <param name="IsTest">True for test and benchmark projects, which are no part of the system.</param>
/// <param name="IsDeployable">True for web, worker and executable projects.</param>
public sealed record ProjectInfo(string Path, string Name, IReadOnlyList<string> References, bool IsTest, bool IsDeployable);

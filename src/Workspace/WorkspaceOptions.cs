namespace Workspace;

/// <summary>How a workspace is read. The defaults suit every repository.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>Reads the sources of test and benchmark projects too. They are no part of the system, so by default only their project files are read.</summary>
    public bool IncludeTests { get; init; }

    /// <summary>Folders and globs, relative to the root, that are not looked at.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>The largest file that is read, in bytes. Larger ones are named and passed over.</summary>
    public long MaximumFileBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>How many brackets may be nested in a source file. Deeper ones are named and passed over.</summary>
    public int MaximumNesting { get; init; } = 500;

    /// <summary>How many operators may follow each other in one expression. Files with longer ones are named and passed over.</summary>
    public int MaximumChain { get; init; } = 1000;

    /// <summary>How many files a repository may have before the rest of it is left out.</summary>
    public int MaximumFiles { get; init; } = 500_000;

    /// <summary>How many threads parse. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Folders with assemblies whose metadata is offered to every compilation, beside those of the tool's own process. By default the
    /// ASP.NET Core framework that stands next to the running .NET is added when the process does not already carry it.
    /// </summary>
    public IReadOnlyList<string> ReferenceFolders { get; init; } = [];

    /// <summary>
    /// Offers the metadata of the packages that the projects name and that stand in <see cref="PackageFolder"/>. Nothing in them is executed,
    /// nothing is downloaded. What is read of the sources does not need them: types of packages are known by their names. They add certainty
    /// (overloads, bases declared in a package), at the price that a machine where the packages were restored may see more than one where they
    /// were not. Turn it off where the same catalog must come out everywhere.
    /// </summary>
    public bool ReadPackages { get; init; } = true;

    /// <summary>The folder that holds restored packages; null for NuGet's own (<c>NUGET_PACKAGES</c>, else <c>.nuget/packages</c> of the user).</summary>
    public string? PackageFolder { get; init; }
}

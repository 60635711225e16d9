using CatalogModel;
using Workspace.Evaluation;
using Workspace.Files;

namespace Workspace.Projects;

/// <summary>A project as its file and the files it imports describe it.</summary>
internal sealed record ReadProject
{
    /// <summary>The project file, relative to the root.</summary>
    public required string Path { get; init; }

    /// <summary>The assembly's name.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The id under which others may reference it as a package.</summary>
    public required string PackageId { get; init; }

    /// <summary>The SDKs it names.</summary>
    public IReadOnlyList<string> Sdks { get; init; } = [];

    /// <summary>The target framework that is read; null when none could be read.</summary>
    public TargetFramework? Framework { get; init; }

    /// <summary>Its source files, sorted.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Its <c>.proto</c> files, with the folders that their imports start from, sorted.</summary>
    public IReadOnlyList<(string Path, string Root)> Protos { get; init; } = [];

    /// <summary>The project files it references, sorted; also those that do not exist.</summary>
    public IReadOnlyList<ProjectItem> References { get; init; } = [];

    /// <summary>Its packages: id → version, empty where none could be read.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();

    /// <summary>Its global usings as directives, sorted; implicit ones not included.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>Namespaces that it takes out of the implicit usings.</summary>
    public IReadOnlyList<string> RemovedUsings { get; init; } = [];

    /// <summary>Assemblies that may see its internals.</summary>
    public IReadOnlyList<string> FriendAssemblies { get; init; } = [];

    /// <summary>Whether implicit usings are on; null when no file says so.</summary>
    public bool? ImplicitUsings { get; init; }

    /// <summary>Whether nullable annotations are on.</summary>
    public bool Nullable { get; init; }

    /// <summary>Its preprocessor symbols, sorted.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>True for <c>Exe</c> and <c>WinExe</c> outputs.</summary>
    public bool IsExecutable { get; init; }

    /// <summary>True for serverless functions.</summary>
    public bool IsFunction { get; init; }

    /// <summary>True for programs that run on a person's own device.</summary>
    public bool IsClient { get; init; }

    /// <summary>True for web applications in the style before SDK projects.</summary>
    public bool IsLegacyWeb { get; init; }

    /// <summary>What the project file says of being a test project; null when it says nothing.</summary>
    public bool? SaysTest { get; init; }

    /// <summary>What of it could not be worked out.</summary>
    public IReadOnlyList<UnresolvedItem> Problems { get; init; } = [];

    /// <summary>Its folder.</summary>
    public string Folder => RepositoryPath.Folder(Path);

    /// <summary>The project file's name without extension.</summary>
    public string Name => RepositoryPath.Stem(Path);

    /// <summary>True when one of its SDKs is the one given, or ends with it.</summary>
    public bool HasSdk(string name) => Sdks.Any(s => s.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for ASP.NET Core projects.</summary>
    public bool IsWeb => IsLegacyWeb || HasSdk("Microsoft.NET.Sdk.Web");

    /// <summary>True for worker services.</summary>
    public bool IsWorker => HasSdk("Microsoft.NET.Sdk.Worker");

    /// <summary>True for the project that starts the others in development.</summary>
    public bool IsAppHost => SaysAppHost || Sdks.Any(s => s.StartsWith("Aspire.AppHost", StringComparison.OrdinalIgnoreCase))
        || Packages.ContainsKey("Aspire.Hosting.AppHost");

    /// <summary>True when the project file itself says that it is an app host.</summary>
    public bool SaysAppHost { get; init; }
}

using Workspace.Files;

namespace Workspace.Projects;

/// <summary>
/// Recognises sources that tools write and that say nothing of their own. Migrations and model snapshots are generated too, but
/// are kept: they tell how the database is made. Their <c>.Designer.cs</c> halves repeat the whole model for each migration and are not.
/// </summary>
internal static class GeneratedSource
{
    private static readonly string[] Endings = [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", "assemblyinfo.cs", "assemblyattributes.cs"];

    /// <summary>True when a path is one of a generated source.</summary>
    public static bool Is(string path)
    {
        string name = RepositoryPath.Name(path);
        return Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || name.StartsWith("TemporaryGeneratedFile_", StringComparison.OrdinalIgnoreCase);
    }
}

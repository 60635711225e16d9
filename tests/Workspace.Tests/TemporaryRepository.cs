using System.Text;

namespace Workspace.Tests;

/// <summary>A repository in a temporary folder, made by one test and gone after it.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public const string Library = """
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workspace-tests-");

    /// <summary>The repository's folder; the temporary folder itself may stand behind a link.</summary>
    public string Root => Path.Combine(folder.FullName, "repo");

    /// <summary>A path beside the repository, out of its reach.</summary>
    public string Outside(string name) => Path.Combine(folder.FullName, name);

    public TemporaryRepository With(string path, string text) => With(path, new UTF8Encoding(false).GetBytes(text));

    public TemporaryRepository With(string path, byte[] bytes)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>A project of the plainest kind with one class, and with what stands between its Project tags.</summary>
    public TemporaryRepository WithProject(string path, string content = "", string sdk = "Microsoft.NET.Sdk") => With(path, $"""
        <Project Sdk="{sdk}">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          {content}
        </Project>
        """);

    public LoadedWorkspace Read(WorkspaceOptions? options = null, string path = "") =>
        WorkspaceReader.Read(Path.Combine(Root, path), (options ?? new()) with { ReadPackages = options?.ReadPackages == true && options.PackageFolder is not null }, default);

    public void Dispose() => folder.Delete(recursive: true);
}

using CatalogModel.Facts;
using Workspace;

namespace EfModelReader.Tests;

/// <summary>A repository of one project in a temporary folder, for what depends on its packages.</summary>
internal static class RepositoryFolder
{
    /// <summary>The models of a project with the given packages (<c>id</c> or <c>id version</c>) and code.</summary>
    public static IReadOnlyList<ContextModel> Models(string[] packages, string code, WorkspaceOptions? options = null)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("packages-");
        try
        {
            string references = string.Concat(packages.Select(p => p.Split(' ')).Select(p => $"<PackageReference Include=\"{p[0]}\" Version=\"{(p.Length > 1 ? p[1] : "99.0.0")}\" />"));
            File.WriteAllText(Path.Combine(folder.FullName, "App.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
                  <ItemGroup>{references}</ItemGroup>
                </Project>
                """);
            File.WriteAllText(Path.Combine(folder.FullName, "Code.cs"), "using Microsoft.EntityFrameworkCore;\n" + code);
            return SourceModelReader.Read(
                WorkspaceReader.Read(folder.FullName, options ?? new WorkspaceOptions { ReadPackages = false }, CancellationToken.None).Sources, new ModelReadOptions(), CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

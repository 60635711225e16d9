using System.Diagnostics;

namespace EndToEnd.Tests.Analyzers;

/// <summary>A project of its own, outside this repository, that installs the packed analyzers from a folder: no network, no package cache of the machine.</summary>
internal sealed class FreshProject : IDisposable
{
    private static readonly Lazy<string> Feed = new(Pack);

    private readonly TemporaryFolder folder = new("catalog-fresh");

    public FreshProject()
    {
        folder
            .With("nuget.config", $"""<configuration><packageSources><clear /><add key="packed" value="{Feed.Value}" /></packageSources></configuration>""")
            .With("Directory.Build.props", $"""
                <Project>
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <RestorePackagesPath>{folder.Path}/packages</RestorePackagesPath>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                </Project>
                """);
    }

    /// <summary>Where it stands.</summary>
    public string Path => folder.Path;

    /// <summary>The text of a library project: with the analyzers, and with EF Core as it lies beside these tests.</summary>
    public static string Project(bool storesData = true, string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>
            <PackageReference Include="DataOwnership.Catalog.Analyzers" Version="*" PrivateAssets="all" />
        {(storesData ? Reference("Microsoft.EntityFrameworkCore") + Reference("Microsoft.EntityFrameworkCore.Abstractions") + Reference("Microsoft.EntityFrameworkCore.Relational") : "")}
          </ItemGroup>
        </Project>
        """;

    public FreshProject With(string relative, string text)
    {
        folder.With(relative, text);
        return this;
    }

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public ToolResult Dotnet(params string[] args) => Run(Path, args);

    public void Dispose() => folder.Dispose();

    private static string Reference(string assembly) =>
        $"""    <Reference Include="{assembly}" HintPath="{System.IO.Path.Combine(AppContext.BaseDirectory, assembly + ".dll")}" />""" + "\n";

    private static string Pack()
    {
        string feed = Directory.CreateTempSubdirectory("catalog-feed").FullName;
        ToolResult packed = Run(RepositoryRoot.Folder, "pack", "src/Analyzers.Package", "--no-build", "-p:Configuration=Debug", "-o", feed, "-v", "q");
        Assert.True(packed.ExitCode == 0, packed.Out + packed.Error);
        return feed;
    }

    private static ToolResult Run(string folder, params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

using System.Diagnostics;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader;
using EfModelReader.DesignTime;
using Workspace;

[assembly: AssemblyFixture(typeof(EfModelHost.Tests.BuiltServices))]

namespace EfModelHost.Tests;

/// <summary>The services, written to a folder of their own and built once for all tests.</summary>
public sealed class BuiltServices : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("built-services-").FullName;
    private readonly Lazy<SourceSet> sources;
    private readonly Lazy<IReadOnlyList<ContextModel>> models;

    /// <summary>Builds them.</summary>
    public BuiltServices()
    {
        foreach (BuiltService service in BuiltService.All)
        {
            Write(service);
        }

        File.WriteAllText(Path.Combine(folder, "services.slnx"), $"<Solution>{string.Concat(BuiltService.All.Select(s => $"<Project Path=\"{s.Name}/{s.Name}.csproj\" />"))}</Solution>");
        Build();
        sources = new(() => WorkspaceReader.Read(folder, new WorkspaceOptions { ReadPackages = false }, CancellationToken.None).Sources);
        models = new(() => SourceModelReader.Read(sources.Value, new ModelReadOptions(), CancellationToken.None));
    }

    /// <summary>The folder of a service.</summary>
    public string Folder(string service) => Path.Combine(folder, service);

    /// <summary>The models of one service as the source has them.</summary>
    public IReadOnlyList<ContextModel> Source(string service) => [.. models.Value.Where(m => m.Project.StartsWith(service + "/", StringComparison.Ordinal))];

    /// <summary>Looks into one service.</summary>
    public IReadOnlyList<ContextModel> Read(string service, string environment, TimeSpan limit) =>
        DesignTimeModelReader.Read(sources.Value, Source(service), new DesignTimeOptions { Root = folder, Environment = environment, TimeLimit = limit }, CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Text(string resource)
    {
        using Stream stream = typeof(BuiltServices).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private void Write(BuiltService service)
    {
        Directory.CreateDirectory(Folder(service.Name));
        File.WriteAllText(Path.Combine(Folder(service.Name), service.Name + ".csproj"), service.Project);
        File.WriteAllText(Path.Combine(Folder(service.Name), "Shop.cs"), Text("Shop.cs"));
        if (service.Program is { } program)
        {
            File.WriteAllText(Path.Combine(Folder(service.Name), "Program.cs"), Text(program));
        }
    }

    private void Build()
    {
        ProcessStartInfo start = new("dotnet", ["build", "services.slnx", "-v", "q", "-nodeReuse:false", "-p:RunAnalyzers=false"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process build = Process.Start(start)!;
        Task<string> errors = build.StandardError.ReadToEndAsync();
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, output + errors.Result);
    }
}

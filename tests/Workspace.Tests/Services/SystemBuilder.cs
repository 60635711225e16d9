namespace Workspace.Tests.Services;

/// <summary>Builds repositories of services in a few words.</summary>
internal static class SystemBuilder
{
    public const string Context = "class ShopDbContext : DbContext { }";
    public const string Handler = "class Handler : IConsumer<OrderPlaced> { }";

    /// <summary>A web project with one source.</summary>
    public static TemporaryRepository WithWeb(this TemporaryRepository repository, string path, string source, params string[] references) =>
        repository.WithProject(path, References(path, references), "Microsoft.NET.Sdk.Web").With(Source(path), source);

    /// <summary>A library with one source.</summary>
    public static TemporaryRepository WithLibrary(this TemporaryRepository repository, string path, string source, params string[] references) =>
        repository.WithProject(path, References(path, references)).With(Source(path), source);

    /// <summary>A console program with one source.</summary>
    public static TemporaryRepository WithConsole(this TemporaryRepository repository, string path, string source, params string[] references) =>
        repository.WithProject(path, "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>" + References(path, references)).With(Source(path), source);

    /// <summary>The proposal, one line a service: name and folders.</summary>
    public static IEnumerable<string> Services(this TemporaryRepository repository) =>
        ServiceFinder.Propose(repository.Read()).Services.Select(s => $"{s.Name}: {string.Join(' ', s.Sources)}");

    private static string References(string path, string[] references) =>
        $"<ItemGroup>{string.Concat(references.Select(r => $"""<ProjectReference Include="{Path.GetRelativePath(Path.GetDirectoryName(path)!, r)}" />"""))}</ItemGroup>";

    private static string Source(string path) => Path.Combine(Path.GetDirectoryName(path)!, "Source.cs");
}

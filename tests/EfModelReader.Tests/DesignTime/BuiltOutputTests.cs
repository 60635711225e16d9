using CodeReader;
using EfModelReader.DesignTime;
using Microsoft.CodeAnalysis.CSharp;

namespace EfModelReader.Tests.DesignTime;

public sealed class BuiltOutputTests : IDisposable
{
    private static readonly DateTime Long = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly string root = Directory.CreateTempSubdirectory("built-output-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_project_that_was_never_built_has_none()
    {
        Write("src/Orders/obj/Debug/net10.0/Orders.dll", Long);

        Assert.Null(BuiltOutput.Find(root, Project()));
    }

    [Fact]
    public void An_assembly_without_its_dependencies_is_none()
    {
        Write("src/Orders/bin/Debug/net10.0/Orders.dll", Long);

        Assert.Null(BuiltOutput.Find(root, Project()));
    }

    [Theory]
    [InlineData("src/Orders/bin/Debug/net10.0")]
    [InlineData("src/Orders/bin/Release/net10.0/linux-x64")]
    [InlineData("src/Orders/bin")]
    [InlineData("artifacts/bin/Orders/debug")]
    [InlineData("src/artifacts/bin/Orders/release_net10.0")]
    public void Outputs_lie_where_builds_leave_them(string folder)
    {
        Build(folder, Long);

        Assert.Equal(Path.Combine(root, folder, "Orders.dll"), BuiltOutput.Find(root, Project())?.Assembly);
    }

    [Fact]
    public void The_newest_is_taken()
    {
        Build("src/Orders/bin/Release/net10.0", Long);
        Build("src/Orders/bin/Debug/net10.0", Long.AddDays(1));

        Assert.Equal("Debug", Configuration());
    }

    [Fact]
    public void That_of_the_framework_which_the_project_names_is_preferred_to_a_newer_one()
    {
        Build("src/Orders/bin/Release/net10.0", Long);
        Build("src/Orders/bin/Debug/net8.0", Long.AddDays(1));

        Assert.Equal("Release", Configuration());
    }

    [Theory]
    [InlineData("src/Orders/bin/Debug/net10.0/publish")]
    [InlineData("src/Orders/bin/Debug/net10.0/ref")]
    public void Copies_for_other_purposes_are_left_alone(string folder)
    {
        Build(folder, Long);

        Assert.Null(BuiltOutput.Find(root, Project()));
    }

    [Fact]
    public void Links_are_not_followed()
    {
        string elsewhere = Directory.CreateTempSubdirectory("elsewhere-").FullName;
        try
        {
            Write(Path.Combine(elsewhere, "Orders.dll"), Long);
            Write(Path.Combine(elsewhere, "Orders.deps.json"), Long);
            Directory.CreateDirectory(Path.Combine(root, "src/Orders/bin/Debug"));
            Directory.CreateSymbolicLink(Path.Combine(root, "src/Orders/bin/Debug/net10.0"), elsewhere);
            Directory.CreateDirectory(Path.Combine(root, "src/artifacts/bin"));
            Directory.CreateSymbolicLink(Path.Combine(root, "src/artifacts/bin/Orders"), elsewhere);

            Assert.Null(BuiltOutput.Find(root, Project()));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public void Sources_that_are_newer_than_their_own_assembly_make_it_stale()
    {
        Build("src/Orders/bin/Debug/net10.0", Long);
        Write("src/Orders/bin/Debug/net10.0/Contracts.dll", Long.AddDays(2));
        Write("src/Orders/Order.cs", Long.AddDays(-1));
        Write("src/Orders/Orders.csproj", Long.AddDays(-1));
        Write("src/Contracts/Contract.cs", Long.AddDays(1));
        Write("src/Contracts/Contracts.csproj", Long.AddDays(-1));
        SourceProject orders = Project(sources: "src/Orders/Order.cs");
        SourceProject contracts = Project("Contracts", "src/Contracts/Contract.cs");
        BuiltOutput output = BuiltOutput.Find(root, orders)!;

        Assert.Null(StaleOutput.NewerSource(root, output, [orders, contracts]));

        Write("src/Orders/Order.cs", Long.AddDays(3));

        Assert.Equal("src/Orders/Order.cs", StaleOutput.NewerSource(root, output, [orders, contracts]));
    }

    private static SourceProject Project(string name = "Orders", params string[] sources) =>
        new([.. sources.Select(s => CSharpSyntaxTree.ParseText("", path: s))], () => CSharpCompilation.Create(name))
        {
            Path = $"src/{name}/{name}.csproj",
            AssemblyName = name,
            TargetFramework = "net10.0",
            IsDeployable = true,
        };

    private string? Configuration() => Path.GetFileName(Path.GetDirectoryName(BuiltOutput.Find(root, Project())?.Folder));

    private void Build(string folder, DateTime when)
    {
        Write(folder + "/Orders.dll", when);
        Write(folder + "/Orders.deps.json", when);
    }

    private void Write(string relative, DateTime when)
    {
        string path = Path.Combine(root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, when);
    }
}

using System.Runtime.Versioning;
using Workspace.Files;

namespace Workspace.Tests.Files;

public sealed class DirectoryWalkerTests
{
    [Fact]
    public void Files_are_listed_in_ordinal_order_with_slashes()
    {
        using TemporaryRepository repository = new();
        repository.With("b/c.cs", "").With("B/a.cs", "").With("a.cs", "");

        Assert.Equal(["B/a.cs", "a.cs", "b/c.cs"], Walk(repository).Files);
    }

    [Fact]
    public void Links_are_not_followed_in_circles_or_out_of_the_tree()
    {
        using TemporaryRepository repository = new();
        repository.With("a/one.cs", "");
        Directory.CreateDirectory(repository.Outside("elsewhere"));
        File.WriteAllText(Path.Combine(repository.Outside("elsewhere"), "secret.cs"), "");
        Directory.CreateSymbolicLink(Path.Combine(repository.Root, "a", "up"), repository.Root);
        Directory.CreateSymbolicLink(Path.Combine(repository.Root, "out"), repository.Outside("elsewhere"));
        File.CreateSymbolicLink(Path.Combine(repository.Root, "secret.cs"), Path.Combine(repository.Outside("elsewhere"), "secret.cs"));
        File.CreateSymbolicLink(Path.Combine(repository.Root, "dangling.cs"), repository.Outside("nothing.cs"));

        Assert.Equal(["a/one.cs"], Walk(repository).Files);
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData(".git")]
    [InlineData("node_modules")]
    [InlineData("artifacts")]
    [InlineData(".vs")]
    public void Folders_of_tools_are_passed_over(string folder)
    {
        using TemporaryRepository repository = new();
        repository.With($"a/{folder}/x.cs", "").With("a/y.cs", "");

        Assert.Equal(["a/y.cs"], Walk(repository).Files);
    }

    [Fact]
    public void A_feature_called_Artifacts_is_read()
    {
        using TemporaryRepository repository = new();

        Assert.Equal(["Artifacts/x.cs"], Walk(repository.With("Artifacts/x.cs", "")).Files);
    }

    [Fact]
    public void Excluded_folders_and_globs_are_not_listed()
    {
        using TemporaryRepository repository = new();
        repository.With("old/x.cs", "").With("new/x.cs", "").With("new/deep/legacy/x.cs", "");

        Assert.Equal(["new/x.cs"], Walk(repository, "old", "**/legacy").Files);
    }

    [Fact]
    public void A_budget_of_files_is_kept_and_said()
    {
        using TemporaryRepository repository = new();
        repository.With("a/1.cs", "").With("b/2.cs", "").With("c/3.cs", "");

        FileTree tree = DirectoryWalker.Walk(repository.Root, [], 1, default);

        Assert.Equal(["a/1.cs", "b/2.cs"], tree.Files);
        Assert.Contains(tree.Problems, p => p.Why.Contains("more than 1 files", StringComparison.Ordinal));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_opened_is_named_and_the_rest_is_listed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are set another way here.");
        Assert.SkipWhen(Environment.UserName == "root", "Whoever runs this may open everything.");
        using TemporaryRepository repository = new();
        string closed = Path.Combine(repository.With("closed/x.cs", "").With("open/y.cs", "").Root, "closed");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            FileTree tree = Walk(repository);

            Assert.Equal(["open/y.cs"], tree.Files);
            Assert.Contains(tree.Problems, p => p is { What: "file", In: "closed" });
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileTree Walk(TemporaryRepository repository, params string[] exclude) =>
        DirectoryWalker.Walk(repository.Root, [.. exclude.SelectMany(Glob.OfSetting)], int.MaxValue, default);
}

using Workspace.Files;

namespace Workspace.Tests.Files;

public sealed class RepositoryPathTests
{
    [Theory]
    [InlineData("src/a", @"..\b\B.csproj", "src/b/B.csproj")]
    [InlineData("src/a", "./x.cs", "src/a/x.cs")]
    [InlineData("", "x.cs", "x.cs")]
    [InlineData("src", "/repository/b/x.cs", "b/x.cs")]
    [InlineData("src", "..", "")]
    public void A_text_in_a_file_names_a_path(string folder, string text, string expected) =>
        Assert.Equal(expected, RepositoryPath.Resolve(folder, text));

    [Theory]
    [InlineData("src", "../../x")]
    [InlineData("src", "/etc/passwd")]
    [InlineData("src", @"C:\x")]
    [InlineData("src", "/repository/../x")]
    public void A_path_that_leaves_the_root_is_none(string folder, string text) =>
        Assert.Null(RepositoryPath.Resolve(folder, text));
}

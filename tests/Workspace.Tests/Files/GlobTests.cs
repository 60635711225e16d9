using System.Diagnostics;
using Workspace.Files;

namespace Workspace.Tests.Files;

public sealed class GlobTests
{
    [Theory]
    [InlineData("src/**/*.cs", "src/a.cs", true)]
    [InlineData("src/**/*.cs", "src/b/c/a.cs", true)]
    [InlineData("src/**/*.cs", "other/a.cs", false)]
    [InlineData("src/*.cs", "src/b/a.cs", false)]
    [InlineData("src/**", "src/b/a.cs", true)]
    [InlineData("src/**/Models/*", "src/a/Models/x.cs", true)]
    [InlineData("src/?.cs", "src/a.cs", true)]
    [InlineData("src/?.cs", "src/ab.cs", false)]
    [InlineData("SRC/A.cs", "src/a.cs", true)]
    [InlineData("src/*.Design*.cs", "src/x.Designer.cs", true)]
    public void A_pattern_matches_as_in_MSBuild(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new Glob(pattern).Matches(path));

    [Fact]
    public void A_hostile_pattern_is_not_slow()
    {
        Glob glob = new(string.Concat(Enumerable.Repeat("**/a*a*a*a*/", 50)) + "x");
        string path = string.Join('/', Enumerable.Repeat(new string('a', 50), 200));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.False(glob.Matches(path));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }
}

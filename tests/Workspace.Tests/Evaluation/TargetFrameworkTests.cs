using Workspace.Evaluation;

namespace Workspace.Tests.Evaluation;

public sealed class TargetFrameworkTests
{
    [Theory]
    [InlineData("net8.0;net10.0;netstandard2.0", "net10.0")]
    [InlineData("net10.0-android;net10.0;net9.0", "net10.0")]
    [InlineData("net10.0-android;net10.0-ios", "net10.0-android")]
    [InlineData("net48;netstandard2.0", "netstandard2.0")]
    [InlineData("netcoreapp3.1;net5.0", "net5.0")]
    public void The_newest_of_several_is_read(string monikers, string expected) =>
        Assert.Equal(expected, TargetFramework.Newest(monikers.Split(';')));

    [Fact]
    public void A_framework_defines_the_symbols_of_all_before_it()
    {
        string[] symbols = [.. TargetFramework.Parse("net8.0")!.Symbols()];

        Assert.Contains("NET8_0", symbols);
        Assert.Contains("NET5_0_OR_GREATER", symbols);
        Assert.Contains("NETCOREAPP3_1_OR_GREATER", symbols);
        Assert.DoesNotContain("NET9_0_OR_GREATER", symbols);
    }

    [Theory]
    [InlineData("net48", ".NETFramework", "4.8")]
    [InlineData("net472", ".NETFramework", "4.7.2")]
    [InlineData("netcoreapp3.1", ".NETCoreApp", "3.1")]
    [InlineData("net8.0-windows10.0.19041", ".NETCoreApp", "8.0")]
    public void A_moniker_is_taken_apart(string moniker, string identifier, string version)
    {
        TargetFramework framework = TargetFramework.Parse(moniker)!;

        Assert.Equal((identifier, Version.Parse(version)), (framework.Identifier, framework.Version));
    }
}

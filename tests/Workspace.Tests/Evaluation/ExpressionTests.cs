using Workspace.Evaluation;
using Workspace.Files;

namespace Workspace.Tests.Evaluation;

public sealed class ExpressionTests
{
    private readonly PropertyBag properties = new();
    private readonly Expander expander;
    private readonly FileTree files = new("/nowhere", ["Directory.Build.props", "src/A/A.csproj", "src/A/a.cs", "version.props"], []);

    public ExpressionTests()
    {
        properties.Set("Name", "Contoso.Orders.API");
        properties.Set("TargetFramework", "net8.0");
        properties.Set("Empty", "");
        properties.Set("MSBuildThisFileDirectory", "/repository/src/A/");
        expander = new(properties, new(files, "src/A", () => "src/A"));
    }

    [Theory]
    [InlineData("$(Name)", "Contoso.Orders.API")]
    [InlineData("a $(name) b", "a Contoso.Orders.API b")]
    [InlineData("$(Unset)x", "x")]
    [InlineData("$(Name.ToLower())", "contoso.orders.api")]
    [InlineData("$(Name.Replace('API', '$(TargetFramework)'))", "Contoso.Orders.net8.0")]
    [InlineData("$(Name.Substring(8).TrimEnd('API'))", "Orders.")]
    [InlineData("$(Name.EndsWith('API'))", "True")]
    [InlineData("$(Name.Contains(\"orders\"))", "False")]
    [InlineData("$(Name.StartsWith('contoso', StringComparison.OrdinalIgnoreCase))", "True")]
    [InlineData("$(Name.Length)", "18")]
    [InlineData("$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))", "/repository/Directory.Build.props")]
    [InlineData("$([MSBuild]::GetPathOfFileAbove('none.props', '$(MSBuildThisFileDirectory)../'))", "")]
    [InlineData("$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), version.props))/x", "/repository//x")]
    [InlineData("$([MSBuild]::GetTargetFrameworkIdentifier('$(TargetFramework)'))", ".NETCoreApp")]
    [InlineData("$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net6.0'))", "True")]
    [InlineData("$([MSBuild]::VersionGreaterThan('10.0', '9.0'))", "True")]
    [InlineData("$([System.IO.Path]::GetFileNameWithoutExtension('a/b.cs'))", "b")]
    [InlineData("$([System.String]::IsNullOrEmpty('$(Empty)'))", "True")]
    [InlineData("$([System.Text.RegularExpressions.Regex]::Replace('a1b2', '[0-9]', ''))", "ab")]
    [InlineData("$([System.Environment]::GetEnvironmentVariable('PATH'))", "")]
    [InlineData("$(Registry:HKEY_LOCAL_MACHINE\\Software)", "")]
    public void A_property_expression_has_MSBuilds_value(string text, string expected) => Assert.Equal(expected, expander.Expand(text));

    [Theory]
    [InlineData("$([System.DateTime]::Now.Year)")]
    [InlineData("$([System.IO.File]::ReadAllText('/etc/passwd'))")]
    [InlineData("$(Name.Split('.')[0])")]
    [InlineData("$([MSBuild]::NormalizePath('../../../x'))")]
    public void What_is_not_part_of_the_subset_says_so(string text) => Assert.Throws<NotUnderstoodException>(() => expander.Expand(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("'$(TargetFramework)' == 'NET8.0'", true)]
    [InlineData("'$(TargetFramework)' != 'net8.0'", false)]
    [InlineData("'$(Unset)' == ''", true)]
    [InlineData("$(Name.EndsWith('API'))", true)]
    [InlineData("'$(Name.EndsWith('API'))' == 'true'", true)]
    [InlineData("!$(Name.EndsWith('API'))", false)]
    [InlineData("Exists('a.cs') and !Exists('b.cs')", true)]
    [InlineData("Exists('../../Directory.Build.props')", true)]
    [InlineData("Exists('/etc/passwd')", false)]
    [InlineData("'$(Unset)' == 'x' or ('$(Name)' != '' and true)", true)]
    [InlineData("'1.0' == '1'", true)]
    [InlineData("'10.0' > '9.0'", true)]
    [InlineData("'8.0.1' >= '8.0.0'", true)]
    [InlineData("HasTrailingSlash('$(MSBuildThisFileDirectory)')", true)]
    [InlineData("'$(Unset)' == 'x' and '$([System.DateTime]::Now)' == ''", false)]
    public void A_condition_holds_as_in_MSBuild(string condition, bool expected) => Assert.Equal(expected, Holds(condition));

    [Theory]
    [InlineData("'a' ==")]
    [InlineData("('a' == 'a'")]
    [InlineData("'a' == 'a' xor true")]
    [InlineData("Unknown('a')")]
    [InlineData("'a")]
    public void A_condition_that_is_none_says_so(string condition) => Assert.Throws<NotUnderstoodException>(() => Holds(condition));

    [Fact]
    public void A_deep_condition_ends_in_an_answer_and_not_in_a_crash() =>
        Assert.Throws<NotUnderstoodException>(() => Holds(new string('(', 100_000) + "true" + new string(')', 100_000)));

    [Fact]
    public void A_value_that_doubles_forty_times_does_not_take_the_memory()
    {
        for (int i = 0; i < 40; i++)
        {
            try
            {
                properties.Set("Bomb", expander.Expand("$(Bomb)$(Bomb)x"));
            }
            catch (NotUnderstoodException)
            {
                return;
            }
        }

        Assert.Fail("The value was never refused.");
    }

    private bool Holds(string condition) => Condition.Holds(condition, expander, path =>
        RepositoryPath.Resolve("src/A", path) is { } found && files.Find(found) is not null);
}

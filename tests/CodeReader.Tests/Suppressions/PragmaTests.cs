using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Suppressions;
using CodeReader.Tests.DataAccess;

namespace CodeReader.Tests.Suppressions;

public class PragmaTests
{
    [Fact]
    public void A_rule_is_off_between_disable_and_restore()
    {
        CodeSuppression found = Assert.Single(Read("""
            class Visit
            {
            #pragma warning disable OWN101, CS0168 // The owner renames it in spring.
                public string Url;
            #pragma warning restore OWN101
                public string Name;
            }
            """));

        Assert.Equal(("OWN101", "The owner renames it in spring."), (found.Rule, found.Reason));
        Assert.Equal(new Evidence("src/App/Code.cs", 3), found.At);
        Assert.Equal([new CodeSpan("src/App/Code.cs", 4, 4)], found.In);
    }

    [Fact]
    public void Without_a_restore_a_rule_is_off_to_the_end_of_the_file()
    {
        CodeSuppression found = Assert.Single(Read("#pragma warning disable OWN101\nclass A;\n#pragma warning restore OWN102\nclass B;"));

        Assert.Null(found.Reason);
        Assert.True(found.Covers(new("src/App/Code.cs", 4)));
        Assert.False(found.Covers(new("src/App/Other.cs", 4)));
        Assert.False(found.Covers(new("src/App/Code.cs", 0)));
    }

    [Fact]
    public void Restoring_all_warnings_restores_rules_too() =>
        Assert.Equal(
            [("OWN101", 4), ("OWN102", 4)],
            Read("#pragma warning disable OWN102 // x\n#pragma warning disable OWN101 // y\nclass A;\n\n#pragma warning restore\nclass B;").Select(s => (s.Rule, s.In[0].LastLine)).Order());

    [Fact]
    public void A_rule_that_is_disabled_again_has_the_newer_reason_from_there() =>
        Assert.Equal(
            [("first", 2, 2), ("second", 4, 4)],
            Read("#pragma warning disable OWN101 // first\nclass A;\n#pragma warning disable OWN101 // second\nclass B;\n#pragma warning restore OWN101").Select(s => (s.Reason, s.In[0].FirstLine, s.In[0].LastLine)));

    [Theory]
    [InlineData("#pragma warning disable\nclass OWN101;")]
    [InlineData("#pragma warning disable CS0168 // OWN101")]
    [InlineData("#pragma warning disable OWN1010")]
    [InlineData("#pragma warning disable own101")]
    [InlineData("#pragma warning restore OWN101")]
    [InlineData("#if NEVER\n#pragma warning disable OWN101 // gone\n#endif\nclass A;")]
    [InlineData("class A { string s = \"#pragma warning disable OWN101\"; }")]
    public void Nothing_else_counts(string text) => Assert.Empty(Read(text));

    private static IReadOnlyList<CodeSuppression> Read(string text)
    {
        (SourceSet sources, SourceProject project) = Code.Of(text);
        return SuppressionReader.Read(sources, project, TestContext.Current.CancellationToken);
    }
}

using CatalogModel.Facts;
using CodeReader.Suppressions;
using CodeReader.Tests.DataAccess;

namespace CodeReader.Tests.Suppressions;

public class AttributeTests
{
    private const string File = "src/App/Code.cs";

    [Fact]
    public void On_a_member_its_lines_are_meant()
    {
        CodeSuppression found = Assert.Single(Read("""
            class Visit
            {
                [SuppressMessage("Ownership", "OWN101:Prefix", Justification = "Renamed in spring.")]
                public string Url
                {
                    get; set;
                }
            }
            """));

        Assert.Equal(("OWN101", "Renamed in spring.", 4), (found.Rule, found.Reason, found.At.Line));
        Assert.Equal([new CodeSpan(File, 4, 8)], found.In);
    }

    [Fact]
    public void On_a_type_all_its_parts_are_meant() =>
        Assert.Equal(
            [new CodeSpan(File, 2, 3), new CodeSpan(File, 5, 5)],
            Assert.Single(Read("[SuppressMessage(\"Ownership\", \"OWN101\")]\npartial class Visit;\nclass Other;\npartial class Visit;")).In);

    [Fact]
    public void On_an_assembly_the_whole_project_is_meant()
    {
        CodeSuppression found = Assert.Single(Read("[assembly: SuppressMessage(\"Ownership\", \"OWN006\", Justification = \"One team.\")]\nclass A;"));

        Assert.True(found.Covers(new(File, 700)));
        Assert.True(found.Covers(new("src/App/App.csproj", 0)));
        Assert.False(found.Covers(new("src/Other/Code.cs", 1)));
    }

    [Theory]
    [InlineData("member", "~P:Shop.Visit.Url", 6, 6)]
    [InlineData("member", "~F:Shop.Visit.count", 7, 7)]
    [InlineData("member", "~M:Shop.Visit.Count(System.Int32)", 8, 8)]
    [InlineData("type", "~T:Shop.Visit", 4, 9)]
    [InlineData("type", "Shop.Visit", 4, 9)]
    [InlineData("namespaceanddescendants", "~N:Shop", 3, 9)]
    [InlineData("namespaceanddescendants", "Shop", 3, 9)]
    public void A_target_is_a_declaration_elsewhere(string scope, string target, int first, int last) =>
        Assert.Equal([new CodeSpan(File, first, last)], Assert.Single(Read($$"""
            [assembly: SuppressMessage("Ownership", "OWN101", Scope = "{{scope}}", Target = "{{target}}")]
            namespace Shop;
            class Visit
            {
                public string Url { get; set; }
                private int count;
                public int Count(int more) => count += more;
            }
            """)).In);

    [Fact]
    public void An_id_may_be_a_constant_or_named() =>
        Assert.Equal(["OWN101", "OWN102"], Read("""
            class Ids { public const string Prefix = "OWN101"; }
            [SuppressMessage("Ownership", Ids.Prefix)] class A;
            [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute(checkId: "OWN102", category: "Ownership")] class B;
            """).Select(s => s.Rule));

    [Theory]
    [InlineData("[SuppressMessage(\"Ownership\", \"CA1822\", Justification = \"OWN101\")] class A;")]
    [InlineData("[SuppressMessage(\"OWN101\", \"CA1822\")] class A;")]
    [InlineData("[SuppressMessage(\"OWN101\")] class A;")]
    [InlineData("[SuppressMessage] class OWN101;")]
    [InlineData("[Obsolete(\"SuppressMessage\"), Other(\"Ownership\", \"OWN101\")] class A;")]
    [InlineData("[assembly: SuppressMessage(\"Ownership\", \"OWN101\", Scope = \"type\", Target = \"~T:Gone\")] class A;")]
    [InlineData("[assembly: SuppressMessage(\"Ownership\", \"OWN101\", Scope = \"type\", Target = \"~T:System.String\")] class A;")]
    [InlineData("[assembly: SuppressMessage(\"Ownership\", \"OWN101\", Scope = \"member\", Target = \"~M:((\")] class A;")]
    public void Nothing_else_counts(string text) => Assert.Empty(Read(text));

    [Fact]
    public void It_is_a_fact_of_its_project() =>
        Assert.Equal("OWN101", Assert.Single(Assert.Single(ProjectFactsReader.Read(
            Code.Of("#pragma warning disable OWN101 // Known.").Sources, PersistedTypes.From([]), TestContext.Current.CancellationToken)).Suppressions).Rule);

    private static IReadOnlyList<CodeSuppression> Read(string text)
    {
        (SourceSet sources, SourceProject project) = Code.Of("using System.Diagnostics.CodeAnalysis;\n" + text);
        return SuppressionReader.Read(sources, project, TestContext.Current.CancellationToken);
    }
}

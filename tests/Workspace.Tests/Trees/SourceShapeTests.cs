using Workspace.Trees;

namespace Workspace.Tests.Trees;

public sealed class SourceShapeTests
{
    [Theory]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("List<")]
    [InlineData("if(a)else ")]
    [InlineData(".X()")]
    [InlineData("+\"a\"")]
    public void A_source_that_is_deeper_than_people_write_is_refused(string repeated) =>
        Assert.NotNull(Problem("class A { int x = " + string.Concat(Enumerable.Repeat(repeated, 2000))));

    [Theory]
    [InlineData("\"((((\";")]
    [InlineData("// ((((\n")]
    [InlineData("/* (((( */")]
    [InlineData("@\"((((\"\"((((\";")]
    [InlineData("\"\"\"((\"((\"\"\";")]
    [InlineData("'(';")]
    [InlineData("\"\\\"((((\";")]
    [InlineData("a < b;")]
    [InlineData("a.b,")]
    [InlineData("{ a = 1; }")]
    [InlineData("if (a) { } ")]
    public void What_people_write_many_times_is_accepted(string repeated) =>
        Assert.Null(Problem(string.Concat(Enumerable.Repeat(repeated, 2000))));

    private static string? Problem(string text) => SourceShape.Problem(text, 500, 1000);
}

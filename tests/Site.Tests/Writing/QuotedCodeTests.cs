using CsCheck;
using Docs.Site;

namespace Site.Tests.Writing;

public sealed class QuotedCodeTests
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData("A = b.C;", "A = b.C;")]
    [InlineData("Password = \"s3cret\";", "Password = \"…\";")]
    [InlineData("x = \"\";", "x = \"\";")]
    [InlineData("x = \"a\\\"s3cret\" + Y;", "x = \"…\" + Y;")]
    [InlineData("x = @\"a\"\"s3cret\\\" + Y;", "x = @\"…\" + Y;")]
    [InlineData("x = $\"s3cret{Name}s3cret\";", "x = $\"…{Name}\";")]
    [InlineData("x = $\"s3cret{(a ? \"s3cret\" : b)}\";", "x = $\"…{(a ? \"…\" : b)}\";")]
    [InlineData("x = $\"{{s3cret}}\";", "x = $\"…\";")]
    [InlineData("x = \"\"\"s3cret \"s3cret\" \"\"\" + Y;", "x = \"\"\"…\"\"\" + Y;")]
    [InlineData("x = $$\"\"\"{s3cret} {{Name}}\"\"\";", "x = $$\"\"\"…{Name}\"\"\";")]
    [InlineData("c = '\"'; d = '\\''; x = \"s3cret\";", "c = '\"'; d = '\\''; x = \"…\";")]
    [InlineData("A = b; // s3cret", "A = b; ")]
    [InlineData("A = /* s3cret */ b;", "A =  b;")]
    public void Strings_are_emptied_and_comments_left_out(string code, string shown) => Assert.Equal(shown, QuotedCode.WithoutTexts(code));

    [Fact]
    public void Lines_stay_where_they_are() => Assert.Equal(
        "a\n\"\"\"…\n\n\"\"\"\n\nb",
        QuotedCode.WithoutTexts("a\n\"\"\"\ns3cret\n\"\"\"\n/* s3cret */\nb".Replace("/* s3cret */", "// s3cret", StringComparison.Ordinal)));

    [Fact]
    public void No_code_whatever_it_is_takes_long_or_loses_lines() => Gen.OneOf("\"", "\"\"\"", "$", "@", "{", "}", "\\", "'", "//", "/*", "*/", "\n", "a", Secret).Array[0, 60].Sample(parts =>
    {
        string code = string.Concat(parts);
        Assert.Equal(code.Count(c => c == '\n'), QuotedCode.WithoutTexts(code).Count(c => c == '\n'));
    });
}

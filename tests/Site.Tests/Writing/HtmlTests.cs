using Docs.Site.Html;
using Docs.Tests;

namespace Site.Tests.Writing;

public sealed class HtmlTests
{
    [Fact]
    public void Text_and_attributes_stay_what_they_are()
    {
        HtmlWriter html = new();
        using (html.Tag("a", ("href", "x?a=1&b=\"2\""), ("title", null), ("hidden", "")))
        {
            html.Text("<b>&\"'");
        }

        Assert.Equal("<a href=\"x?a=1&amp;b=&quot;2&quot;\" hidden>&lt;b&gt;&amp;\"'</a>", html.ToString());
    }

    [Theory]
    [InlineData("OrderLine", "Order<wbr>Line")]
    [InlineData("a.b_c", "a.<wbr>b_<wbr>c")]
    [InlineData("List<T>", "List&lt;T&gt;")]
    public void Names_break_between_their_words(string name, string html) => Assert.Equal($"<code>{html}</code>", new HtmlWriter().Code(name).ToString());

    [Theory]
    [InlineData("One *two* `three`.", "<p>One <em>two</em> <code>three</code>.</p>\n")]
    [InlineData("[docs](https://example.org/a)", "<p><a href=\"https://example.org/a\">docs</a></p>\n")]
    [InlineData("# Title", "<p><strong>Title</strong></p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](../../secret)", "<p>x</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("![alt](https://tracker.example/p.png)", "<p>alt</p>\n")]
    [InlineData("<b onclick=x>y</b>", "<p>&lt;b onclick=x&gt;y&lt;/b&gt;</p>\n")]
    [InlineData("x{onclick=alert(1)}", "<p>x{onclick=alert(1)}</p>\n")]
    public void What_people_write_is_shown_as_far_as_it_is_harmless(string text, string html) => Assert.Equal(html, HumanTextHtml.Of(text));

    [Fact]
    public void Nothing_that_people_write_becomes_more_than_text_and_links_to_the_web() => Assert.All(Hostile.Texts, text =>
    {
        string html = HumanTextHtml.Of(text);
        Assert.DoesNotMatch("<(script|img|iframe|object|style|svg|h[1-6]|input)", html);
        Assert.DoesNotMatch("href=\"(?!https?://|mailto:)", html);
        Assert.DoesNotMatch("<[^>]* (on[a-z]+|style|id|class)=", html.Replace(" class=\"language-", " data-x=\"", StringComparison.Ordinal));
        Assert.DoesNotMatch("[\u202E\u2066\u200B\u001B\0]", html);
    });
}

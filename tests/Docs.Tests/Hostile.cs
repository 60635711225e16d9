namespace Docs.Tests;

/// <summary>Names and texts that want to be more than text.</summary>
internal static class Hostile
{
    public static string[] Texts { get; } =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script>", "<!-- x -->", "&lt;b&gt;", "&#60;b&#62;",
        "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](JaVa&#58;script:x)", "![x](http://tracker.example/p.png)", "<http://x.example>",
        "{onclick=alert(1)}", "[x]: http://x.example", "a | b", "|", "||", "`", "``", "a`b`c", "List<T>", "Dictionary<string, List<int?>>",
        "*a*", "**a**", "_a_", "__a__", "~~a~~", "# a", "## a ##", "- a", "+ a", "1. a", "12) a", "> a", "> [!NOTE]", "=====", "-----", "***", "___", "    code", "\tcode",
        "```\ncode\n```", "a\nb", "a\r\n\r\n# b", "\u2028x", "$a$", "$$a$$", "[^1]", "[ ] a", "- [x] a", ":smile:", "@someone", "#12", "https://example.org/a_b_c",
        "www.example.org", "a\\b", "a\\", "\\|", "a  b", " a ", "\u202Eevil\u202C", "\u2066x\u2069", "\u200Bx", "x\0y", "\u001B[31mred", "\uD800", "\uDC00x", "😀", "👩‍👩‍👧", "漢字", "مرحبا",
        "..", "/etc/passwd", "CON", "aux", "a/b", "a:b", "trail.", "README", "index", "end", "o", "x", "class", "subgraph", "graph", "default", "style", "click", "linkStyle", "1abc", "PK", "(int,int)",
        "a%b", "a\"b", "#quot;", "#35;", "n1", "style a:#35;b;", "classDef x fill:#fff;", "%%{init: {}}%%", "%% comment", "accTitle: x", "1. one", "* x", "{{x}}", "[(x)]", "n1-->n2", "<br/>", "$x$", "---", "title: x",
        new string('x', 300), string.Concat(Enumerable.Repeat("<", 200)),
    ];
}

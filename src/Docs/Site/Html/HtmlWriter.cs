using System.Globalization;
using System.Text;

namespace Docs.Site.Html;

/// <summary>
/// HTML in the making. Text and attributes are escaped on their way in, elements close in the order in which they were opened; the one door for
/// finished markup is <see cref="Markup"/>, for what our own renderers made.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new(16 * 1024);

    /// <summary>Opens an element, which is closed when what this returns is disposed of.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; one without a value (null) is left out, one with an empty value is a flag.</param>
    public Element Tag(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return new Element(this, name);
    }

    /// <summary>An element that holds nothing and has no end: <c>meta</c>, <c>link</c>, <c>input</c>.</summary>
    public HtmlWriter Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return this;
    }

    /// <summary>An element that holds text alone.</summary>
    public HtmlWriter Leaf(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return Text(text).End(name);
    }

    /// <summary>Text.</summary>
    public HtmlWriter Text(string text)
    {
        Escape(text, quotes: false);
        return this;
    }

    /// <summary>A name out of the code, which may be broken between its words and nowhere else.</summary>
    public HtmlWriter Code(string name)
    {
        using (Tag("code"))
        {
            return Name(name);
        }
    }

    /// <summary>The same, as plain text.</summary>
    public HtmlWriter Name(string name)
    {
        int start = 0;
        for (int i = 1; i < name.Length; i++)
        {
            if (MayBreak(name, i))
            {
                Text(name[start..i])._html.Append("<wbr>");
                start = i;
            }
        }

        return Text(name[start..]);
    }

    /// <summary>A line break in the file, for those who read the source.</summary>
    public HtmlWriter Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>Markup that a renderer of ours has made, every text in it escaped.</summary>
    public HtmlWriter Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <inheritdoc />
    public override string ToString() => _html.ToString();

    private static bool MayBreak(string name, int i) =>
        (name[i - 1] is '.' or '_' or '/' or '-' or ',' && char.IsLetterOrDigit(name[i]))
        || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            _html.Append(' ').Append(attribute);
            if (value.Length > 0)
            {
                _html.Append("=\"");
                Escape(value, quotes: true);
                _html.Append('"');
            }
        }

        _html.Append('>');
    }

    private HtmlWriter End(string name)
    {
        _html.Append("</").Append(name).Append('>');
        return this;
    }

    private void Escape(string text, bool quotes)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '&':
                    _html.Append("&amp;");
                    break;
                case '"' when quotes:
                    _html.Append("&quot;");
                    break;
                case '\n' or '\t':
                    _html.Append((char)rune.Value);
                    break;
                default:
                    Visible(rune);
                    break;
            }
        }
    }

    /// <summary>What takes no room, or turns the direction of reading, is shown instead of done.</summary>
    private void Visible(Rune rune)
    {
        if (!rune.IsAscii || rune.Value < 32 || rune.Value == 127)
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                _html.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
                return;
            }
        }

        _html.Append(rune);
    }

    /// <summary>An open element.</summary>
    internal readonly struct Element(HtmlWriter writer, string name) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer.End(name);
    }
}

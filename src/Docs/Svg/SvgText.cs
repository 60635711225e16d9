using System.Globalization;
using System.Text;
using Docs.Svg.Layout;
using Docs.Text;

namespace Docs.Svg;

/// <summary>Writes SVG: numbers with one decimal at most, text escaped, nothing that a content security policy would have to allow.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>Opens an element. Attributes come in pairs of name and value; those without a value are left out.</summary>
    public SvgText Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>');
        return this;
    }

    public SvgText Close(string element)
    {
        _text.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public SvgText Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element with text.</summary>
    public SvgText Text(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>');
        Escape(text);
        return Close(element);
    }

    public SvgText NewLine()
    {
        _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A number as it is written.</summary>
    public static string Number(double value)
    {
        string text = Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A path's data.</summary>
    public static string Path(IEnumerable<Stroke> strokes)
    {
        StringBuilder path = new();
        foreach (Stroke stroke in strokes)
        {
            path.Append(stroke.Kind switch { StrokeKind.Move => 'M', StrokeKind.Line => 'L', _ => 'C' });
            if (stroke.Kind == StrokeKind.Curve)
            {
                Append(path, stroke.First).Append(' ');
                Append(path, stroke.Second).Append(' ');
            }

            Append(path, stroke.End);
        }

        return path.ToString();
    }

    private static StringBuilder Append(StringBuilder path, Point point) => path.Append(Number(point.X)).Append(' ').Append(Number(point.Y));

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(name).Append("=\"");
                Escape(value);
                _text.Append('"');
            }
        }
    }

    /// <summary>What XML does not take is made visible first.</summary>
    private void Escape(string text)
    {
        foreach (char c in VisibleText.Of(text))
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                '\uFFFE' or '\uFFFF' => _text.Append('\uFFFD'),
                _ => _text.Append(c),
            };
        }
    }
}

using System.Collections;
using System.Globalization;
using System.Resources;
using Docs.Documents;

namespace Docs.Language;

/// <summary>
/// All that pages say in words of our own, in one language. The texts are compiled into this assembly, not into satellites: a
/// culture that the machine does not know, or a tool without cultures, must not change a page.
/// </summary>
internal sealed class Texts
{
    private const string One = ".one";
    private const string Other = ".other";

    private static readonly Dictionary<string, Texts> Known = PageLanguage.All.ToDictionary(l => l.Tag, l => new Texts(l, Resources(l)), StringComparer.Ordinal);

    private readonly PageLanguage _language;
    private readonly Template[] _ones;
    private readonly Template[] _others;
    private readonly IReadOnlyDictionary<string, string> _resources;

    /// <summary>Texts out of resources; each key stands there by its name, or twice with an ending for one thing and for more.</summary>
    public Texts(PageLanguage language, IReadOnlyDictionary<string, string> resources)
    {
        _language = language;
        _resources = resources;
        string[] names = Enum.GetNames<TextKey>();
        _ones = [.. names.Select(n => new Template(resources.GetValueOrDefault(n + One) ?? resources[n]))];
        _others = [.. names.Select(n => new Template(resources.GetValueOrDefault(n + Other) ?? resources[n]))];
    }

    /// <summary>English, for what is not part of a system with a language.</summary>
    public static Texts English => Known["en"];

    /// <summary>The language's name (BCP 47).</summary>
    public string Language => _language.Tag;

    /// <summary>A text without places for pieces.</summary>
    public string this[TextKey key] => _others[(int)key].Fill(Array.Empty<string>());

    /// <summary>The texts of a language; see <see cref="PageLanguage.Of"/>.</summary>
    public static Texts Of(string language) => Known[PageLanguage.Of(language).Tag];

    /// <summary>What stands in the resources of a language, by name.</summary>
    public static IReadOnlyDictionary<string, string> Resources(PageLanguage language)
    {
        string name = $"Docs.Language.{language.Tag}.resources";
        using Stream stream = typeof(Texts).Assembly.GetManifestResourceStream(name) ?? throw new MissingManifestResourceException(name);
        using ResourceReader reader = new(stream);
        return reader.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    /// <summary>A text with pieces.</summary>
    public Inline Of(TextKey key, params Inline[] pieces) => _others[(int)key].Fill(pieces);

    /// <summary>A text with texts, for where there is nothing but text.</summary>
    public string Line(TextKey key, params string[] texts) => _others[(int)key].Fill(texts);

    /// <summary>A number with its noun: <c>1 service</c>, <c>3 services</c>.</summary>
    public string Count(TextKey key, int number) => (_language.IsOne(number) ? _ones : _others)[(int)key].Fill([Number(number)]);

    /// <summary>A number as the language writes it.</summary>
    public string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', _language.GroupSeparator);

    /// <summary>A number as a piece.</summary>
    public Inline Figure(int number) => Inline.Text(Number(number));

    /// <summary>What a rule finds; in the rule's own words where the language has none.</summary>
    public string Rule(string id, string title) => _resources.GetValueOrDefault("Rule." + id) ?? title;
}

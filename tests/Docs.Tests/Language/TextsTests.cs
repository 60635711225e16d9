using CatalogModel;
using CatalogModel.Rules;
using Docs.Language;

namespace Docs.Tests.Language;

public class TextsTests
{
    public static TheoryData<string> Languages { get; } = [.. PageLanguage.All.Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_stands_in_every_language_and_none_without_a_use(string tag) => Assert.Equal(
        Enum.GetNames<TextKey>().Order(StringComparer.Ordinal),
        Texts.Resources(PageLanguage.Of(tag)).Keys.Where(k => !k.StartsWith("Rule.", StringComparison.Ordinal)).Select(Key).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_has_both_forms_of_number_or_none(string tag)
    {
        IReadOnlyDictionary<string, string> texts = Texts.Resources(PageLanguage.Of(tag));
        Assert.All(Enum.GetNames<TextKey>(), key => Assert.Equal(
            texts.ContainsKey(key) ? [] : [key + ".one", key + ".other"],
            texts.Keys.Where(k => k.Contains('.', StringComparison.Ordinal) && Key(k) == key).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_takes_the_same_pieces_and_names_the_same_code_in_every_language(string tag)
    {
        IReadOnlyDictionary<string, string> english = Texts.Resources(PageLanguage.All[0]);
        Assert.All(Texts.Resources(PageLanguage.Of(tag)).Where(t => !t.Key.StartsWith("Rule.", StringComparison.Ordinal)), text =>
        {
            Template there = new(text.Value);
            Template here = new(english.GetValueOrDefault(text.Key) ?? english[Key(text.Key)]);
            Assert.Equal(here.Places, there.Places);
            Assert.Equal(here.Names, there.Names);
            Assert.Equal(Enumerable.Range(0, there.Places.Count), there.Places);
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_is_clean(string tag) => Assert.All(Texts.Resources(PageLanguage.Of(tag)), text =>
    {
        Assert.Equal(text.Value.Trim(), text.Value);
        Assert.NotEmpty(text.Value);
        Assert.DoesNotContain("  ", text.Value, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_rule_has_a_title_in_every_language_but_its_own() => Assert.All(PageLanguage.All.Skip(1), language => Assert.Equal(
        RuleSet.All.Select(r => "Rule." + r.Description.Id).Order(StringComparer.Ordinal),
        Texts.Resources(language).Keys.Where(k => k.StartsWith("Rule.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));

    [Fact]
    public void There_are_texts_in_every_language_that_people_may_ask_for() => Assert.Equal(SystemSettings.Languages, PageLanguage.All.Select(l => l.Tag));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("pt", "pt-BR")]
    [InlineData("pt_PT", "pt-BR")]
    [InlineData("de-CH", "en")]
    [InlineData("", "en")]
    public void The_nearest_language_is_taken(string asked, string taken) => Assert.Equal(taken, Texts.Of(asked).Language);

    [Theory]
    [InlineData("en", 0, "0 events")]
    [InlineData("en", 1, "1 event")]
    [InlineData("en", 12345, "12,345 events")]
    [InlineData("pt-BR", 0, "0 evento")]
    [InlineData("pt-BR", 1, "1 evento")]
    [InlineData("pt-BR", 12345, "12.345 eventos")]
    public void A_number_and_its_noun_follow_the_language(string tag, int number, string text) => Assert.Equal(text, Texts.Of(tag).Count(TextKey.CountEvents, number));

    [Theory]
    [InlineData("a {0")]
    [InlineData("a `b")]
    [InlineData("a {}")]
    [InlineData("a {b}")]
    public void A_damaged_text_is_refused(string text) => Assert.Throws<FormatException>(() => new Template(text));

    private static string Key(string name) => name.EndsWith(".one", StringComparison.Ordinal) || name.EndsWith(".other", StringComparison.Ordinal) ? name[..name.LastIndexOf('.')] : name;
}

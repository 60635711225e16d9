using CsCheck;
using Docs.Site.Search;

namespace Site.Tests.Writing;

public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("OrderLine", "orderline", "line")]
    [InlineData("URLCode", "urlcode", "code")]
    [InlineData("orders_customer_id", "orders", "customer", "id")]
    [InlineData("Address.Street2Name", "address", "street2name", "name")]
    [InlineData("EndereçoÚnico", "endereçoúnico", "único")]
    [InlineData("---")]
    public void A_name_is_found_from_each_of_its_words_on(string name, params string[] endings) => Assert.Equal(endings, SearchWords.Endings(name));

    /// <summary>What the site's script does: the parts of the longest beginning that is known, and in them every entry with such a word.</summary>
    [Fact]
    public void Whatever_is_typed_of_a_word_finds_its_entry()
    {
        Gen<string> word = Gen.OneOf("Order", "Line", "Id", "Customer", "Cust", "A", "Zebra", "Total");
        Gen<SearchEntry[]> entries = Gen.Select(word, word, Gen.Int[0, 400], (a, b, n) => new SearchEntry(SearchKind.Field, $"{a}{b}{(n % 7 == 0 ? "" : n)}", $"s{n}", $"p{n}.html#x")).Array[1, 4000];
        entries.Sample(
            all =>
            {
                SearchIndex index = new(all);
                foreach (SearchEntry entry in all.Take(20))
                {
                    foreach (string ending in SearchWords.Endings(entry.Name))
                    {
                        Assert.Contains(entry, Found(index, ending));
                    }
                }
            },
            iter: 20);
    }

    [Fact]
    public void What_very_many_share_still_finds_the_widest_things_first()
    {
        SearchEntry wide = new(SearchKind.Service, "identity", "", "services/identity.html");
        SearchEntry[] many = [.. Enumerable.Range(0, 5000).Select(i => new SearchEntry(SearchKind.Field, "Id", $"s.E{i}", $"e{i}.html#field-id"))];
        SearchIndex index = new([wide, .. many]);
        Assert.Contains(wide, index.Parts[index.Map["id"][0]]);
        Assert.Equal(5000, index.Map["id"].SelectMany(p => index.Parts[p]).Count(e => e.Name == "Id"));
    }

    [Fact]
    public void Parts_are_small_and_the_same_whatever_the_order()
    {
        SearchEntry[] entries = [.. Enumerable.Range(0, 20000).Select(i => new SearchEntry(SearchKind.Field, $"{(char)('A' + (i % 26))}{(char)('a' + (i % 17))}x{i}", "s.E", $"e.html#f{i}"))];
        SearchIndex index = new(entries);
        Assert.All(index.Parts, p => Assert.InRange(p.Count, 1, 600));
        SearchIndex other = new(entries.Reverse());
        Assert.Equal(SearchScripts.Of(index).Select(f => f.Render()), SearchScripts.Of(other).Select(f => f.Render()));
    }

    private static IEnumerable<SearchEntry> Found(SearchIndex index, string typed)
    {
        string known = Enumerable.Range(0, typed.Length + 1).Select(i => typed[..(typed.Length - i)]).First(index.Map.ContainsKey);
        return index.Map[known].SelectMany(p => index.Parts[p]).Where(e => SearchWords.Endings(e.Name).Any(w => w.StartsWith(typed, StringComparison.Ordinal)));
    }
}

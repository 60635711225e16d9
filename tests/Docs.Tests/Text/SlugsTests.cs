using CsCheck;
using Docs.Text;

namespace Docs.Tests.Text;

public class SlugsTests
{
    [Theory]
    [InlineData("ShortUrl", "short-url")]
    [InlineData("URLCreated", "url-created")]
    [InlineData("order.placed", "order-placed")]
    [InlineData("Ordering:Order", "ordering-order")]
    [InlineData("Order2Line", "order2-line")]
    public void Names_become_words(string name, string slug) => Assert.Equal(slug, Slugs.Assign([name])[name]);

    [Theory]
    [InlineData("CON")]
    [InlineData("aux")]
    [InlineData("com1")]
    [InlineData("README")]
    [InlineData("漢字")]
    [InlineData("")]
    [InlineData("..")]
    public void Reserved_and_empty_names_carry_a_hash(string name) => Assert.Matches("^[a-z0-9-]*-[0-9a-f]{8}$", Slugs.Assign([name])[name]);

    [Fact]
    public void Names_that_differ_in_case_only_all_carry_a_hash()
    {
        IReadOnlyDictionary<string, string> slugs = Slugs.Assign(["Order", "order", "Stock"]);
        Assert.Matches("^order-[0-9a-f]{8}$", slugs["Order"]);
        Assert.Matches("^order-[0-9a-f]{8}$", slugs["order"]);
        Assert.NotEqual(slugs["Order"], slugs["order"]);
        Assert.Equal("stock", slugs["Stock"]);
    }

    [Fact]
    public void A_name_cannot_take_the_slug_that_another_one_gets()
    {
        string taken = Slugs.Assign(["Order", "order"])["order"];
        IReadOnlyDictionary<string, string> slugs = Slugs.Assign(["Order", "order", taken]);
        Assert.Equal(3, slugs.Values.Distinct().Count());
        Assert.Equal(taken, slugs["order"]);
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        string name = new('x', 300);
        Assert.InRange(Slugs.Assign([name])[name].Length, 101, 110);
    }

    [Fact]
    public void Slugs_are_safe_distinct_and_the_same_in_any_order() =>
        Gen.String[Gen.Char["aAbBß漢01-_.:/ \\\0"], 0, 8].Array[0, 30].Sample(names =>
        {
            string[] distinct = [.. names.Distinct(StringComparer.Ordinal)];
            IReadOnlyDictionary<string, string> slugs = Slugs.Assign(names);
            Assert.All(slugs.Values, s => Assert.Matches("^[a-z0-9-]+$", s));
            Assert.Equal(distinct.Length, slugs.Values.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(slugs.OrderBy(s => s.Key, StringComparer.Ordinal), Slugs.Assign(names.Reverse()).OrderBy(s => s.Key, StringComparer.Ordinal));
        });
}

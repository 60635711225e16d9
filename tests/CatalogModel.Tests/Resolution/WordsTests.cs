using CatalogModel.Resolution;

namespace CatalogModel.Tests.Resolution;

public class WordsTests
{
    [Theory]
    [InlineData("OrdersCustomerId", "orders customer id")]
    [InlineData("orders_customer_id", "orders customer id")]
    [InlineData("ordersCustomerID", "orders customer id")]
    [InlineData("HTMLPageId", "html page id")]
    [InlineData("_name", "name")]
    [InlineData("Line2Total", "line2 total")]
    [InlineData("", "")]
    public void Names_are_split_into_words(string name, string words) => Assert.Equal(words, string.Join(' ', Words.Of(name)));

    [Theory]
    [InlineData("ShortUrls", "shorturl")]
    [InlineData("Categories", "category")]
    [InlineData("Boxes", "box")]
    [InlineData("Address", "address")]
    [InlineData("OrderStatus", "orderstatus")]
    [InlineData("Bus", "bus")]
    public void The_last_word_stands_in_the_singular(string name, string stem) => Assert.Equal(stem, Words.Stem(name));

    [Theory]
    [InlineData("src/*/PublicApi", "src/orders/PublicApi/X.csproj", true)]
    [InlineData("src/**/Api*", "src/a/b/Api.Surface/X.csproj", true)]
    [InlineData("src/orders", "src/orders", true)]
    [InlineData("src/orders", "src/ordersreports/X.csproj", false)]
    [InlineData("src/*/PublicApi", "src/a/b/PublicApi/X.csproj", false)]
    public void Folder_patterns_cover_folders_and_what_lies_below(string pattern, string path, bool covers) => Assert.Equal(covers, Globs.Covers(pattern, path));
}

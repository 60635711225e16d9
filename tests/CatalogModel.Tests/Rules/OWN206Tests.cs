using CatalogModel.Facts;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN206Tests
{
    [Theory]
    [InlineData("long", "int", "it is `int` and the source is `long`")]
    [InlineData("decimal", "int", "it is `int` and the source is `decimal`")]
    [InlineData("datetime", "date", "it drops the time of day")]
    [InlineData("string?", "string", "the source may be absent and the copy may not")]
    public void A_narrower_type_is_reported(string source, string copy, string why) =>
        Assert.Contains(why, Reported<OWN206>(Owner(source), Holder(copy)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("int", "long")]
    [InlineData("string", "string?")]
    [InlineData("decimal", "decimal")]
    [InlineData("enum", "string")]
    public void A_type_as_wide_is_left_alone(string source, string copy) => Silent<OWN206>(Owner(source), Holder(copy));

    [Fact]
    public void A_shorter_text_is_reported() =>
        Assert.Contains("it holds 10 characters and the source has up to 20", Reported<OWN206>(Owner("string", 20), Holder("string", 10)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_longer_text_is_left_alone() => Silent<OWN206>(Owner("string", 20), Holder("string", 30));

    private static ServiceFixture Owner(string type, int? length = null) =>
        Service("catalog").Entity("Item", e => Sized(e, length), "Id:guid", $"Value:{type}").Publishes("ItemChanged", "Value = Item.Value");

    private static ServiceFixture Holder(string type, int? length = null) =>
        Service("orders").Entity("Line", e => Sized(e, length), "Id:guid", $"Value:{type}").Consumes("ItemChanged", "Value -> Line.Value");

    private static EntityModel Sized(EntityModel entity, int? length) =>
        entity with { Fields = [.. entity.Fields.Select(f => f.Path == "Value" ? f with { MaxLength = length } : f)] };
}

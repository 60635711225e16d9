using CatalogModel.Facts;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN103Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid");

    [Fact]
    public void A_reference_of_another_type_is_reported() =>
        Assert.Contains("it is `int` and the key is `guid`", Reported<OWN103>(Shortener, Service("analytics").Entity("Visit", "Id:guid", "ShortenerShortUrlId:int")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_too_short_is_reported() =>
        Assert.Contains("it holds 20 characters", Reported<OWN103>(Shortener, Service("analytics").Entity("Visit", e => Shorten(e, 20), "Id:guid", "ShortenerShortUrlId:string")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_long_enough_is_left_alone() =>
        Silent<OWN103>(Shortener, Service("analytics").Entity("Visit", e => Shorten(e, 36), "Id:guid", "ShortenerShortUrlId:string"));

    [Fact]
    public void A_wider_number_is_left_alone() =>
        Silent<OWN103>(Service("catalog").Entity("Item", "Id:int"), Service("orders").Entity("Line", "Id:int", "CatalogItemId:long"));

    [Fact]
    public void The_same_type_is_left_alone() => Silent<OWN103>(Shortener, Service("analytics").Entity("Visit", "Id:guid", "ShortenerShortUrlId:guid"));

    private static EntityModel Shorten(EntityModel entity, int length) =>
        entity with { Fields = [.. entity.Fields.Select(f => f.Type == FieldTypes.String ? f with { MaxLength = length } : f)] };
}

using CatalogModel.Facts;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN104Tests
{
    [Fact]
    public void A_key_that_the_database_numbers_is_reported() =>
        Assert.Contains(
            "database numbers it",
            Reported<OWN104>(Service("catalog").Entity("Item", Generated, "Id:int"), Service("orders").Entity("Line", "Id:guid", "CatalogItemId:int")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_key_that_the_service_makes_is_left_alone() =>
        Silent<OWN104>(Service("catalog").Entity("Item", "Id:int"), Service("orders").Entity("Line", "Id:guid", "CatalogItemId:int"));

    [Fact]
    public void A_generated_guid_is_left_alone() =>
        Silent<OWN104>(Service("catalog").Entity("Item", Generated, "Id:guid"), Service("orders").Entity("Line", "Id:guid", "CatalogItemId:guid"));

    private static EntityModel Generated(EntityModel entity) =>
        entity with { Fields = [.. entity.Fields.Select(f => f.Path == "Id" ? f with { Generated = true } : f)] };
}

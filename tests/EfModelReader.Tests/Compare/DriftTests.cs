using CatalogModel;
using CatalogModel.Facts;
using EfModelReader.Compare;
using static EfModelReader.Tests.Compare.Models;

namespace EfModelReader.Tests.Compare;

/// <summary>What a difference means, where it is not simply a migration that is to come.</summary>
public class DriftTests
{
    [Fact]
    public void Two_readings_of_the_same_code_contradict_each_other() =>
        Assert.Equal("Contradiction Customer Entity: Customers | -", Differences(Code(Entity("Customer")), Code() with { Read = ModelSource.DesignTime }));

    [Fact]
    public void What_only_a_package_knows_is_said_and_is_no_drift()
    {
        EntityModel outbox = Entity("Outbox") with { Read = ModelSource.Snapshot };
        ModelComparison comparison = ModelComparer.Compare(Code(outbox), Snapshot(outbox));
        ModelDifference difference = Assert.Single(comparison.Differences);
        Assert.Equal((Drift.Package, null, "Outboxs"), (difference.Drift, difference.Code, difference.Other));
        Assert.Equal(0, comparison.Drifted);
    }

    [Fact]
    public void What_a_type_inherits_from_a_package_is_said_and_is_no_drift() =>
        Assert.Equal(
            "Package Order.CreatedBy Field: - | CreatedBy nvarchar(max)",
            Differences(Code(Entity("Order", Field("CreatedBy") with { Read = ModelSource.Snapshot })), Snapshot(Entity("Order", Field("CreatedBy")))));

    [Theory]
    [InlineData("7.0.5", Drift.OlderEf)]
    [InlineData("8.0.0-rc.1", Drift.PendingMigration)]
    [InlineData(null, Drift.PendingMigration)]
    public void Lengths_of_discriminators(string? version, Drift drift) => Check(
        version, drift, "sqlserver", Field("Discriminator") with { Technical = true, ColumnType = "nvarchar(13)", MaxLength = 13 }, Field("Discriminator") with { Technical = true });

    [Theory]
    [InlineData("5.0.1", "postgresql", Drift.OlderEf)]
    [InlineData("6.0.0", "postgresql", Drift.NotRead)]
    [InlineData("5.0.1", "sqlserver", Drift.PendingMigration)]
    public void Time_zones_in_PostgreSQL(string version, string provider, Drift drift) => Check(
        version, drift, provider,
        Field("At") with { Type = FieldTypes.DateTime, ColumnType = "timestamp with time zone" },
        Field("At") with { Type = FieldTypes.DateTime, ColumnType = "timestamp without time zone" });

    [Fact]
    public void Times_that_lost_their_zone_are_pending() => Check(
        "9.0.0", Drift.PendingMigration, "postgresql",
        Field("At") with { Type = FieldTypes.DateTime, ColumnType = "timestamp without time zone" },
        Field("At") with { Type = FieldTypes.DateTime, ColumnType = "timestamp with time zone" });

    [Theory]
    [InlineData("3.1.10", "ShipTo.City", Drift.OlderEf)]
    [InlineData("3.1.10", "City", Drift.PendingMigration)]
    [InlineData("5.0.0", "ShipTo.City", Drift.PendingMigration)]
    public void Required_values_of_owned_types(string version, string path, Drift drift) => Check(version, drift, "sqlserver", Field(path), Field(path) with { Nullable = true });

    [Theory]
    [InlineData("7.0.0", Drift.OlderEf)]
    [InlineData("8.0.0", Drift.PendingMigration)]
    public void Collections_of_simple_values(string version, Drift drift)
    {
        ModelDifference difference = Assert.Single(ModelComparer.Compare(
            Code(Entity("Order", Field("Tags") with { Type = FieldTypes.Array })), Snapshot(Entity("Order")) with { EfVersion = version }).Differences);
        Assert.Equal(drift, difference.Drift);
    }

    [Fact]
    public void The_older_version_is_named() => Assert.Equal(
        "EF 7.0.5 wrote it; discriminators have a length only since EF 8",
        Assert.Single(ModelComparer.Compare(
            Code(Entity("Order", Field("Kind") with { Technical = true, ColumnType = "nvarchar(8)" })),
            Snapshot(Entity("Order", Field("Kind") with { Technical = true })) with { EfVersion = "7.0.5" }).Differences).Because);

    [Theory]
    [InlineData("model", "Shop.Order", Drift.NotRead)]
    [InlineData("model", "Shop.Order.Note", Drift.NotRead)]
    [InlineData("model", "Shop.OrderLine", Drift.RemovedInCode)]
    [InlineData("model", "Shop.ShopContext.OnModelCreating", Drift.NotRead)]
    [InlineData("provider", "Shop.ShopContext", Drift.RemovedInCode)]
    public void What_could_not_be_read_may_still_be_there(string what, string place, Drift drift)
    {
        ContextModel code = Code(Entity("Order")) with { Unresolved = [new UnresolvedItem(what, place, "the call is not understood", new Evidence("Shop/Order.cs", 7))] };
        ModelDifference difference = Assert.Single(ModelComparer.Compare(code, Snapshot(Entity("Order", Field("Note")))).Differences);
        Assert.Equal((drift, drift == Drift.NotRead ? "Shop/Order.cs:7: the call is not understood" : null), (difference.Drift, difference.Because));
    }

    [Fact]
    public void What_the_code_has_more_is_pending_even_where_something_of_the_context_was_not_read()
    {
        ContextModel code = Code(Entity("Order", Field("Note"))) with { Unresolved = [new UnresolvedItem("model", "Shop.ShopContext", "its base class is missing", new Evidence("Shop/ShopContext.cs", 3))] };
        Assert.Equal("PendingMigration Order.Note Field: Note nvarchar(max) | -", Differences(code, Snapshot(Entity("Order"))));
    }

    [Theory]
    [InlineData("Shop.ShopContext", Drift.NotRead)]
    [InlineData("Shop.Customer", Drift.PendingMigration)]
    public void What_was_not_read_of_the_context_may_change_anything(string place, Drift drift)
    {
        ContextModel code = Code(Entity("Order") with { Table = "Bestellungen" }) with { Unresolved = [new UnresolvedItem("model", place, "its base class is missing", new Evidence("Shop/ShopContext.cs", 3))] };
        Assert.Equal(drift, Assert.Single(ModelComparer.Compare(code, Snapshot(Entity("Order"))).Differences).Drift);
    }

    private static void Check(string? version, Drift drift, string provider, FieldModel code, FieldModel snapshot)
    {
        ModelDifference difference = Assert.Single(ModelComparer.Compare(
            Code(Entity("Order", code)) with { Provider = provider }, Snapshot(Entity("Order", snapshot)) with { Provider = provider, EfVersion = version }).Differences);
        Assert.Equal(drift, difference.Drift);
    }
}

using CatalogModel;
using CatalogModel.Facts;
using EfModelReader.Compare;
using static EfModelReader.Tests.Compare.Models;

namespace EfModelReader.Tests.Compare;

public class ModelComparerTests
{
    private static readonly EntityModel Order = Entity("Order", Field("Note"), Field("CustomerId")) with
    {
        ForeignKeys = [ForeignKey("CustomerId", "Customer")],
        Indexes = [Index(unique: false, "CustomerId")],
    };

    private static readonly EntityModel Customer = Entity("Customer");

    private static readonly EntityModel Address = Entity("Address", Field("Street"), Field("City")) with { OwnedBy = "Shop.Order", Table = "Addresses" };

    private static EntityModel OrderWithAddress => Order with { Fields = [.. Order.Fields, Field("ShipTo.City"), Field("ShipTo.Street")] };

    private static EntityModel OrderWithJson => Order with { Fields = [.. Order.Fields, Field("ShipTo") with { Type = FieldTypes.Json, ClrType = "Address" }] };

    [Fact]
    public void The_same_model_has_no_differences() => Assert.Equal("", Differences(Code(Order, Customer), Snapshot(Order, Customer)));

    [Fact]
    public void An_entity_that_only_the_code_has() =>
        Assert.Equal("PendingMigration Customer Entity: Customers | -", Differences(Code(Order, Customer), Snapshot(Order)));

    [Fact]
    public void An_entity_that_only_the_snapshot_has() =>
        Assert.Equal("RemovedInCode Customer Entity: - | sales.Customers", Differences(Code(Order), Snapshot(Order, Customer with { Schema = "sales" })));

    [Fact]
    public void Another_table() =>
        Assert.Equal("PendingMigration Customer Table: sales.Clients | Customers", Differences(Code(Customer with { Table = "Clients", Schema = "sales" }), Snapshot(Customer)));

    [Fact]
    public void A_view_in_place_of_a_table() =>
        Assert.Equal("PendingMigration Customer Table: view Customers | Customers", Differences(Code(Customer with { ReadOnly = true }), Snapshot(Customer)));

    [Theory]
    [InlineData("Crm.Customer", "Customer", "Customers")]
    [InlineData("Shop.Client", "Client", "Customers")]
    [InlineData("Crm.Customer", "Customer", "Clients", "\nPendingMigration Customer Table: Clients | Customers")]
    public void A_type_that_was_renamed_or_moved(string type, string name, string table, string also = "") =>
        Assert.Equal(
            $"SameSchema {name} TypeName: {type} | Shop.Customer{also}",
            Differences(Code(Customer with { Type = type, Name = name, Table = table }, Order with { ForeignKeys = [new(["CustomerId"], type, table, null, ["Id"], null)] }), Snapshot(Customer, Order)));

    [Fact]
    public void Two_types_that_could_be_the_renamed_one_are_not_guessed_at() =>
        Assert.Equal(
            "PendingMigration A Entity: People | -\nPendingMigration B Entity: People | -\nRemovedInCode C Entity: - | People",
            Differences(Code(Entity("A") with { Table = "People" }, Entity("B") with { Table = "People" }), Snapshot(Entity("C") with { Table = "People" })));

    [Fact]
    public void A_missing_and_an_extra_column() =>
        Assert.Equal(
            "PendingMigration Customer.Email Field: mail nvarchar(20)? | -\nRemovedInCode Customer.Fax Field: - | Fax nvarchar(max)",
            Differences(Code(Entity("Customer", Field("Email") with { Column = "mail", ColumnType = "nvarchar(20)", Nullable = true })), Snapshot(Entity("Customer", Field("Fax")))));

    [Fact]
    public void A_property_that_was_renamed_over_the_same_column() =>
        Assert.Equal(
            "SameSchema Customer.Mail FieldName: Mail | Email",
            Differences(
                Code(Entity("Customer", Field("Mail") with { Column = "email" }) with { Indexes = [Index(unique: true, "Mail")] }),
                Snapshot(Entity("Customer", Field("Email") with { Column = "email" }) with { Indexes = [Index(unique: true, "Email")] })));

    [Fact]
    public void Another_column_name() =>
        Assert.Equal("PendingMigration Customer.Email Column: mail | Email", Differences(Code(Entity("Customer", Field("Email") with { Column = "mail" })), Snapshot(Entity("Customer", Field("Email")))));

    [Fact]
    public void Another_split_table() =>
        Assert.Equal("PendingMigration Customer.Email Column: Mails.Email | Email", Differences(Code(Entity("Customer", Field("Email") with { Table = "Mails" })), Snapshot(Entity("Customer", Field("Email")))));

    [Fact]
    public void Another_nullability() =>
        Assert.Equal("PendingMigration Customer.Email Nullability: required | nullable", Differences(Code(Entity("Customer", Field("Email"))), Snapshot(Entity("Customer", Field("Email") with { Nullable = true }))));

    [Theory]
    [InlineData("nvarchar(200)", "nvarchar(100)", "Length: nvarchar(200) | nvarchar(100)")]
    [InlineData("nvarchar(200)", "nvarchar(max)", "Length: nvarchar(200) | nvarchar(max)")]
    [InlineData("nvarchar(200)", "varchar(200)", "Type: nvarchar(200) | varchar(200)")]
    [InlineData("int", "bigint", "Type: int | bigint")]
    [InlineData("varchar(5)", "character varying(5)", null)]
    [InlineData("numeric(18, 2)", "decimal(18,2)", null)]
    [InlineData("decimal(18)", "decimal(18,0)", null)]
    [InlineData("timestamptz", "timestamp with time zone", null)]
    [InlineData("timestamp(3) with time zone", "timestamp (3) with time zone", null)]
    [InlineData("datetime2(7)", "DATETIME2", null)]
    [InlineData("int[]", "integer []", "Type: int[] | integer []")]
    public void Column_types(string code, string snapshot, string? difference) =>
        Assert.Equal(
            difference is null ? "" : "PendingMigration Customer.Email " + difference,
            Differences(Code(Entity("Customer", Field("Email") with { ColumnType = code })), Snapshot(Entity("Customer", Field("Email") with { ColumnType = snapshot }))));

    [Fact]
    public void Digits_of_decimals() =>
        Assert.Equal(
            "PendingMigration Customer.Debt Precision: decimal(18,4) | decimal(18,2)",
            Differences(
                Code(Entity("Customer", Field("Debt") with { Type = FieldTypes.Decimal, ColumnType = "decimal(18,4)" })),
                Snapshot(Entity("Customer", Field("Debt") with { Type = FieldTypes.Decimal, ColumnType = "decimal(18,2)" }))));

    [Theory]
    [InlineData(FieldTypes.Enum, FieldTypes.Int, false)]
    [InlineData(FieldTypes.Enum, FieldTypes.String, false)]
    [InlineData(FieldTypes.Enum, FieldTypes.Guid, true)]
    [InlineData(FieldTypes.Array, FieldTypes.String, false)]
    [InlineData(FieldTypes.Json, FieldTypes.Array, false)]
    [InlineData(FieldTypes.Unknown, FieldTypes.Guid, false)]
    [InlineData(FieldTypes.Int, FieldTypes.Long, true)]
    public void Types_where_the_columns_are_not_known(string code, string snapshot, bool differs)
    {
        string differences = Differences(
            Code(Entity("Customer", Field("Kind") with { Type = code, ColumnType = "x" })) with { Provider = "mysql" },
            Snapshot(Entity("Customer", Field("Kind") with { Type = snapshot, ColumnType = "y" })) with { Provider = "mysql" });
        Assert.Equal(differs ? $"PendingMigration Customer.Kind Type: {code} | {snapshot}" : "", differences);
    }

    [Fact]
    public void Lengths_and_digits_where_the_columns_are_not_known() =>
        Assert.Equal(
            "PendingMigration Customer.Debt Precision: 18, 4 | 18, 2\nPendingMigration Customer.Email Length: 200 | none",
            Differences(
                Code(Entity("Customer", Field("Email") with { MaxLength = 200 }, Field("Debt") with { Precision = 18, Scale = 4 })),
                Snapshot(Entity("Customer", Field("Email"), Field("Debt") with { Precision = 18, Scale = 2 })) with { Provider = "postgresql" }));

    [Fact]
    public void Another_key() =>
        Assert.Equal("PendingMigration Customer Key: Id, Email | Id", Differences(Code(Entity("Customer", Field("Email")) with { Key = ["Id", "Email"] }), Snapshot(Entity("Customer", Field("Email")))));

    [Fact]
    public void Foreign_keys_that_only_one_has() =>
        Assert.Equal(
            "PendingMigration Order.CustomerId ForeignKey: CustomerId -> Customer (Id) | -\nRemovedInCode Order.Note ForeignKey: - | Note -> Customer (Id)",
            Differences(Code(Order, Customer), Snapshot(Order with { ForeignKeys = [ForeignKey("Note", "Customer")] }, Customer)));

    [Fact]
    public void Indexes_that_only_one_has_or_that_are_unique_in_one() =>
        Assert.Equal(
            "PendingMigration Order.CustomerId Index: unique on CustomerId | on CustomerId\nPendingMigration Order.CustomerId+Note Index: on CustomerId, Note | -\nRemovedInCode Order.Note Index: - | on Note",
            Differences(
                Code(Order with { Indexes = [Index(unique: true, "CustomerId"), Index(unique: false, "CustomerId", "Note")] }, Customer),
                Snapshot(Order with { Indexes = [Index(unique: false, "CustomerId"), Index(unique: false, "Note")] }, Customer)));

    [Fact]
    public void Indexes_of_what_a_library_maps_are_not_compared() =>
        Assert.Equal("", Differences(Code(Customer with { At = null }), Snapshot(Customer with { Indexes = [Index(unique: true, "Id")] })));

    [Fact]
    public void Values_of_an_owned_type_moved_into_a_table_of_their_own() =>
        Assert.Equal("PendingMigration Order.ShipTo Placement: table Addresses | columns of Orders", Differences(Code(Order, Address, Customer), Snapshot(OrderWithAddress, Customer)));

    [Fact]
    public void Values_of_an_owned_type_moved_into_their_owners_table() =>
        Assert.Equal("PendingMigration Order.ShipTo Placement: columns of Orders | table Addresses", Differences(Code(OrderWithAddress, Customer), Snapshot(Order, Address, Customer)));

    [Fact]
    public void Values_of_an_owned_type_moved_between_columns_and_JSON()
    {
        Assert.Equal("PendingMigration Order.ShipTo Placement: JSON in ShipTo | columns", Differences(Code(OrderWithJson, Customer), Snapshot(OrderWithAddress, Customer)));
        Assert.Equal("PendingMigration Order.ShipTo Placement: columns | JSON in ShipTo", Differences(Code(OrderWithAddress, Customer), Snapshot(OrderWithJson, Customer)));
    }

    [Fact]
    public void Values_of_an_owned_type_moved_between_a_table_and_JSON()
    {
        Assert.Equal("PendingMigration Order.ShipTo Placement: table Addresses | JSON in ShipTo", Differences(Code(Order, Address, Customer), Snapshot(OrderWithJson, Customer)));
        Assert.Equal("PendingMigration Order.ShipTo Placement: JSON in ShipTo | table Addresses", Differences(Code(OrderWithJson, Customer), Snapshot(Order, Address, Customer)));
    }

    [Fact]
    public void Both_places_are_told()
    {
        ModelDifference difference = Assert.Single(ModelComparer.Compare(Code(Entity("Customer", Field("Email") with { Nullable = true })), Snapshot(Entity("Customer", Field("Email")))).Differences);
        Assert.Equal(("Shop/Fields.cs:5", "Shop/Migrations/ShopModelSnapshot.cs:30"), (difference.At?.At, difference.OtherAt?.At));
        difference = Assert.Single(ModelComparer.Compare(Code(Entity("Customer", Field("Email"))), Snapshot(Customer)).Differences);
        Assert.Equal(("Shop/Fields.cs:5", "Shop/Migrations/ShopModelSnapshot.cs:20"), (difference.At?.At, difference.OtherAt?.At));
    }
}

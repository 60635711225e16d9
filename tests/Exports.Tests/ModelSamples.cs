using CatalogModel;
using CatalogModel.Facts;

namespace Exports.Tests;

/// <summary>Models and comparisons with everything that a form has to say.</summary>
internal static class ModelSamples
{
    private const string Snapshot = "src/Shop/Migrations/ShopContextModelSnapshot.cs";

    public static IReadOnlyList<ServedContext> Contexts { get; } =
    [
        new(["shop"], new ContextModel
        {
            Context = "Shop.Data.ShopContext",
            Project = "src/Shop/Shop.csproj",
            Provider = "postgresql",
            Schema = "shop",
            At = new Evidence("src/Shop/Data/ShopContext.cs", 8),
            Entities =
            [
                new EntityModel
                {
                    Name = "Order",
                    Type = "Shop.Order",
                    Table = "orders",
                    Schema = "shop",
                    Key = ["Id"],
                    Fields =
                    [
                        new FieldModel { Path = "CreatedBy", Column = "created_by", Type = FieldTypes.String, ClrType = "string", ColumnType = "text", Read = ModelSource.Snapshot, At = new Evidence(Snapshot, 31) },
                        new FieldModel { Path = "CustomerId", Column = "customer_id", Type = FieldTypes.Guid, ClrType = "Guid?", ColumnType = "uuid", Nullable = true, At = new Evidence("src/Shop/Order.cs", 7) },
                        new FieldModel { Path = "Id", Column = "id", Type = FieldTypes.Int, ClrType = "int", ColumnType = "integer", Generated = true, At = new Evidence("src/Shop/Order.cs", 6) },
                        new FieldModel { Path = "Number", Column = "number", Type = FieldTypes.String, ClrType = "string", ColumnType = "character varying(20)", MaxLength = 20, Unique = true, At = new Evidence("src/Shop/Order.cs", 8) },
                        new FieldModel { Path = "ShipTo.Email", Column = "ship_to_email", Type = FieldTypes.String, ClrType = "string", ColumnType = "text", Nullable = true, Classification = "personal", At = new Evidence("src/Shop/Address.cs", 5) },
                        new FieldModel { Path = "Total", Column = "total", Type = FieldTypes.Decimal, ClrType = "decimal", ColumnType = "numeric(18,2)", Precision = 18, Scale = 2, At = new Evidence("src/Shop/Order.cs", 9) },
                        new FieldModel { Path = "xmin", Column = "xmin", Type = FieldTypes.Int, ClrType = "uint", ColumnType = "xid", Shadow = true, Technical = true },
                    ],
                    ForeignKeys = [new(["CustomerId"], "Shop.Customer", "customers", "shop", ["Id"], new Evidence("src/Shop/Order.cs", 7))],
                    Indexes =
                    [
                        new(["CustomerId"], Unique: false, "IX_orders_customer_id", "customer_id IS NOT NULL", new Evidence("src/Shop/Order.cs", 7)),
                        new(["Number"], Unique: true, "IX_orders_number", null, new Evidence("src/Shop/Order.cs", 8)),
                    ],
                    At = new Evidence("src/Shop/Order.cs", 4),
                },
                new EntityModel
                {
                    Name = "OrderLine",
                    Type = "Shop.OrderLine",
                    Table = "order_lines",
                    Schema = "shop",
                    OwnedBy = "Shop.Order",
                    Key = ["OrderId", "Line"],
                    Fields =
                    [
                        new FieldModel { Path = "Line", Column = "line", Type = FieldTypes.Int, ColumnType = "integer" },
                        new FieldModel { Path = "OrderId", Column = "order_id", Type = FieldTypes.Int, ColumnType = "integer", Shadow = true },
                    ],
                    ForeignKeys = [new(["OrderId"], "Shop.Order", "orders", "shop", ["Id"], null)],
                },
                new EntityModel { Name = "Outbox", Type = "Some.Package.Outbox", Table = "outbox", Read = ModelSource.Snapshot, At = new Evidence(Snapshot, 52) },
                new EntityModel { Name = "Rush\u001b[31m", Type = "Shop.Rush", BaseType = "Shop.Order" },
                new EntityModel { Name = "Totals", Type = "Shop.Totals", Table = "totals", ReadOnly = true },
            ],
            Unresolved =
            [
                new UnresolvedItem("model", "Some.Package.Outbox", "a package that is not at hand maps it: taken from the snapshot", new Evidence("src/Shop/Data/ShopContext.cs", 8)),
            ],
        }),
        new([], new ContextModel
        {
            Context = "Legacy.GatewayContext",
            Project = "src/Legacy/Legacy.csproj",
            Provider = "sqlserver",
            Read = ModelSource.Snapshot,
            EfVersion = "8.0.1",
            At = new Evidence("src/Legacy/GatewayContextModelSnapshot.cs", 12),
        }),
    ];

    public static IReadOnlyList<ModelComparison> Comparisons { get; } =
    [
        new ModelComparison
        {
            Context = "Legacy.GatewayContext",
            Project = "src/Legacy/Legacy.csproj",
            With = ModelSource.Snapshot,
            Outcome = ComparisonOutcome.OnlyReading,
            Provider = "sqlserver",
            EfVersion = "8.0.1",
            OtherAt = new Evidence("src/Legacy/GatewayContextModelSnapshot.cs", 12),
        },
        new ModelComparison
        {
            Context = "Shop.Data.ArchiveContext",
            Project = "src/Shop/Shop.csproj",
            With = ModelSource.Snapshot,
            Outcome = ComparisonOutcome.NotInCode,
            Provider = "postgresql",
            OtherAt = new Evidence("src/Shop/Migrations/ArchiveContextModelSnapshot.cs", 9),
        },
        new ModelComparison
        {
            Context = "Shop.Data.ReadContext",
            Project = "src/Shop/Shop.csproj",
            With = ModelSource.Snapshot,
            Outcome = ComparisonOutcome.NothingToCompare,
            Provider = "postgresql",
            At = new Evidence("src/Shop/Data/ReadContext.cs", 5),
        },
        new ModelComparison
        {
            Context = "Shop.Data.SagaContext",
            Project = "src/Shop/Shop.csproj",
            With = ModelSource.Snapshot,
            Provider = "in-memory",
            OtherProvider = "sqlserver",
            At = new Evidence("src/Shop/Data/SagaContext.cs", 5),
            OtherAt = new Evidence("src/Shop/Migrations/SagaContextModelSnapshot.cs", 9),
        },
        new ModelComparison
        {
            Context = "Shop.Data.ShopContext",
            Project = "src/Shop/Shop.csproj",
            With = ModelSource.Snapshot,
            Provider = "postgresql",
            EfVersion = "5.0.4",
            At = new Evidence("src/Shop/Data/ShopContext.cs", 8),
            OtherAt = new Evidence(Snapshot, 12),
            Differences =
            [
                new(DifferenceKind.Entity, Drift.RemovedInCode, "Coupon", null, "shop.coupons", null, null, new Evidence(Snapshot, 20)),
                new(DifferenceKind.Type, Drift.OlderEf, "Order.At", "timestamp with time zone", "timestamp without time zone", "EF 5.0.4 wrote it; times are stored with their time zone only since EF 6", new Evidence("src/Shop/Order.cs", 11), new Evidence(Snapshot, 40)),
                new(DifferenceKind.Field, Drift.PendingMigration, "Order.Number", "number character varying(20)", null, null, new Evidence("src/Shop/Order.cs", 8), new Evidence(Snapshot, 38)),
                new(DifferenceKind.FieldName, Drift.SameSchema, "Order.Total", "Total", "_total", null, new Evidence("src/Shop/Order.cs", 9), new Evidence(Snapshot, 44)),
                new(DifferenceKind.ForeignKey, Drift.NotRead, "OrderLine.OrderId", null, "OrderId -> Order (Id)", "src/Shop/OrderLine.cs:30: the call is not understood", null, new Evidence(Snapshot, 70)),
                new(DifferenceKind.Entity, Drift.Package, "Outbox", null, "outbox", null, new Evidence(Snapshot, 52), new Evidence(Snapshot, 52)),
            ],
        },
    ];
}

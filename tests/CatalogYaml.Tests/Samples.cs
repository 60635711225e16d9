using CatalogModel;
using CatalogModel.Findings;

namespace CatalogYaml.Tests;

/// <summary>A small system with one of everything that a catalog can hold.</summary>
internal static class Samples
{
    public static Service Analytics { get; } = new()
    {
        Name = "analytics",
        Team = "growth",
        Sources = ["samples/shortener/Analytics"],
        Outbox = true,
        Stores =
        [
            new Store
            {
                Name = "AnalyticsDb",
                Context = "Analytics.Data.AnalyticsDbContext",
                Provider = "postgresql",
                Schema = "analytics",
                Database = "analytics",
                At = new Evidence("samples/shortener/Analytics/Data/AnalyticsDbContext.cs", 7),
            },
            new Store { Name = "Clicks", Provider = "mongodb" },
        ],
        Entities =
        [
            new Entity
            {
                Name = "UrlStats",
                Type = "Analytics.Data.UrlStats",
                Store = "AnalyticsDb",
                Table = "analytics.url_stats",
                Declared = "samples/shortener/Analytics/Data/UrlStats.cs",
                Description = "One row per short URL, counting its visits.",
                Key = ["Id"],
                At = new Evidence("samples/shortener/Analytics/Data/UrlStats.cs", 4),
                Fields =
                [
                    new Field { Name = "Id", Column = "id", Type = FieldTypes.Guid, At = new Evidence("samples/shortener/Analytics/Data/UrlStats.cs", 6) },
                    new Field
                    {
                        Name = "ShortenerShortUrlId",
                        Column = "shortener_short_url_id",
                        Type = FieldTypes.Guid,
                        References = [new FieldLink("shortener.ShortUrl.Id", ValueChange.Identity, Transport.Event, ["UrlCreated"], Strength.Flow, [new Evidence("samples/shortener/Analytics/Handlers/UrlCreatedHandler.cs", 12)])],
                    },
                    new Field
                    {
                        Name = "TargetUrl",
                        Column = "target_url",
                        Type = FieldTypes.String,
                        MaxLength = 2048,
                        Replicates =
                        [
                            new FieldLink("shortener.ShortUrl.TargetUrl", ValueChange.Identity, Transport.Event, ["UrlCreated", "UrlRetargeted"], Strength.Flow, [new Evidence("samples/shortener/Analytics/Handlers/UrlCreatedHandler.cs", 13)]),
                        ],
                    },
                    new Field { Name = "Visits", Column = "visits", Type = FieldTypes.Int, Nullable = true },
                ],
            },
            new Entity
            {
                Name = "Visit",
                Type = "Analytics.Data.Visit",
                Store = "AnalyticsDb",
                Table = "analytics.visits",
                Description = "One visit.\nKept for ninety days: then it is counted and removed.",
                Key = ["UrlStatsId", "Number"],
                Fields =
                [
                    new Field { Name = "Number", Column = "number", Type = FieldTypes.Long },
                    new Field { Name = "Origin.Address", Column = "origin_address", Type = FieldTypes.String, Description = "Where the visitor came from: an address.", Classification = "personal" },
                    new Field
                    {
                        Name = "Owner",
                        Column = "owner",
                        Type = FieldTypes.String,
                        References = [new FieldLink("accounts.User.Id", ValueChange.Identity, null, [], Strength.Name, [])],
                        Replicates = [new FieldLink("shortener.ShortUrl.Owner", ValueChange.Masked, Transport.Http, [], Strength.Flow, [new Evidence("samples/shortener/Analytics/Clients/Owners.cs", 30)])],
                    },
                    new Field { Name = "Price", Column = "price", Table = "analytics.visit_prices", Type = FieldTypes.Decimal, Precision = 18, Scale = 2 },
                    new Field { Name = "UrlStatsId", Column = "url_stats_id", Type = FieldTypes.Guid },
                ],
                Relationships =
                [
                    new Relationship(["UrlStatsId"], "UrlStats", "analytics.url_stats", Relationship.ForeignKey, new Evidence("samples/shortener/Analytics/Data/AnalyticsDbContext.cs", 20)),
                    new Relationship(["Owner"], "accounts.User", "accounts.users", Relationship.ForeignKey, null),
                ],
            },
            new Entity { Name = "InboxMessage", Type = "Analytics.Data.InboxMessage", Store = "AnalyticsDb", Table = "analytics.inbox", Technical = true },
        ],
        Consumes =
        [
            new ConsumedEvent
            {
                Name = "UrlCreated",
                From = ["shortener"],
                Contract = "Shortener.Contracts.UrlCreated",
                Description = "A short URL was made.",
                Bus = "rabbitmq",
                Handlers = ["Analytics.Handlers.UrlCreatedHandler"],
                Reads = ["TargetUrl", "UrlId"],
                Writes =
                [
                    new PayloadWrite("UrlId", "UrlStats.ShortenerShortUrlId", ValueChange.Identity, [new Evidence("samples/shortener/Analytics/Handlers/UrlCreatedHandler.cs", 12)]),
                    new PayloadWrite("TargetUrl", "UrlStats.TargetUrl", ValueChange.Identity, [new Evidence("samples/shortener/Analytics/Handlers/UrlCreatedHandler.cs", 13)]),
                ],
                At = [new Evidence("samples/shortener/Analytics/Handlers/UrlCreatedHandler.cs", 9, "Analytics.Handlers.UrlCreatedHandler")],
            },
        ],
        Access = [new ForeignAccess("shortener", AccessKind.RawSql, "shortener.ShortUrl", "shortener.short_urls", "Analytics.Reports.Top10", new Evidence("samples/shortener/Analytics/Reports/Top10.cs", 21))],
        Unresolved = [new UnresolvedItem("publish", "Analytics.Outbox.Relay.FlushAsync", "message type known only at run time", new Evidence("samples/shortener/Analytics/Outbox/Relay.cs", 40))],
    };

    public static Service Shortener { get; } = new()
    {
        Name = "shortener",
        Description = "Makes short URLs and follows them.",
        Sources = ["samples/shortener/Contracts", "samples/shortener/Shortener"],
        Stores = [new Store { Name = "ShortenerDb", Context = "Shortener.Data.ShortenerDbContext", Provider = "sqlite", Read = ModelSource.Snapshot }],
        Entities =
        [
            new Entity
            {
                Name = "ShortUrl",
                Type = "Shortener.Data.ShortUrl",
                Store = "ShortenerDb",
                Table = "ShortUrls",
                Key = ["Id"],
                Fields =
                [
                    new Field { Name = "Id", Column = "Id", Type = FieldTypes.Guid },
                    new Field { Name = "TargetUrl", Column = "TargetUrl", Type = FieldTypes.String, MaxLength = 2048 },
                    new Field { Name = "Y", Column = "no", Type = FieldTypes.Int },
                ],
            },
        ],
        Publishes =
        [
            new PublishedEvent
            {
                Name = "UrlCreated",
                Contract = "Shortener.Contracts.UrlCreated",
                Description = "A short URL was made.",
                Topic = "urls.created",
                Bus = "rabbitmq",
                In = ["Shortener.Urls.CreateUrl.HandleAsync"],
                To = ["analytics"],
                Payload =
                [
                    new PayloadField("TargetUrl", FieldTypes.String, ["ShortUrl.TargetUrl"], ValueChange.Identity, [new Evidence("samples/shortener/Shortener/Urls/CreateUrl.cs", 31)]) { Description = "Where it leads." },
                    new PayloadField("UrlId", FieldTypes.Guid, ["ShortUrl.Id"], ValueChange.Identity, [new Evidence("samples/shortener/Shortener/Urls/CreateUrl.cs", 30)]),
                    new PayloadField("When", FieldTypes.DateTime, [], null, []),
                ],
                At = [new Evidence("samples/shortener/Shortener/Urls/CreateUrl.cs", 29, "Shortener.Urls.CreateUrl.HandleAsync")],
            },
        ],
    };

    public static SystemSettings System { get; } = new()
    {
        Name = "Short URLs",
        Language = "pt-BR",
        Services =
        [
            new ServiceSettings { Name = "analytics", Sources = ["samples/shortener/Analytics"], Team = "growth", Because = "web project" },
            new ServiceSettings { Name = "shortener", Sources = ["samples/shortener/Contracts", "samples/shortener/Shortener"], Prefix = "short", Description = "Makes short URLs and follows them." },
        ],
        Shared = ["samples/shortener/Common"],
        Contracts = ["samples/*/Contracts"],
        Exclude = ["samples/old"],
        Owners = new Dictionary<string, string> { ["shortener.ShortUrl"] = "shortener", ["analytics.Visit.Owner"] = "analytics" },
        Severities = new Dictionary<string, Severity> { ["OWN302"] = Severity.None, ["OWN101"] = Severity.Error },
        Exceptions =
        [
            new Exemption("OWN005", "analytics", "shortener.ShortUrl", "The report moves to events in autumn.", "2030-10-01", new Evidence("catalog/system.yaml", 1)),
            new Exemption("OWN302", null, null, "Others listen.", null, new Evidence("catalog/system.yaml", 1)),
        ],
    };

    public static Notes Notes { get; } = new()
    {
        Service = "shortener",
        Description = "The front door.",
        Items =
        [
            new Note("ShortUrl", "A short URL.", null, new Evidence("catalog/notes/shortener.yaml", 1)),
            new Note("ShortUrl.TargetUrl", "Where it leads.", "personal", new Evidence("catalog/notes/shortener.yaml", 1)),
        ],
    };

    public static Baseline Baseline { get; } = new(
    [
        new BaselineEntry("OWN005", "analytics", "shortener.ShortUrl", "0123456789abcdef", "Moves to events in autumn.", new Evidence("catalog/baseline.yaml", 1)),
        new BaselineEntry("OWN001", "analytics", "accounts.User", "00000000000012e3", null, new Evidence("catalog/baseline.yaml", 1)),
    ]);

    public static Catalog Catalog { get; } = new(System, [Analytics, Shortener]);
}

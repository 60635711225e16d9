using CatalogModel;
using CatalogModel.Findings;
using Docs.Site;
using Docs.Tests.Pages;

namespace Site.Tests;

/// <summary>The systems whose sites are tested.</summary>
internal static class Systems
{
    /// <summary>A system with everything that pages have to tell, and as many findings as make a table worth filtering.</summary>
    public static IReadOnlyList<SiteFile> Shop(string language = "en") => StaticSite.Of(
        new Catalog(ShopCatalog.Catalog.Settings with { Language = language }, ShopCatalog.Catalog.Services),
        [.. ShopCatalog.Findings, .. MoreFindings],
        new SiteOptions { SourceLink = "https://code.example/shop/blob/{revision}/{file}#L{line}", Revision = "0123456789abcdef0123456789abcdef01234567", ReadSource = Source });

    /// <summary>A system in which nothing was found.</summary>
    public static IReadOnlyList<SiteFile> Nothing() => StaticSite.Of(new Catalog(new SystemSettings { Name = "Nothing" }, []), [], new SiteOptions());

    /// <summary>One service without events, and with one entity.</summary>
    public static IReadOnlyList<SiteFile> Tiny() => StaticSite.Of(Of(1, 1), [], new SiteOptions());

    /// <summary>A system in which every name is the text.</summary>
    public static IReadOnlyList<SiteFile> Hostile(string text, string other)
    {
        (Catalog catalog, IReadOnlyList<Finding> findings) = HostileCatalog.Of(text, other);
        return StaticSite.Of(catalog, findings, new SiteOptions());
    }

    /// <summary>So many services with so many entities each; every entity has ten fields, five of them called alike everywhere.</summary>
    public static IReadOnlyList<SiteFile> Large(int services, int entities) => StaticSite.Of(Of(services, entities), [], new SiteOptions());

    private static Catalog Of(int services, int entities) => new(
        new SystemSettings { Name = "Many services" },
        [.. Enumerable.Range(1, services).Select(s => new Service
        {
            Name = $"service-{s}",
            Stores = [new Store { Name = "Db", Provider = "postgresql" }],
            Entities =
            [
                .. Enumerable.Range(1, entities).Select(e => new Entity
                {
                    Name = $"{Word(e)}{Word(s * 7)}{s}x{e}",
                    Type = "Type",
                    Store = "Db",
                    Key = ["Id"],
                    Fields = [.. Fields(s, e)],
                }).OrderBy(e => e.Name, StringComparer.Ordinal),
            ],
        }).OrderBy(s => s.Name, StringComparer.Ordinal)]);

    private static IEnumerable<Field> Fields(int service, int entity) =>
        new[] { "Id", "CreatedAt", "Status", "CustomerId", "TotalAmount" }
            .Concat(Enumerable.Range(1, 5).Select(f => $"{Word(entity * f)}{Word(service + f)}{f}"))
            .Distinct()
            .Select(n => new Field { Name = n, Column = n, Type = "string" })
            .OrderBy(f => f.Name, StringComparer.Ordinal);

    private static string Word(int number) => Words[number % Words.Length];

    private static readonly string[] Words =
    [
        "Account", "Basket", "Carrier", "Delivery", "Estimate", "Freight", "Gateway", "Holding", "Invoice", "Journey", "Keeper", "Ledger", "Margin", "Notice", "Order",
        "Parcel", "Quota", "Route", "Stock", "Tariff", "Usage", "Voucher", "Warehouse", "Xray", "Yield", "Zone",
    ];

    private static IEnumerable<Finding> MoreFindings => Enumerable.Range(1, 9).Select(i => new Finding
    {
        Rule = i % 3 == 0 ? "OWN101" : "OWN203",
        Severity = i % 3 == 0 ? Severity.Info : Severity.Warning,
        Service = "ordering",
        Owner = "catalogue",
        Address = "ordering.OrderLine.ProductName",
        Message = $"Copy number {i} goes stale.",
        At = new Evidence("src/Ordering/Data/OrderLine.cs", i, "Shop.Ordering.Data.OrderLine.ProductName"),
        Discriminator = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });

    private static string Source(string file) => string.Concat(Enumerable.Range(1, 100).Select(i => $"    Value{i} = message.Value{i}; // {file}\n"));
}

using CatalogModel;
using CatalogModel.Coverage;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>How much a catalog knows as one document: what <c>catalog coverage --format json</c> prints. It is only ever written.</summary>
internal static class CoverageShape
{
    private static readonly MapShape<Share> Share = new(
        new Share(0, 0),
        Only<Share>.Value("known", "How many are known.", NumberShape.Any, s => s.Known, required: true),
        Only<Share>.Value("all", "How many there are.", NumberShape.Any, s => s.All, required: true),
        Only<Share>.Value("percent", "The share in whole percent, rounded down; left out where there is nothing to know.", NumberShape.Any, s => s.Percent));

    private static readonly MapShape<ServiceCoverage> Service = new(
        new ServiceCoverage(""),
        Only<ServiceCoverage>.Value("entities", "Entities that have an owner.", Share, s => s.Entities, required: true),
        Only<ServiceCoverage>.Value("publishSites", "Places that publish whose message could be read.", Share, s => s.PublishSites, required: true),
        Only<ServiceCoverage>.Value("payloadOrigins", "Payload fields whose origin is known.", Share, s => s.PayloadOrigins, required: true),
        Only<ServiceCoverage>.Value("links", "Replicas and references that are known by more than a name.", Share, s => s.Links, required: true),
        Only<ServiceCoverage>.Value("descriptions", "Fields with a description.", Share, s => s.Descriptions, required: true));

    private static readonly MapShape<(string Service, UnresolvedItem Item)> Unread = new(
        ("", new UnresolvedItem("", "", "", new Evidence("", 0))),
        Only<(string Service, UnresolvedItem Item)>.Text("service", "The service it stands in, when it stands in one.", u => u.Service.Length == 0 ? null : u.Service),
        Only<(string Service, UnresolvedItem Item)>.Text("what", "The kind of thing.", u => u.Item.What, required: true),
        Only<(string Service, UnresolvedItem Item)>.Text("in", "The symbol, file or project it stands in.", u => u.Item.In, required: true),
        Only<(string Service, UnresolvedItem Item)>.Text("why", "Why it could not be read.", u => u.Item.Why, required: true),
        Words.At<(string Service, UnresolvedItem Item)>(u => u.Item.At));

    private static readonly NamedShape<ServiceCoverage> Services = new(Service, s => s.Service, (s, name) => s with { Service = name }) { WrittenWhenEmpty = true };

    public static MapShape<CatalogCoverage> Shape { get; } = new(
        new CatalogCoverage { Whole = new(""), Services = [] },
        Words.Version<CatalogCoverage>(),
        Only<CatalogCoverage>.Value("whole", "The whole system.", Service, c => c.Whole, required: true),
        Only<CatalogCoverage>.Value("services", "Each service, by name.", Services, c => c.Services, required: true),
        Only<CatalogCoverage>.Value("unread", "What was seen and could not be read.", new ListShape<(string Service, UnresolvedItem Item)>(Unread) { WrittenWhenEmpty = true }, c => c.Unread, required: true));
}

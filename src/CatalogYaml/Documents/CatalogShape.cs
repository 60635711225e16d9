using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>The whole catalog as one document: what <c>catalog scan --format json</c> prints.</summary>
internal static class CatalogShape
{
    private static readonly NamedShape<Service> Services = new(ServiceShape.Shape, s => s.Name, (s, name) => s with { Name = name }) { WrittenWhenEmpty = true };

    public static MapShape<Catalog> Shape { get; } = new(
        new Catalog(new SystemSettings { Name = "" }, []),
        Words.Version<Catalog>(),
        KeyOf<Catalog>.Text("system", "The system's name.", c => c.Settings.Name, (c, v) => c with { Settings = c.Settings with { Name = v } }, required: true),
        KeyOf<Catalog>.Value("services", "The services' records, by name.", Services, c => c.Services, (c, v) => c with { Services = v }, required: true));
}

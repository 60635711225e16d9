using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>A value that people gave to a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
internal sealed record Said<T>(string Name, T Value)
{
    /// <summary>Where it is written.</summary>
    public Evidence At { get; init; } = new("", 0);

    /// <summary>Values by name.</summary>
    public static NamedShape<Said<T>> Table(Shape<T> value) => new(
        new ConvertedShape<Said<T>, T>(value, (said, _) => said.Value, v => new Said<T>("", v)),
        said => said.Name,
        (said, name) => said with { Name = name })
    {
        Placed = (said, at) => said with { At = at },
    };

    public static IReadOnlyDictionary<string, T> Values(IEnumerable<Said<T>> table) => table.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Evidence> Places(IEnumerable<Said<T>> table) => table.ToDictionary(s => s.Name, s => s.At, StringComparer.Ordinal);
}

using CatalogCli.Files;
using CatalogModel;
using CatalogModel.Facts;
using CatalogYaml;
using Workspace.Configuration;

namespace CatalogCli.Scanning;

/// <summary>What a scan found.</summary>
/// <param name="Location">Where it read.</param>
/// <param name="People">What people wrote.</param>
/// <param name="Facts">What was seen in the code.</param>
/// <param name="Catalog">What that means.</param>
internal sealed record ScanResult(CatalogLocation Location, ReadCatalog People, SystemFacts Facts, Catalog Catalog)
{
    /// <summary>The severities that files beside the code give to rules.</summary>
    public AnalyzerSeverities Severities { get; init; } = AnalyzerSeverities.None;

    /// <summary>Whether something in the code could not be read.</summary>
    public bool Incomplete => Catalog.Services.Any(s => s.Unresolved.Count > 0) || Facts.Unresolved.Count > 0;

    /// <summary>The files and projects that were not read, or only in part: what stands in them is missing in the facts. Sorted by place.</summary>
    public IReadOnlyList<UnresolvedItem> LostCode { get; } =
    [
        .. Facts.Unresolved.Concat(Facts.Facts.SelectMany(f => f.Unresolved).Where(u => u.What is "file" or "project"))
            .Distinct().OrderBy(u => u.At.File, StringComparer.Ordinal).ThenBy(u => u.At.Line).ThenBy(u => u.Why, StringComparer.Ordinal),
    ];

    /// <summary>Where something stands that could not be read, in one word.</summary>
    public static string PlaceOf(UnresolvedItem unread) => unread.At.File.Length > 0 ? unread.At.At : unread.In;

    /// <summary>The whole in one line: how much of what was found.</summary>
    public string Summary()
    {
        Entity[] informing = [.. Catalog.Services.SelectMany(s => s.Entities).Where(e => !e.Technical)];
        int entities = informing.Length;
        int fields = informing.Sum(e => e.Fields.Count);
        int events = Catalog.Services.SelectMany(s => s.Publishes.Select(p => p.Name).Concat(s.Consumes.Select(c => c.Name))).Distinct(StringComparer.Ordinal).Count();
        int replicas = Catalog.Services.Sum(s => s.Entities.Sum(e => e.Fields.Count(f => f.Replicates.Count > 0)));
        int references = Catalog.Services.Sum(s => s.Entities.Sum(e => e.Fields.Count(f => f.References.Count > 0)));
        return $"{Catalog.Settings.Name}: {Count(Catalog.Services.Count, "service")}, {Count(entities, "entity", "entities")} with {Count(fields, "field")}, "
            + $"{Count(events, "event")}, {Count(replicas, "replicated field")}, {Count(references, "soft reference")}.";
    }

    private static string Count(int count, string one, string? many = null) =>
        count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one + "s");
}

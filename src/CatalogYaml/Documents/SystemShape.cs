using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary><c>system.yaml</c>: what people say of the system.</summary>
internal static class SystemShape
{
    private static readonly MapShape<ServiceSettings> Service = new(
        new ServiceSettings { Name = "" },
        KeyOf<ServiceSettings>.Value("source", "Its folder, or a list of its folders, relative to the root; found in the code when left out.", Words.OneOrMoreFolders, s => s.Sources, (s, v) => s with { Sources = Trimmed(v) }),
        KeyOf<ServiceSettings>.Text("team", "The team that answers for it.", s => s.Team, (s, v) => s with { Team = v }),
        KeyOf<ServiceSettings>.Text("prefix", "What soft references to its data begin with; the service's name when left out.", s => s.Prefix, (s, v) => s with { Prefix = v }),
        KeyOf<ServiceSettings>.Text("description", "What it does.", s => s.Description, (s, v) => s with { Description = v }));

    private static readonly MapShape<Exemption> Exception = new(
        new Exemption("", null, null, "", null, new Evidence("", 0)),
        KeyOf<Exemption>.Text("rule", "The rule's id, like OWN005.", e => e.Rule, (e, v) => e with { Rule = v }, required: true),
        KeyOf<Exemption>.Text("service", "The service it is accepted in; in all when left out.", e => e.Service, (e, v) => e with { Service = v }),
        KeyOf<Exemption>.Text("address", "The entity, field or event it is accepted at; at all when left out.", e => e.Address, (e, v) => e with { Address = v }),
        KeyOf<Exemption>.Value("reason", "Why it is accepted.", TextShape.Sentence, e => e.Reason, (e, v) => e with { Reason = v }, required: true),
        KeyOf<Exemption>.Value("until", "The last day it holds, like 2030-01-31; without end when left out.", TextShape.Day, e => e.Until, (e, v) => e with { Until = v }))
    {
        Compact = true,
        Placed = (e, at) => e with { At = at },
    };

    private static readonly NamedShape<ServiceSettings> Services = new(Service, s => s.Name, (s, name) => s with { Name = name })
    {
        Placed = (s, at) => s with { At = at },
        NameProblem = name => FileNames.IsSlug(name) ? null : "a service's name is made of a-z, 0-9 and - (not first or last)",
        Remark = s => s.Because,
    };

    private static readonly MapShape<SiteSettings> Site = new(
        new SiteSettings { Folder = "" },
        KeyOf<SiteSettings>.Value("folder", "Its folder, relative to the root.", TextShape.Folder, s => s.Folder, (s, v) => s with { Folder = v }, required: true),
        KeyOf<SiteSettings>.Text("source", "Where its links to the source lead, like https://example.org/shop/blob/{revision}/{file}#L{line}; no links when left out.", s => s.Source, (s, v) => s with { Source = v }));

    private static readonly NamedShape<Said<string>> Owners = Said<string>.Table(TextShape.Any);

    private static readonly NamedShape<Said<Severity?>> Severities = Said<Severity?>.Table(Words.Severities);

    public static MapShape<SystemSettings> Shape { get; } = new(
        new SystemSettings { Name = "" },
        Words.Version<SystemSettings>(),
        KeyOf<SystemSettings>.Text("system", "The system's name, for titles.", s => s.Name, (s, v) => s with { Name = v }, required: true),
        KeyOf<SystemSettings>.Value("language", "The language of the pages: en or pt-BR; en when left out.", TextShape.Language, s => s.Language, (s, v) => s with { Language = v }, unsaid: s => s.Language == "en"),
        KeyOf<SystemSettings>.Value("site", "The web site that `catalog build` writes; none when left out.", Site, s => s.Site, (s, v) => s with { Site = v }),
        KeyOf<SystemSettings>.Value("services", "The services, by name; found in the code when left out.", Services, s => s.Services, (s, v) => s with { Services = v }),
        Folders("shared", "Folders of libraries that several services use and none owns.", s => s.Shared, (s, v) => s with { Shared = v }),
        Folders("contracts", "Folders (globs) of contracts libraries, which every service may reference.", s => s.Contracts, (s, v) => s with { Contracts = v }),
        Folders("exclude", "Folders (globs) that are not read at all.", s => s.Exclude, (s, v) => s with { Exclude = v }),
        KeyOf<SystemSettings>.Value("buses", "Messaging libraries and buses of your own, by name, beside those that the tool knows.", BusShapes.Buses, s => s.Buses, (s, v) => s with { Buses = v }),
        KeyOf<SystemSettings>.Value(
            "owners",
            "Who owns what, where the code leaves it open: address of an entity or field → service.",
            Owners,
            s => [.. s.Owners.Select(p => new Said<string>(p.Key, p.Value))],
            (s, v) => s with { Owners = Said<string>.Values(v), OwnersAt = Said<string>.Places(v) }),
        KeyOf<SystemSettings>.Value(
            "severity",
            "How much a rule's findings matter: rule → none, info, warning or error.",
            Severities,
            s => [.. s.Severities.Select(p => new Said<Severity?>(p.Key, p.Value))],
            (s, v) => s with { Severities = v.ToDictionary(p => p.Name, p => p.Value ?? Severity.None, StringComparer.Ordinal), SeveritiesAt = Said<Severity?>.Places(v) }),
        KeyOf<SystemSettings>.Value("exceptions", "Findings that are accepted on purpose, each with its reason.", new ListShape<Exemption>(Exception) { IsSet = true }, s => s.Exceptions, (s, v) => s with { Exceptions = v }))
    {
        Placed = (s, at) => s with { At = at },
    };

    private static Key<SystemSettings, IReadOnlyList<string>> Folders(
        string name, string summary, Func<SystemSettings, IReadOnlyList<string>> get, Func<SystemSettings, IReadOnlyList<string>, SystemSettings> with) =>
        new(name, summary, Words.Folders, get, (s, v) => with(s, Trimmed(v)));

    /// <summary><c>./src/Orders/</c> is <c>src/Orders</c>; the root itself is <c>.</c>.</summary>
    private static IReadOnlyList<string> Trimmed(IEnumerable<string> folders) =>
    [
        .. folders
            .Select(f => (f.StartsWith("./", StringComparison.Ordinal) ? f.Substring(2) : f).TrimEnd('/'))
            .Select(f => f.Length == 0 ? "." : f)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(f => f, StringComparer.Ordinal),
    ];
}

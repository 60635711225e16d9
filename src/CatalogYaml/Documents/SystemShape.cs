using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary><c>system.yaml</c>: what people say of the system.</summary>
internal static class SystemShape
{
    private static readonly MapShape<ServiceSettings> Service = new(
        new ServiceSettings { Name = "" },
        new Key<ServiceSettings, IReadOnlyList<string>>("source", "Its folder, or a list of its folders, relative to the root.", Words.OneOrMoreFolders, s => s.Sources, (s, v) => s with { Sources = [.. v.Select(Trimmed)] }) { Required = true },
        new Key<ServiceSettings, string>("team", "The team that answers for it.", TextShape.Any, s => s.Team, (s, v) => s with { Team = v }),
        new Key<ServiceSettings, string>("prefix", "What soft references to its data begin with; the service's name when left out.", TextShape.Any, s => s.Prefix, (s, v) => s with { Prefix = v }),
        new Key<ServiceSettings, string>("description", "What it does.", TextShape.Any, s => s.Description, (s, v) => s with { Description = v }));

    private static readonly MapShape<Exemption> Exception = new(
        new Exemption("", null, null, "", null, new Evidence("", 0)),
        new Key<Exemption, string>("rule", "The rule's id, like OWN005.", TextShape.Any, e => e.Rule, (e, v) => e with { Rule = v }) { Required = true },
        new Key<Exemption, string>("service", "The service it is accepted in; in all when left out.", TextShape.Any, e => e.Service, (e, v) => e with { Service = v }),
        new Key<Exemption, string>("address", "The entity, field or event it is accepted at; at all when left out.", TextShape.Any, e => e.Address, (e, v) => e with { Address = v }),
        new Key<Exemption, string>("reason", "Why it is accepted.", TextShape.Sentence, e => e.Reason, (e, v) => e with { Reason = v }) { Required = true },
        new Key<Exemption, string>("until", "The last day it holds, like 2030-01-31; without end when left out.", TextShape.Day, e => e.Until, (e, v) => e with { Until = v }))
    {
        Compact = true,
        Placed = (e, at) => e with { At = at },
    };

    private static readonly NamedShape<ServiceSettings> Services = new(Service, s => s.Name, (s, name) => s with { Name = name })
    {
        WrittenWhenEmpty = true,
        Placed = (s, at) => s with { At = at },
        NameProblem = name => FileNames.IsSlug(name) ? null : "a service's name is made of a-z, 0-9 and - (not first or last), 64 at most",
        Remark = s => s.Because,
    };

    private static readonly NamedShape<Said<string>> Owners = Said<string>.Table(TextShape.Any);

    private static readonly NamedShape<Said<Severity?>> Severities = Said<Severity?>.Table(Words.Severities);

    public static MapShape<SystemSettings> Shape { get; } = new(
        new SystemSettings { Name = "" },
        Words.Version<SystemSettings>(),
        new Key<SystemSettings, string>("system", "The system's name, for titles.", TextShape.Any, s => s.Name, (s, v) => s with { Name = v }) { Required = true },
        new Key<SystemSettings, string>("language", "The language of the pages, like en or de-CH; en when left out.", TextShape.Any, s => s.Language, (s, v) => s with { Language = v }) { Unsaid = s => s.Language == "en" },
        new Key<SystemSettings, IReadOnlyList<ServiceSettings>>("services", "The services, by name.", Services, s => s.Services, (s, v) => s with { Services = v }) { Required = true },
        Folders("shared", "Folders of libraries that several services use and none owns.", s => s.Shared, (s, v) => s with { Shared = v }),
        Folders("contracts", "Folders (globs) of contracts libraries, which every service may reference.", s => s.Contracts, (s, v) => s with { Contracts = v }),
        Folders("exclude", "Folders (globs) that are not read at all.", s => s.Exclude, (s, v) => s with { Exclude = v }),
        new Key<SystemSettings, IReadOnlyList<Said<string>>>(
            "owners",
            "Who owns what, where the code leaves it open: address of an entity or field → service.",
            Owners,
            s => [.. s.Owners.Select(p => new Said<string>(p.Key, p.Value))],
            (s, v) => s with { Owners = Said<string>.Values(v), OwnersAt = Said<string>.Places(v) }),
        new Key<SystemSettings, IReadOnlyList<Said<Severity?>>>(
            "severity",
            "How much a rule's findings matter: rule → none, info, warning or error.",
            Severities,
            s => [.. s.Severities.Select(p => new Said<Severity?>(p.Key, p.Value))],
            (s, v) => s with { Severities = v.ToDictionary(p => p.Name, p => p.Value ?? Severity.None, StringComparer.Ordinal), SeveritiesAt = Said<Severity?>.Places(v) }),
        new Key<SystemSettings, IReadOnlyList<Exemption>>("exceptions", "Findings that are accepted on purpose, each with its reason.", new ListShape<Exemption>(Exception) { IsSet = true }, s => s.Exceptions, (s, v) => s with { Exceptions = v }))
    {
        Placed = (s, at) => s with { At = at },
    };

    private static Key<SystemSettings, IReadOnlyList<string>> Folders(
        string name, string summary, Func<SystemSettings, IReadOnlyList<string>> get, Func<SystemSettings, IReadOnlyList<string>, SystemSettings> with) =>
        new(name, summary, Words.Folders, get, (s, v) => with(s, [.. v.Select(Trimmed).OrderBy(f => f, StringComparer.Ordinal)]));

    /// <summary><c>./src/Orders/</c> is <c>src/Orders</c>.</summary>
    private static string Trimmed(string folder)
    {
        string inner = folder.StartsWith("./", StringComparison.Ordinal) ? folder.Substring(2) : folder;
        return inner.TrimEnd('/');
    }
}

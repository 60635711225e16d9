namespace CatalogModel;

/// <summary>What people say of a system in <c>system.yaml</c>, or what <c>init</c> would propose.</summary>
public sealed record SystemSettings
{
    /// <summary>The system's name, for titles.</summary>
    public required string Name { get; init; }

    /// <summary>The languages that pages are written in (BCP 47).</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "pt-BR"];

    /// <summary>The language of generated pages: one of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The services, sorted by name.</summary>
    public IReadOnlyList<ServiceSettings> Services { get; init; } = [];

    /// <summary>Folders of libraries that several services use and none owns, sorted.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>Folders (globs) of contracts libraries, which every service may reference, sorted.</summary>
    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>Folders (globs) that are not read at all, sorted.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>The messaging libraries and buses of their own that people describe, sorted by name.</summary>
    public IReadOnlyList<Buses.Bus> Buses { get; init; } = [];

    /// <summary>People's word on who owns what: entity or field address → service.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>();

    /// <summary>Severities people set: rule id → severity.</summary>
    public IReadOnlyDictionary<string, Findings.Severity> Severities { get; init; } = new Dictionary<string, Findings.Severity>();

    /// <summary>Where each entry of <see cref="Owners"/> was written.</summary>
    public IReadOnlyDictionary<string, Evidence> OwnersAt { get; init; } = new Dictionary<string, Evidence>();

    /// <summary>Where each entry of <see cref="Severities"/> was written.</summary>
    public IReadOnlyDictionary<string, Evidence> SeveritiesAt { get; init; } = new Dictionary<string, Evidence>();

    /// <summary>Findings people accept, each with its reason.</summary>
    public IReadOnlyList<Exemption> Exceptions { get; init; } = [];

    /// <summary>The web site that <c>catalog build</c> writes; null for none.</summary>
    public SiteSettings? Site { get; init; }

    /// <summary>True when no <c>system.yaml</c> exists and everything here is a proposal.</summary>
    public bool Proposed { get; init; }

    /// <summary>Where each of these was written; null for a proposal.</summary>
    public Evidence? At { get; init; }
}

/// <summary>One service of <see cref="SystemSettings"/>.</summary>
public sealed record ServiceSettings
{
    /// <summary>The slug that names it.</summary>
    public required string Name { get; init; }

    /// <summary>Its folders, relative to the root, sorted. A project belongs to the service with the longest matching folder.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The prefix of soft references to its data; its name when people give none.</summary>
    public string? Prefix { get; init; }

    /// <summary>The team that answers for it.</summary>
    public string? Team { get; init; }

    /// <summary>What it does.</summary>
    public string? Description { get; init; }

    /// <summary>Why it was proposed (<c>web project</c>, <c>Dockerfile</c>, <c>Aspire resource ordering-api</c> …); null when people wrote it.</summary>
    public string? Because { get; init; }

    /// <summary>Where it was written.</summary>
    public Evidence? At { get; init; }
}

/// <summary>A finding that people accept on purpose.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Service">The service it is accepted in; null for all.</param>
/// <param name="Address">The address it is accepted at; null for all.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Until">The last day it holds (ISO 8601 date); null for no end.</param>
/// <param name="At">Where it is written.</param>
public sealed record Exemption(string Rule, string? Service, string? Address, string Reason, string? Until, Evidence At);

/// <summary>The web site of <see cref="SystemSettings"/>.</summary>
public sealed record SiteSettings
{
    /// <summary>Its folder, relative to the root.</summary>
    public required string Folder { get; init; }

    /// <summary>A template for links to the source: <c>https://example.org/shop/blob/{revision}/{file}#L{line}</c>; null for no links.</summary>
    public string? Source { get; init; }
}

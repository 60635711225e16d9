using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Recognises contracts libraries: those that people named in <c>system.yaml</c>, and those whose name says so.</summary>
internal static class ContractsLibrary
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "abstraction", "abstractions", "client", "clients", "common", "contract", "contracts", "dto", "dtos", "event", "events",
        "facade", "integrationevents", "interfaces", "message", "messages", "messaging", "proto", "protos", "public", "sdk", "shared",
    };

    public static bool Is(ProjectInfo project, SystemSettings settings) =>
        (!project.IsDeployable && Words.Of(project.Name).LastOrDefault() is { } last && Endings.Contains(last))
        || settings.Contracts.Any(pattern => Globs.Covers(pattern, project.Path));
}

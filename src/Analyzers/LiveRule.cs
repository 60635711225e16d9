using System.Collections.Immutable;
using System.Reflection;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Microsoft.CodeAnalysis;

namespace Analyzers;

/// <summary>The rules that run while a person types, as the compiler knows them: made of the same list as the command line's.</summary>
internal static class LiveRule
{
    private static readonly string? Home = typeof(LiveRule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value?.TrimEnd('/');

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = CatalogModel.Rules.RuleSet.All
        .Select(r => r.Description).Where(d => d.Scope == RuleScope.Live).ToImmutableDictionary(d => d.Id, Describe, StringComparer.Ordinal);

    /// <summary>The category that <c>[SuppressMessage]</c> names.</summary>
    public const string Category = "Ownership";

    /// <summary>All of them, sorted by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>The rule of an id.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>How the compiler calls a severity. What <c>system.yaml</c> says is a default here, too: files beside the code have the last word.</summary>
    public static DiagnosticSeverity Weight(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Describe(RuleDescription rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category,
        Weight(rule.DefaultSeverity),
        isEnabledByDefault: true,
        description: $"See {rule.HelpPath}, or `catalog explain {rule.Id}`.",
        helpLinkUri: Home is null ? null : $"{Home}/blob/main/{rule.HelpPath}");
}

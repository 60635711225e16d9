using System.Collections.Immutable;
using System.Globalization;
using CatalogModel;
using CatalogModel.Findings;
using CodeReader;
using Microsoft.CodeAnalysis;

namespace Analyzers.Actions;

/// <summary>Turns findings into diagnostics.</summary>
internal static class Places
{
    /// <summary>The finding at a place.</summary>
    public static Diagnostic At(this Finding finding, Location location) => Make(finding.Rule, finding.Severity, finding.Message, location, Properties(finding));

    /// <summary>The finding at the declaration, among a symbol's members, that it speaks of; else at the symbol.</summary>
    public static Diagnostic On(this Finding finding, INamedTypeSymbol type)
    {
        string member = finding.At.Symbol is { } symbol ? symbol.Substring(symbol.LastIndexOf('.') + 1) : "";
        ISymbol place = type.GetMembers(member).FirstOrDefault(m => EvidenceOf.Declaration(m) == finding.At) ?? type;
        return finding.At(place.Locations.First(l => l.IsInSource));
    }

    /// <summary>A diagnostic of a rule. A severity that is not the rule's default is one that the case or the catalog's settings give it.</summary>
    public static Diagnostic Make(string rule, Severity? severity, string message, Location location, ImmutableDictionary<string, string?>? properties = null)
    {
        DiagnosticDescriptor descriptor = LiveRule.Of(rule);
        return Diagnostic.Create(descriptor, location, severity is { } known ? LiveRule.Weight(known) : descriptor.DefaultSeverity, [], properties, message);
    }

    private static ImmutableDictionary<string, string?>? Properties(Finding finding)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach ((string name, string? value) in finding.Remedy is { } remedy ? Properties(remedy) : [])
        {
            if (value is not null)
            {
                properties.Add(name, value);
            }
        }

        return properties.Count == 0 ? null : properties.ToImmutable();
    }

    private static (string Name, string? Value)[] Properties(Remedy remedy) =>
    [
        (RemedyProperties.Name, remedy.Name),
        (RemedyProperties.Type, remedy.Type),
        (RemedyProperties.Column, remedy.Column),
        (RemedyProperties.Key, remedy.Key),
        (RemedyProperties.MaxLength, remedy.MaxLength?.ToString(CultureInfo.InvariantCulture)),
        (RemedyProperties.Note, remedy.Note),
    ];
}

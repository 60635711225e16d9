using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>How exceptions of <c>system.yaml</c> apply.</summary>
internal static class Exceptions
{
    /// <summary>Whether an exception covers a finding and still holds.</summary>
    public static bool Accepts(Exemption exception, Finding finding, string? today) =>
        exception.Rule == finding.Rule
        && (exception.Service is null || exception.Service == finding.Service)
        && (exception.Address is null || finding.Address == exception.Address || finding.Address.StartsWith(exception.Address + ".", StringComparison.Ordinal))
        && !IsOver(exception, today);

    /// <summary>Whether its last day is past.</summary>
    public static bool IsOver(Exemption exception, string? today) =>
        exception.Until is { } until && today is not null && string.CompareOrdinal(until, today) < 0;
}

using Analyzers.CatalogFiles;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers;

/// <summary>What a project says of itself, by properties that the package makes visible to the compiler.</summary>
/// <param name="Enabled">False where <c>OwnershipAnalysis</c> is <c>false</c>.</param>
/// <param name="Service">The service that the project belongs to, where <c>OwnershipService</c> says so; else it is found by the folder.</param>
/// <param name="Folder">The project's folder, with <c>/</c> and none at its end.</param>
internal sealed record ProjectOptions(bool Enabled, string? Service, string? Folder)
{
    public static ProjectOptions Of(AnalyzerConfigOptionsProvider provider)
    {
        return new(
            !string.Equals(Property("OwnershipAnalysis"), "false", StringComparison.OrdinalIgnoreCase),
            Property("OwnershipService"),
            Property("ProjectDir") is { } folder ? CatalogTexts.Normal(folder).TrimEnd('/') : null);

        string? Property(string name) =>
            provider.GlobalOptions.TryGetValue("build_property." + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }
}

using CatalogModel;
using CatalogModel.Facts;

namespace CatalogCli.Scanning;

/// <summary>What was read of EF's models.</summary>
/// <param name="Contexts">The models with their services, sorted by project and context.</param>
/// <param name="Comparisons">The models beside another reading of them, when that was asked for.</param>
/// <param name="Unresolved">What went wrong with the reading as a whole.</param>
internal sealed record ModelScan(IReadOnlyList<ServedContext> Contexts, IReadOnlyList<ModelComparison> Comparisons, IReadOnlyList<UnresolvedItem> Unresolved)
{
    /// <summary>Whether something in the code could not be read.</summary>
    public bool Incomplete => Unresolved.Count > 0 || Contexts.Any(c => c.Model.Unresolved.Count > 0);

    /// <summary>Only the contexts of a name and of a service.</summary>
    /// <param name="context">A context's full name, its simple name, or that without <c>Context</c>; null for all.</param>
    /// <param name="service">A service's name; null for all.</param>
    /// <exception cref="CatalogFailure">There is none.</exception>
    public ModelScan Pick(string? context, string? service)
    {
        ServedContext[] ofService = [.. Contexts.Where(c => service is null || c.Services.Contains(service))];
        if (service is not null && ofService.Length == 0)
        {
            throw new CatalogFailure($"no context belongs to a service `{service}`; {Known("services with contexts", Contexts.SelectMany(c => c.Services))}");
        }

        ServedContext[] picked = [.. ofService.Where(c => context is null || IsNamed(c.Model.Context, context))];
        ModelComparison[] compared = [.. Comparisons.Where(c => (context is null || IsNamed(c.Context, context)) && (service is null || picked.Any(p => p.Model.Context == c.Context && p.Model.Project == c.Project)))];
        if (context is not null && picked.Length + compared.Length == 0)
        {
            throw new CatalogFailure($"there is no context `{context}`; {Known("contexts", ofService.Select(c => c.Model.Context))}");
        }

        return this with { Contexts = picked, Comparisons = compared };
    }

    private static bool IsNamed(string full, string name)
    {
        const string Ending = "Context";
        string simple = full[(full.LastIndexOf('.') + 1)..];
        return full == name || simple == name || (simple.EndsWith(Ending, StringComparison.Ordinal) && simple[..^Ending.Length] == name);
    }

    private static string Known(string what, IEnumerable<string> names)
    {
        string[] known = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return known.Length == 0 ? $"there are no {what}." : $"{what}: {string.Join(", ", known)}.";
    }
}

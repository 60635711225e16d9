using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Actions;

/// <summary>Says once that a project which stores data has no catalog at hand: without one no rule runs, and nobody should take that for a clean result.</summary>
internal sealed class MissingCatalog
{
    private int told;

    public void Look(SymbolAnalysisContext context)
    {
        if (Interlocked.Exchange(ref told, 1) == 0)
        {
            context.ReportDiagnostic(Places.Make(
                CatalogFiles.CatalogReading.RuleId,
                null,
                "No `catalog/system.yaml` was found in the folders around this project; write one with `catalog init`, or set `OwnershipAnalysis` to `false` in the project",
                Location.None));
        }
    }
}

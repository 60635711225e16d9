using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Live;
using CodeReader;
using CodeReader.Live;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Actions;

/// <summary>Looks at persisted types and at contexts.</summary>
internal sealed class EntityDeclarations(LiveService service, ContextTypes contexts, ModelConfiguration? configuration)
{
    public void Look(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.Locations.All(l => !l.IsInSource))
        {
            return;
        }

        foreach (Diagnostic diagnostic in Entity(type).Concat(Context(type)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private IEnumerable<Diagnostic> Entity(INamedTypeSymbol type)
    {
        IReadOnlyList<Entity> recorded = service.HasEntityNamed(type.Name) ? service.EntitiesOf(EvidenceOf.FullName(type)) : [];
        return recorded.Count == 0 && (configuration is null || !contexts.Map(type))
            ? []
            : service.Check(DeclaredEntityReader.Read(type, recorded, configuration)).Select(f => f.On(type));
    }

    private IEnumerable<Diagnostic> Context(INamedTypeSymbol type) =>
        configuration is not null && ContextTypes.Is(type) && EvidenceOf.Declaration(type) is { } at
            ? service.CheckMapped(EvidenceOf.FullName(type), ContextTypes.Sets(type).Select(EvidenceOf.FullName).Distinct(StringComparer.Ordinal), at).Select(f => f.On(type))
            : [];
}

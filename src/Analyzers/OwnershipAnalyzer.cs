using System.Collections.Immutable;
using Analyzers.Actions;
using Analyzers.CatalogFiles;
using CatalogModel.Live;
using CodeReader.Live;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers;

/// <summary>
/// Shows the live rules as a person types. It is an adapter: the catalog's files come in as additional files, declarations are read by
/// <c>CodeReader</c>, the rules are <c>CatalogModel</c>'s, and findings go out as diagnostics. In a project without stored data it does nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnershipAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => LiveRule.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        ProjectOptions options = ProjectOptions.Of(context.Options.AnalyzerConfigOptionsProvider);
        if (!options.Enabled)
        {
            return;
        }

        bool storesData = Libraries.AreReferenced(context.Compilation);
        CatalogTexts? files = CatalogTexts.Find(context.Options.AdditionalFiles, options.Folder);
        if (files is null)
        {
            if (storesData)
            {
                context.RegisterSymbolAction(new MissingCatalog().Look, SymbolKind.NamedType);
            }

            return;
        }

        string? folder = options.Folder is null ? null : files.Relative(options.Folder);
        if (!storesData && (folder is null || !files.DeclareTypesIn(folder, context.CancellationToken)))
        {
            return;
        }

        CatalogReading reading = CatalogReading.Of(files, context.CancellationToken);
        LiveService? service = options.Service is { } stated ? reading.Catalog?.Find(stated) : folder is null ? null : reading.Catalog?.ServiceOf(folder);
        CatalogFileFindings.Register(context, files, reading, service, options.Service);
        if (service is not null)
        {
            Register(context, service, storesData);
        }
    }

    private static void Register(CompilationStartAnalysisContext context, LiveService service, bool storesData)
    {
        Compilation compilation = context.Compilation;
        ModelConfiguration? configuration = storesData ? new(compilation.SyntaxTrees, context.CancellationToken) : null;
        ContextTypes contexts = new(service, compilation);
        context.RegisterSymbolAction(new EntityDeclarations(service, contexts, configuration).Look, SymbolKind.NamedType);
        if (storesData)
        {
            context.RegisterOperationAction(new SqlTexts(service).Look, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.Invalid);
            DualWrites.Register(context, service);
        }

        ReplicaChanges changes = new(service);
        if (changes.Any)
        {
            context.RegisterOperationAction(changes.Look, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.Increment, OperationKind.Decrement);
        }

        ForeignContextUses.Register(context, service);
    }
}

using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;
using EfModelReader.Interpretation;
using EfModelReader.Mapping;
using EfModelReader.Skeletons;
using EfModelReader.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EfModelReader;

/// <summary>
/// Reads the <c>*ModelSnapshot.cs</c> files that EF's migrations leave in the source: EF's own word on a model, as old as the last migration.
/// They are read as data, by the same interpreter as all model-building code, and never compiled.
/// </summary>
public static class SnapshotReader
{
    /// <summary>Reads all snapshots.</summary>
    /// <param name="sources">The projects.</param>
    /// <param name="options">How to read.</param>
    /// <param name="ct">Ends the reading early.</param>
    /// <returns>The models, sorted by project and context; two for one context when it has migrations for two databases.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static IReadOnlyList<ContextModel> Read(SourceSet sources, ModelReadOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<SnapshotDeclaration> snapshots = LargeStackThreads.Run(() => SnapshotDeclaration.Find(sources, ct));
        return
        [
            .. LargeStackThreads.Run(snapshots.Count, options.Parallelism, i => Read(snapshots[i], sources, ct))
                .OrderBy(m => m.Project, StringComparer.Ordinal).ThenBy(m => m.Context, StringComparer.Ordinal).ThenBy(m => m.At.File, StringComparer.Ordinal),
        ];
    }

    private static ContextModel Read(SnapshotDeclaration snapshot, SourceSet sources, CancellationToken ct)
    {
        Evidence at = EvidenceOf.Declaration(snapshot.Symbol)!;
        Report report = new(EvidenceOf.FullName(snapshot.Symbol), at);
        ModelBuilder builder = new(new ConventionSet());
        using SkeletonTypes skeletons = new(report.Add);
        IMethodSymbol? build = snapshot.Symbol.GetMembers("BuildModel").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == 1);
        if (build is null)
        {
            report.Add("it has no code that builds a model");
        }
        else
        {
            Run(build, snapshot, builder, new Interpreter(sources, skeletons, Settings(snapshot), report, new Budget(ct)));
        }

        IReadOnlyModel model = builder.Model;
        return new ContextModel
        {
            Context = snapshot.Context,
            Project = snapshot.Project.Path,
            Provider = Provider(model).Kind,
            Schema = model.GetDefaultSchema(),
            Read = CatalogModel.ModelSource.Snapshot,
            EfVersion = model.GetProductVersion(),
            At = at,
            Entities = new ModelMapping(model, new SourceSymbols(_ => null, SnapshotPlaces.Of(snapshot, build))).Entities(),
            Unresolved = report.Items,
        };
    }

    private static void Run(IMethodSymbol build, SnapshotDeclaration snapshot, ModelBuilder builder, Interpreter interpreter)
    {
        try
        {
            interpreter.SourceCalls.Invoke(build, new SourceObject(snapshot.Symbol), [builder], new Frame(), inParts: true);
        }
        catch (Exception problem) when (problem is NotUnderstoodException or BudgetExceededException)
        {
            interpreter.Report.Add(build, $"it is given up: {problem.Message}");
        }
    }

    private static ReplaySettings Settings(SnapshotDeclaration snapshot) => new()
    {
        Context = snapshot.Symbol,
        DeclaredProvider = DatabaseProvider.Unknown.Word,
        ProviderName = DatabaseProvider.Unknown.ProviderName,
        ProviderAssembly = DatabaseProvider.Unknown.Assembly,
    };

    // A snapshot does not name its provider, but its annotations begin with the provider's name.
    private static DatabaseProvider Provider(IReadOnlyModel model)
    {
        List<string> annotations =
        [
            .. model.GetAnnotations().Select(a => a.Name),
            .. model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).SelectMany(p => p.GetAnnotations()).Select(a => a.Name),
        ];
        return DatabaseProvider.All.FirstOrDefault(p => annotations.Exists(a => a.StartsWith(p.Word + ":", StringComparison.Ordinal)))
            ?? OfColumnTypes([.. model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Select(ClrTypes.ColumnType).OfType<string>().Distinct()]);
    }

    // Providers that write no annotations are known by types that only they have.
    private static DatabaseProvider OfColumnTypes(string[] types) =>
        types.Length == 0 ? DatabaseProvider.Unknown
        : Array.TrueForAll(types, t => t is "INTEGER" or "TEXT" or "REAL" or "BLOB") ? DatabaseProvider.Sqlite
        : Array.Exists(types, t => t is "longtext" or "tinyint(1)" or "datetime(6)") ? DatabaseProvider.MySql
        : Array.Exists(types, t => t.StartsWith("NVARCHAR2", StringComparison.Ordinal) || t.StartsWith("NUMBER(", StringComparison.Ordinal)) ? DatabaseProvider.Oracle
        : DatabaseProvider.Unknown;
}

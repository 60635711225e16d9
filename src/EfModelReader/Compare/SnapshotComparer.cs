using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;

namespace EfModelReader.Compare;

/// <summary>
/// Compares the models of all contexts with the snapshots that their migrations left. A context with migrations for several databases has a
/// snapshot for each: its model is then read once more for each of them, because conventions differ.
/// </summary>
public sealed class SnapshotComparer
{
    private readonly SourceSet sources;
    private readonly IReadOnlyList<ContextModel> models;
    private readonly List<(ContextModel Model, ContextModel Snapshot)> pairs = [];

    /// <summary>Finds out which snapshot is about which context.</summary>
    /// <param name="sources">The projects.</param>
    /// <param name="models">The models, from source or from the built services.</param>
    /// <param name="snapshots">The snapshots.</param>
    public SnapshotComparer(SourceSet sources, IReadOnlyList<ContextModel> models, IReadOnlyList<ContextModel> snapshots)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(snapshots);
        this.sources = sources;
        this.models = models;
        Snapshots = snapshots;
        foreach (ContextModel snapshot in snapshots)
        {
            if (ModelOf(snapshot) is { } model)
            {
                pairs.Add((model, snapshot));
            }
        }
    }

    /// <summary>The snapshots.</summary>
    public IReadOnlyList<ContextModel> Snapshots { get; }

    /// <summary>Compares the snapshots that are for the same database as the models that were read: what a scan has at hand anyway.</summary>
    public IReadOnlyList<ModelComparison> CompareAtHand() =>
        Sorted(pairs.Where(p => p.Model.Read != ModelSource.Snapshot && (p.Model.Provider == p.Snapshot.Provider || !IsKnown(p.Snapshot))).Select(p => ModelComparer.Compare(p.Model, p.Snapshot)));

    /// <summary>Compares everything, and says what there is nothing to compare with.</summary>
    /// <param name="options">How models for further databases are read.</param>
    /// <param name="ct">Ends the reading early.</param>
    public IReadOnlyList<ModelComparison> CompareAll(ModelReadOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        (ContextModel Model, ContextModel Snapshot)[] further = [.. pairs.Where(p => p.Model.Read != ModelSource.Snapshot && p.Model.Provider != p.Snapshot.Provider && IsKnown(p.Snapshot))];
        IReadOnlyList<ContextModel> reread = further.Length == 0 ? [] : SourceModelReader.ReadFor(sources, [.. further.Select(p => (p.Model, p.Snapshot.Provider)).Distinct()], Snapshots, options, ct);
        return Sorted(
        [
            .. CompareAtHand(),
            .. further.Select(p => ModelComparer.Compare(reread.FirstOrDefault(m => m.Context == p.Model.Context && m.Project == p.Model.Project && m.Provider == p.Snapshot.Provider) ?? p.Model, p.Snapshot)),
            .. pairs.Where(p => p.Model.Read == ModelSource.Snapshot).Select(p => Without(p.Model, ComparisonOutcome.OnlyReading) with { At = null, OtherAt = p.Snapshot.At, EfVersion = p.Snapshot.EfVersion }),
            .. models.Where(m => pairs.All(p => p.Model != m)).Select(m => Without(m, ComparisonOutcome.NothingToCompare)),
            .. Snapshots.Where(s => pairs.All(p => p.Snapshot != s)).Select(s => Without(s, ComparisonOutcome.NotInCode) with { At = null, OtherAt = s.At, EfVersion = s.EfVersion }),
        ]);
    }

    private static ModelComparison Without(ContextModel model, ComparisonOutcome outcome) => new()
    {
        Context = model.Context,
        Project = model.Project,
        With = ModelSource.Snapshot,
        Outcome = outcome,
        Provider = model.Provider,
        At = model.At,
    };

    private static IReadOnlyList<ModelComparison> Sorted(IEnumerable<ModelComparison> comparisons) =>
    [
        .. comparisons.OrderBy(c => c.Context, StringComparer.Ordinal).ThenBy(c => c.Project, StringComparer.Ordinal).ThenBy(c => c.OtherAt?.File, StringComparer.Ordinal),
    ];

    private static bool IsKnown(ContextModel snapshot) => snapshot.Provider != DatabaseProvider.Unknown.Kind;

    // Contexts of one name stand in several services all the time; the one whose project the snapshot's can see is meant.
    private ContextModel? ModelOf(ContextModel snapshot)
    {
        ContextModel[] named = [.. models.Where(m => m.Context == snapshot.Context)];
        if (named.Length < 2)
        {
            return named.FirstOrDefault();
        }

        HashSet<string> near = sources.Find(snapshot.Project) is { } project ? [.. sources.Closure(project).Select(p => p.Path)] : [];
        return named.FirstOrDefault(m => m.Project == snapshot.Project) ?? named.FirstOrDefault(m => near.Contains(m.Project));
    }
}

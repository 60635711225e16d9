using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;
using EfModelReader.Replay;
using EfModelReader.Snapshots;

namespace EfModelReader;

/// <summary>
/// Reads EF's model of every context from source code alone: EF itself builds it, on types without code, from configuration code that is
/// interpreted. Nothing of the scanned code runs. The interpreter has limits of its own; the caller should still put a time limit around it.
/// </summary>
public static class SourceModelReader
{
    /// <summary>Reads the models of all contexts.</summary>
    /// <param name="sources">The projects.</param>
    /// <param name="options">How to read.</param>
    /// <param name="ct">Ends the reading early.</param>
    /// <returns>The models, sorted by project and context.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static IReadOnlyList<ContextModel> Read(SourceSet sources, ModelReadOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Read(sources, options.UseSnapshots ? SnapshotReader.Read(sources, options, ct) : [], options, ct);
    }

    /// <summary>Reads the models of all contexts, where the snapshots of their migrations have been read already.</summary>
    /// <param name="sources">The projects.</param>
    /// <param name="snapshots">The snapshots.</param>
    /// <param name="options">How to read.</param>
    /// <param name="ct">Ends the reading early.</param>
    /// <returns>The models, sorted by project and context.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static IReadOnlyList<ContextModel> Read(SourceSet sources, IReadOnlyList<ContextModel> snapshots, ModelReadOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<ContextDeclaration> contexts = LargeStackThreads.Run(() => ContextFinder.Find(sources, ct));
        OptionsIndex index = new(sources, ct);
        IReadOnlyList<ContextModel> models = LargeStackThreads.Run(contexts.Count, options.Parallelism, i => Read(contexts[i], ContextOptions.Of(contexts[i], index, sources), sources, ct));
        if (options.UseSnapshots)
        {
            SnapshotCompletion completion = new(sources, snapshots);
            models = [.. models.Select(completion.Complete), .. completion.ContextsOfPackages(models)];
        }

        // A context that others derive from, and that maps nothing by itself, is no store.
        HashSet<string> bases = new(contexts.SelectMany(c => c.Hierarchy.Skip(1)).Select(EvidenceOf.FullName), StringComparer.Ordinal);
        return
        [
            .. models.Where(m => m.Entities.Count > 0 || !bases.Contains(m.Context))
                .OrderBy(m => m.Project, StringComparer.Ordinal).ThenBy(m => m.Context, StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads models for other databases than those that the code configures first.</summary>
    internal static IReadOnlyList<ContextModel> ReadFor(
        SourceSet sources, IReadOnlyList<(ContextModel Model, string Provider)> wanted, IReadOnlyList<ContextModel> snapshots, ModelReadOptions options, CancellationToken ct)
    {
        ILookup<(string, string), ContextDeclaration> contexts = LargeStackThreads.Run(() => ContextFinder.Find(sources, ct)).ToLookup(c => (EvidenceOf.FullName(c.Symbol), c.Project.Path));
        (ContextDeclaration Context, DatabaseProvider Provider)[] readings =
        [
            .. from w in wanted
               from context in contexts[(w.Model.Context, w.Model.Project)].Take(1)
               from provider in DatabaseProvider.All.Where(p => p.Kind == w.Provider)
               select (context, provider),
        ];
        OptionsIndex index = new(sources, ct);
        SnapshotCompletion completion = new(sources, snapshots);
        return LargeStackThreads.Run(readings.Length, options.Parallelism, i =>
            completion.Complete(Read(readings[i].Context, ContextOptions.Of(readings[i].Context, index, sources, readings[i].Provider), sources, ct)));
    }

    private static ContextModel Read(ContextDeclaration context, ContextOptions options, SourceSet sources, CancellationToken ct)
    {
        try
        {
            return new ContextReplay(sources, context, options, ct).Read();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // One context that cannot be read must not lose the others.
            Evidence at = EvidenceOf.Declaration(context.Symbol)!;
            string name = EvidenceOf.FullName(context.Symbol);
            return new ContextModel
            {
                Context = name,
                Project = context.Project.Path,
                Kind = options.Provider.Store,
                Provider = options.Provider.Kind,
                At = at,
                Unresolved = [new UnresolvedItem(UnresolvedKinds.Model, name, $"its model could not be read ({problem.GetType().Name})", at)],
            };
        }
    }
}

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
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<ContextDeclaration> contexts = LargeStackThreads.Run(() => ContextFinder.Find(sources, ct));
        OptionsIndex index = new(sources, ct);
        IReadOnlyList<ContextModel> models = LargeStackThreads.Run(contexts.Count, options.Parallelism, i => Read(contexts[i], index, sources, ct));
        if (options.UseSnapshots)
        {
            SnapshotCompletion completion = new(sources, SnapshotReader.Read(sources, options, ct));
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

    private static ContextModel Read(ContextDeclaration context, OptionsIndex index, SourceSet sources, CancellationToken ct)
    {
        ContextOptions options = ContextOptions.Of(context, index, sources);
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
                Provider = options.Provider.Kind,
                At = at,
                Unresolved = [new UnresolvedItem("model", name, $"its model could not be read ({problem.GetType().Name})", at)],
            };
        }
    }
}

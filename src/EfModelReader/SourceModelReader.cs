using System.Runtime.ExceptionServices;
using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;
using EfModelReader.Replay;

namespace EfModelReader;

/// <summary>
/// Reads EF's model of every context from source code alone: EF itself builds it, on types without code, from configuration code that is
/// interpreted. Nothing of the scanned code runs. The interpreter has limits of its own; the caller should still put a time limit around it.
/// </summary>
public static class SourceModelReader
{
    // Interpreting nests as deeply as the code that it reads.
    private const int StackSize = 64 * 1024 * 1024;

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
        IReadOnlyList<ContextDeclaration> contexts = OnLargeStack(() => ContextFinder.Find(sources, ct));
        if (contexts.Count == 0)
        {
            return [];
        }

        OptionsIndex index = new(sources, ct);
        ContextModel[] models = new ContextModel[contexts.Count];
        int next = -1;
        Thread[] threads = new Thread[Math.Clamp(options.Parallelism, 1, contexts.Count)];
        ExceptionDispatchInfo? failure = null;
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work, StackSize);
            threads[i].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        failure?.Throw();
        return models;

        void Work()
        {
            try
            {
                for (int i = Interlocked.Increment(ref next); i < contexts.Count; i = Interlocked.Increment(ref next))
                {
                    models[i] = Read(contexts[i], index, sources, ct);
                }
            }
            catch (OperationCanceledException cancelled)
            {
                failure = ExceptionDispatchInfo.Capture(cancelled);
            }
        }
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

    private static T OnLargeStack<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception problem)
                {
                    failure = ExceptionDispatchInfo.Capture(problem);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}

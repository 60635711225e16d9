using System.Runtime.ExceptionServices;

namespace EfModelReader;

/// <summary>Runs work on threads whose stacks are large enough for code that nests as deeply as other people's sources do.</summary>
internal static class LargeStackThreads
{
    private const int StackSize = 64 * 1024 * 1024;

    /// <summary>Runs one piece of work and returns its result.</summary>
    public static T Run<T>(Func<T> work) => Run(1, 1, _ => work())[0];

    /// <summary>Runs numbered pieces of work, several at a time, and returns their results in the order of the numbers.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="parallelism">How many threads at most.</param>
    /// <param name="work">Does one piece.</param>
    public static T[] Run<T>(int count, int parallelism, Func<int, T> work)
    {
        T[] results = new T[count];
        int next = -1;
        ExceptionDispatchInfo? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, Math.Clamp(parallelism, 1, Math.Max(count, 1))).Select(_ => new Thread(Work, StackSize))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        failure?.Throw();
        return results;

        void Work()
        {
            try
            {
                for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                {
                    results[i] = work(i);
                }
            }
            catch (Exception problem)
            {
                failure = ExceptionDispatchInfo.Capture(problem);
            }
        }
    }
}

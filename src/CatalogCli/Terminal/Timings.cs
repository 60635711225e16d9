using System.Diagnostics;
using System.Globalization;

namespace CatalogCli.Terminal;

/// <summary>How long each step of a run took, for <c>--verbose</c>.</summary>
internal sealed class Timings
{
    private readonly List<(string Step, TimeSpan Wall)> steps = [];
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Runs a step and keeps its time.</summary>
    public T Measure<T>(string step, Func<T> run)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return run();
        }
        finally
        {
            lock (steps)
            {
                steps.Add((step, Stopwatch.GetElapsedTime(start)));
            }
        }
    }

    /// <summary>Runs a step and keeps its time.</summary>
    public void Measure(string step, Action run) => Measure(step, () =>
    {
        run();
        return true;
    });

    /// <summary>The table: one line a step, milliseconds, then the whole run with its peak memory.</summary>
    public IEnumerable<string> Table()
    {
        foreach ((string step, TimeSpan wall) in steps)
        {
            yield return Line(step, wall);
        }

        yield return Line("total", Stopwatch.GetElapsedTime(started));
        using Process process = Process.GetCurrentProcess();
        yield return string.Create(CultureInfo.InvariantCulture, $"{"peak memory",-28}{process.PeakWorkingSet64 / 1048576.0,10:0} MiB");
    }

    private static string Line(string step, TimeSpan wall) =>
        string.Create(CultureInfo.InvariantCulture, $"{step,-28}{wall.TotalMilliseconds,10:0} ms");
}

using System.Diagnostics;
using System.Globalization;

namespace CatalogCli.Terminal;

/// <summary>
/// How long each step of a run took, for <c>--verbose</c>: by the clock, and in processor time of this process, all threads together.
/// Steps that run on several threads can take more of the latter; so can those beside which the runtime compiles or collects.
/// </summary>
internal sealed class Timings
{
    private readonly List<(string Step, TimeSpan Wall, TimeSpan Processor)> steps = [];
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Runs a step and keeps its time.</summary>
    public T Measure<T>(string step, Func<T> run)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan spent = Environment.CpuUsage.TotalTime;
        try
        {
            return run();
        }
        finally
        {
            lock (steps)
            {
                steps.Add((step, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - spent));
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
        yield return string.Create(CultureInfo.InvariantCulture, $"{"step",-28}{"clock",10}   {"processor, all threads",22}");
        foreach ((string step, TimeSpan wall, TimeSpan processor) in steps)
        {
            yield return Line(step, wall, processor);
        }

        yield return Line("total", Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime);
        using Process process = Process.GetCurrentProcess();
        yield return string.Create(CultureInfo.InvariantCulture, $"{"peak memory",-28}{process.PeakWorkingSet64 / 1048576.0,10:0} MiB");
    }

    private static string Line(string step, TimeSpan wall, TimeSpan processor) =>
        string.Create(CultureInfo.InvariantCulture, $"{step,-28}{wall.TotalMilliseconds,10:0} ms{processor.TotalMilliseconds,22:0} ms");
}

using System.Globalization;

namespace EfModelReader.DesignTime;

/// <summary>What came of one start of the host.</summary>
/// <param name="Messages">What it said.</param>
/// <param name="TimedOut">Whether it took too long.</param>
/// <param name="ExitCode">How it ended, when it ended by itself.</param>
internal sealed record HostRun(IReadOnlyList<HostMessage> Messages, bool TimedOut, int? ExitCode)
{
    private const int RuntimeMissingOnUnix = 150;
    private const int RuntimeMissingOnWindows = unchecked((int)0x80008096);

    /// <summary>Whether everything was said.</summary>
    public bool Completed => Last?.Kind == HostMessageKinds.End;

    /// <summary>The last word.</summary>
    public HostMessage? Last => Messages.Count > 0 ? Messages[^1] : null;

    /// <summary>Why it came to no end, in words that follow "it".</summary>
    public string Why(TimeSpan limit) =>
        TimedOut ? $"took longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds"
        : Messages.Count > 0 ? "ended the process"
        : ExitCode is RuntimeMissingOnUnix or RuntimeMissingOnWindows ? "needs a .NET runtime that is not installed"
        : "could not be started (is its build complete?)";
}

namespace CatalogCli;

/// <summary>What the exit codes mean; part of the tool's contract.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing to complain about.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the chosen severity, or a catalog file that is out of date.</summary>
    public const int Findings = 1;

    /// <summary>Could not run: command line, configuration, a catalog file, reading or writing.</summary>
    public const int CouldNotRun = 2;

    /// <summary>With <c>--strict</c>: ran, but something in the code could not be read.</summary>
    public const int Incomplete = 3;

    /// <summary>A bug in the tool.</summary>
    public const int Bug = 70;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;

    /// <summary>Asked to end by the system.</summary>
    public const int Terminated = 143;
}

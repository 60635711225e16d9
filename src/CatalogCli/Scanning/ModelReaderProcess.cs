using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CatalogModel;
using CatalogModel.Facts;
using EfModelReader;
using EfModelReader.DesignTime;

namespace CatalogCli.Scanning;

/// <summary>
/// The reading of EF models in a process of its own: the scanned code is hostile until proven otherwise, so that reading gets a limit of
/// time and memory, and whatever happens to it the scan goes on.
/// </summary>
internal sealed class ModelReaderProcess : IDisposable
{
    /// <summary>The hidden command that this process runs.</summary>
    public const string Command = "read-models";

    private const long MemoryLimitBytes = 4L << 30;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    // Every start of a service has a limit of its own; this one is for all of them together.
    private static readonly TimeSpan DesignTimeLimit = TimeSpan.FromMinutes(30);
    private readonly Process process;
    private readonly TimeSpan timeLimit;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private ModelReaderProcess(Process process, TimeSpan timeLimit)
    {
        this.timeLimit = timeLimit;
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts reading; the caller goes on with its own work.</summary>
    public static ModelReaderProcess Start(ModelReadRequest request)
    {
        ProcessStartInfo start = new(DotnetProgram.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ModelReaderProcess).Assembly.Location);
        start.ArgumentList.Add(Command);
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimitBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
        Process process = Process.Start(start) ?? throw new CatalogFailure("The reader of EF models could not be started.");
        process.StandardInput.Write(JsonSerializer.Serialize(request));
        process.StandardInput.Close();
        return new ModelReaderProcess(process, request.DesignTime is null ? TimeLimit : DesignTimeLimit);
    }

    /// <summary>Waits for the answer. A reader that dies or takes too long is an unresolved item, not a failed scan.</summary>
    public ModelReadAnswer Wait(CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeLimit);
        try
        {
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return Failed($"it took longer than {timeLimit.TotalMinutes.ToString(CultureInfo.InvariantCulture)} minutes");
        }

        if (process.ExitCode != 0)
        {
            return Failed($"its process ended with code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}{Reason(errors.GetAwaiter().GetResult())}");
        }

        return JsonSerializer.Deserialize<ModelReadAnswer>(output.GetAwaiter().GetResult()) ?? Failed("it gave no answer");
    }

    /// <summary>Ends the process when it still runs.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static ModelReadAnswer Failed(string why) =>
        new([], [], [new UnresolvedItem("model", "all EF contexts", $"The models could not be read: {why}.", new Evidence("", 0))]);

    private static string Reason(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is { } first ? $" ({first.Trim()})" : "";
}

/// <summary>What the reader of EF models is asked.</summary>
/// <param name="Target">The scanned root, or a solution or project file in it; absolute.</param>
/// <param name="Exclude">Folders (globs) that are not read.</param>
internal sealed record ModelReadRequest(string Target, IReadOnlyList<string> Exclude)
{
    /// <summary>Whether the packages in this machine's package folder are read too.</summary>
    public bool Packages { get; init; }

    /// <summary>How to look into the built services; null when nothing but source is read.</summary>
    public DesignTimeOptions? DesignTime { get; init; }

    /// <summary>With what the models are compared, as far as possible; null for the snapshots that need no further reading.</summary>
    public ModelSource? Compare { get; init; }
}

/// <summary>What the reader of EF models answers.</summary>
/// <param name="Contexts">The models, sorted by project and context.</param>
/// <param name="Comparisons">The models beside the migrations' snapshots: those at hand, or all that were asked for.</param>
/// <param name="Unresolved">What went wrong with the reading as a whole.</param>
internal sealed record ModelReadAnswer(IReadOnlyList<ContextModel> Contexts, IReadOnlyList<ModelComparison> Comparisons, IReadOnlyList<UnresolvedItem> Unresolved);

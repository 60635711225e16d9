using System.Diagnostics;
using System.Globalization;
using CatalogModel.Facts;
using CodeReader;

namespace EfModelReader.DesignTime;

/// <summary>
/// Reads the contexts of one built service. When the service ends the process or takes too long, it is started again without what it did
/// that at: its start-up code, or one of its contexts. So one of them never loses the others.
/// </summary>
internal sealed class ServiceReading
{
    private const int LongestInLimits = 3;
    private readonly BuiltOutput output;
    private readonly string workingDirectory;
    private readonly IReadOnlyList<string> fixedWords;
    private readonly DesignTimeOptions options;
    private readonly HashSet<string> skip = new(StringComparer.Ordinal);
    private readonly List<HostMessage> contexts = [];
    private bool startUp;

    /// <summary>Prepares the reading of a service.</summary>
    /// <param name="output">What its build left.</param>
    /// <param name="project">Its project.</param>
    /// <param name="closure">The project and all it references.</param>
    /// <param name="known">The contexts that the source has.</param>
    /// <param name="options">How to read.</param>
    public ServiceReading(BuiltOutput output, SourceProject project, IReadOnlyList<SourceProject> closure, IReadOnlyList<ContextModel> known, DesignTimeOptions options)
    {
        this.output = output;
        this.options = options;
        workingDirectory = Path.Combine(options.Root, project.Folder);
        fixedWords = [.. closure.Select(p => "assembly=" + p.AssemblyName), .. known.Select(c => $"provider={c.Context}={c.Provider}")];
        startUp = output.IsProgram;
    }

    /// <summary>What each context gave: messages of the kinds <c>read</c> and <c>failed</c>.</summary>
    public IReadOnlyList<HostMessage> Contexts => contexts;

    /// <summary>Why the start-up code gave no services, when it gave none.</summary>
    public string? NoServices { get; private set; }

    /// <summary>Why the service could not be looked into at all, in words that follow its name.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the contexts.</summary>
    public void Read(CancellationToken ct)
    {
        Dependencies dependencies = Dependencies.Read(output.Dependencies);
        Problem = dependencies switch
        {
            { Ef: null } => "does not have EF Core in its built output",
            { Ef.Major: < HostProgram.OldestEf } => $"has EF Core {dependencies.Ef.ToString(2)}, and {HostProgram.OldestEf.ToString(CultureInfo.InvariantCulture)}.0 is the oldest that can be looked into",
            { HasRelational: false } => "has no relational database provider",
            _ => null,
        };
        if (Problem is not null)
        {
            return;
        }

        DirectoryInfo scratch = Directory.CreateTempSubdirectory("catalog-");
        try
        {
            Read(HostProgram.For(dependencies.Ef!), HostProgram.RuntimeConfig(output, scratch.FullName), ct);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private void Read(string program, string runtimeConfig, CancellationToken ct)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (true)
        {
            HostRun run = HostProcess.Run(Start(program, runtimeConfig), Arguments, options.TimeLimit, ct);
            Take(run);
            if (run.Completed || !CanGoOn(run))
            {
                return;
            }

            if (clock.Elapsed > LongestInLimits * options.TimeLimit)
            {
                Problem = "took too long";
                return;
            }
        }
    }

    private void Take(HostRun run)
    {
        foreach (HostMessage message in run.Messages)
        {
            if (message.Kind is HostMessageKinds.Read or HostMessageKinds.Failed)
            {
                contexts.Add(message);
                skip.Add(message.Context!);
            }
            else if (message.Kind == HostMessageKinds.NoServices)
            {
                NoServices = message.Why;
            }
        }
    }

    // Whether there is something to leave out next time.
    private bool CanGoOn(HostRun run)
    {
        string why = run.Why(options.TimeLimit);
        if (run.Last is not { } last)
        {
            Problem = why;
            return false;
        }

        // Start-up code that gave no services may still be running, and then it is the likelier culprit.
        if (startUp && (last.Kind != HostMessageKinds.Reading || run.Messages.Any(m => m.Kind == HostMessageKinds.NoServices)))
        {
            startUp = false;
            NoServices ??= $"it {why}";
            return true;
        }

        if (last.Kind == HostMessageKinds.Reading && skip.Add(last.Context!))
        {
            contexts.Add(new HostMessage(HostMessageKinds.Failed) { Context = last.Context, Why = $"it {why}" });
            return true;
        }

        Problem = why;
        return false;
    }

    private IEnumerable<string> Arguments(string pipe) =>
    [
        output.Assembly,
        pipe,
        options.TimeLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        .. startUp ? (string[])[] : ["no-start-up"],
        .. fixedWords,
        .. skip.Select(c => "skip=" + c),
    ];

    private ProcessStartInfo Start(string program, string runtimeConfig)
    {
        ProcessStartInfo start = new(DotnetProgram.Path) { WorkingDirectory = workingDirectory };
        string[] words =
        [
            "exec", "--depsfile", output.Dependencies, "--runtimeconfig", runtimeConfig,
            "--additionalprobingpath", PackageFolder(), .. output.IsProgram ? (string[])["--roll-forward", "Major"] : [], program,
        ];
        foreach (string word in words)
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = options.Environment;
        start.Environment["DOTNET_ENVIRONMENT"] = options.Environment;
        return start;
    }

    // The output of a library has no copies of its packages.
    private static string PackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}

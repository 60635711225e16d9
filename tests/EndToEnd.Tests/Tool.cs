using System.Diagnostics;

namespace EndToEnd.Tests;

/// <summary>Runs the tool as a user does: a process of its own, with its own streams.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The tool's assembly, as built beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "catalog.dll");

    /// <summary>Runs the tool in a folder and waits for it.</summary>
    public static ToolResult Run(string folder, params string[] args) => Run(folder, new Dictionary<string, string?>(), args);

    /// <summary>Runs the tool in a folder with other environment variables and waits for it.</summary>
    public static ToolResult Run(string folder, IReadOnlyDictionary<string, string?> environment, params string[] args)
    {
        using Process process = Start(folder, environment, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"catalog {string.Join(' ', args)} did not end.");
        }

        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the tool and leaves it running.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string?> environment, params string[] args)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Assembly);
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolResult(int ExitCode, string Out, string Error);

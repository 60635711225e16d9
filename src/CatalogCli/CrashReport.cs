using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using CatalogCli.Terminal;

namespace CatalogCli;

/// <summary>What is written when the tool itself is wrong: version, system and stack, but no message, path or value of the scanned code.</summary>
internal static class CrashReport
{
    /// <summary>The tool's version.</summary>
    public static string Version { get; } =
        typeof(CrashReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Writes the report to a temporary file, says so, and returns the exit code of a bug.</summary>
    public static int Write(Exception exception, Streams streams)
    {
        string text = Text(exception);
        streams.Error.WriteLine($"catalog: this is a bug in catalog {Version} ({exception.GetType().Name}).");
        try
        {
            string file = Path.Combine(Path.GetTempPath(), $"catalog-crash-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.txt");
            File.WriteAllText(file, text);
            streams.Error.WriteLine($"A report without any of your code or data is in {file}; please attach it to a new issue of the project.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine(text);
        }

        return ExitCodes.Bug;
    }

    /// <summary>The report. Messages are left out: they can quote the scanned code.</summary>
    internal static string Text(Exception exception)
    {
        StringBuilder text = new();
        text.Append("catalog ").Append(Version).Append('\n');
        text.Append(RuntimeInformation.FrameworkDescription).Append(", ").Append(RuntimeInformation.OSDescription).Append('\n');
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            text.Append(e.GetType().FullName).Append('\n');
            foreach (System.Diagnostics.StackFrame frame in new System.Diagnostics.StackTrace(e).GetFrames())
            {
                MethodBase? method = frame.GetMethod();
                text.Append("  at ").Append(method?.DeclaringType?.FullName).Append('.').Append(method?.Name).Append('\n');
            }
        }

        return text.ToString();
    }
}
